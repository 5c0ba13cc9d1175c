import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { BondCommands } from './bond.commands.js';
import { BondQueries } from './bond.queries.js';
import { MoveBond, RecordBond } from './bond.requests.js';
import { BOND_COLUMNS, BondAnswer } from './bond.responses.js';

const KEEPERS = ['licensing_officer'] as const;
const FILTERS = ['agencyId', 'status'];

@ApiTags('bonds')
@Controller('bonds')
export class BondsController {
  constructor(
    private readonly queries: BondQueries,
    private readonly commands: BondCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.bonds, audit: 'bond.list' })
  @ApiList(BondAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<BondAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<BondAnswer>('bonds', { audit: 'bond.export', filters: FILTERS, columns: BOND_COLUMNS })
  export(query: RawQuery): AsyncGenerator<BondAnswer[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS.bonds, audit: 'bond.read' })
  @ApiOkResponse({ type: BondAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<BondAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: KEEPERS, audit: 'bond.record' })
  @ApiCreatedResponse({ type: BondAnswer })
  record(@Body() body: RecordBond): Promise<BondAnswer> {
    return this.commands.record(body);
  }

  @Post(':id/call')
  @Allow({ roles: KEEPERS, audit: 'bond.call' })
  @ApiVerb(BondAnswer)
  call(@Param('id', ParseUUIDPipe) id: string, @Body() body: MoveBond): Promise<BondAnswer> {
    return this.commands.move(id, 'call', body);
  }

  @Post(':id/replenish')
  @Allow({ roles: KEEPERS, audit: 'bond.replenish' })
  @ApiVerb(BondAnswer)
  replenish(@Param('id', ParseUUIDPipe) id: string, @Body() body: MoveBond): Promise<BondAnswer> {
    return this.commands.move(id, 'replenish', body);
  }
}
