import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { BondQueries } from './bond.queries.js';
import { BOND_COLUMNS, BondAnswer } from './bond.responses.js';

const FILTERS = ['status'];

/** An agency's own bonds, and what is left of them. */
@ApiTags('my-agency')
@Controller('my-agency/bonds')
export class MyBondsController {
  constructor(private readonly queries: BondQueries) {}

  @Get()
  @Allow({ roles: READERS['my-agency/bonds'], audit: 'my-agency.bonds' })
  @ApiList(BondAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<BondAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<BondAnswer>('my-agency/bonds', { audit: 'my-agency.export-bonds', filters: FILTERS, columns: BOND_COLUMNS })
  export(query: RawQuery): AsyncGenerator<BondAnswer[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['my-agency/bonds'], audit: 'my-agency.bond' })
  @ApiOkResponse({ type: BondAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<BondAnswer> {
    return this.queries.one(id, requestContext().actor);
  }
}
