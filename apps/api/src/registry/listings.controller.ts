import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiList } from '../http/list.responses.js';
import { ListingQueries } from './listing.queries.js';
import { ListingAnswer } from './listing.responses.js';

@ApiTags('listings')
@Controller('listings')
export class ListingsController {
  constructor(private readonly queries: ListingQueries) {}

  @Get()
  @Allow({ roles: READERS.listings, audit: 'listing.list' })
  @ApiList(ListingAnswer, ['register', 'list', 'subjectKind'])
  list(@Query() query: RawQuery): Promise<ListAnswer<ListingAnswer>> {
    return this.queries.list(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.listings, audit: 'listing.read' })
  @ApiOkResponse({ type: ListingAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ListingAnswer> {
    return this.queries.one(id);
  }
}
