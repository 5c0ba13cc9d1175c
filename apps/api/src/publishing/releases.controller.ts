import { ROLES } from '@amparo/kernel';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { ReleaseAnswer, ReleaseRow } from './list.responses.js';
import { ReleaseQueries } from './release.queries.js';

const FILTERS = ['list'];

@ApiTags('releases')
@Controller('releases')
export class ReleasesController {
  constructor(private readonly queries: ReleaseQueries) {}

  @Get()
  @Allow({ roles: ROLES, audit: 'none' })
  @ApiList(ReleaseRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ReleaseRow>> {
    return this.queries.list(query);
  }

  @Exported<ReleaseRow>('releases', {
    audit: 'release.export',
    filters: FILTERS,
    columns: ['list', 'number', 'publishedAt', 'authority', 'entries', 'leafIndex', 'manifestSha256', 'previous', 'id'],
  })
  export(query: RawQuery): AsyncGenerator<ReleaseRow[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: ROLES, audit: 'none' })
  @ApiOkResponse({ type: ReleaseAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ReleaseAnswer> {
    return this.queries.one(id);
  }
}
