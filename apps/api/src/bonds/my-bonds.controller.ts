import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { BondQueries } from './bond.queries.js';
import { BondAnswer } from './bond.responses.js';

/** An agency's own bonds, and what is left of them. */
@ApiTags('my-agency')
@Controller('my-agency/bonds')
export class MyBondsController {
  constructor(private readonly queries: BondQueries) {}

  @Get()
  @Allow({ roles: READERS['my-agency/bonds'], audit: 'my-agency.bonds' })
  @ApiList(BondAnswer, ['status'])
  list(@Query() query: RawQuery): Promise<ListAnswer<BondAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['my-agency/bonds'], audit: 'my-agency.bond' })
  @ApiOkResponse({ type: BondAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<BondAnswer> {
    return this.queries.one(id, requestContext().actor);
  }
}
