import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { ListingQueries } from './listing.queries.js';
import { ListingAnswer } from './listing.responses.js';

const FILTERS = ['register', 'list', 'subjectKind'];

@ApiTags('listings')
@Controller('listings')
export class ListingsController {
  constructor(private readonly queries: ListingQueries) {}

  @Get()
  @Allow({ roles: READERS.listings, audit: 'listing.list' })
  @ApiList(ListingAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ListingAnswer>> {
    return this.queries.list(query);
  }

  @Exported<ListingAnswer>('listings', {
    audit: 'listing.export',
    filters: FILTERS,
    columns: [
      'list',
      'subjectKind',
      'name',
      'otherNames',
      'country',
      'address',
      'measure',
      ['reasons', ({ reasons }) => reasons.map(({ code, text }) => `${code} ${text}`)],
      'from',
      'to',
      'until',
      'sanction',
      'withdrawnAt',
      'register',
      ['source', ({ source }) => source?.url ?? null],
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<ListingAnswer[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.listings, audit: 'listing.read' })
  @ApiOkResponse({ type: ListingAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ListingAnswer> {
    return this.queries.one(id);
  }
}
