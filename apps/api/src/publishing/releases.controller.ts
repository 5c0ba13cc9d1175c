import { ROLES } from '@amparo/kernel';
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiList } from '../http/list.responses.js';
import { ReleaseAnswer, ReleaseRow } from './list.responses.js';
import { ReleaseQueries } from './release.queries.js';

@ApiTags('releases')
@Controller('releases')
export class ReleasesController {
  constructor(private readonly queries: ReleaseQueries) {}

  @Get()
  @Allow({ roles: ROLES, audit: 'none' })
  @ApiList(ReleaseRow, ['list'])
  list(@Query() query: RawQuery): Promise<ListAnswer<ReleaseRow>> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Allow({ roles: ROLES, audit: 'none' })
  @ApiOkResponse({ type: ReleaseAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ReleaseAnswer> {
    return this.queries.one(id);
  }
}
