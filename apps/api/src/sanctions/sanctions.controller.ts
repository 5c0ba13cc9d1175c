import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { SanctionCommands } from './sanction.commands.js';
import { SanctionQueries } from './sanction.queries.js';
import {
  DecideSanction,
  OrderPreventive,
  ProposeSanction,
  RecordReply,
  SanctionContent,
  ServeSanctionNotice,
  WithReasons,
} from './sanction.requests.js';
import { SanctionAnswer, SanctionRow } from './sanction.responses.js';

const OFFICER = ['sanction_officer'] as const;
const DECIDER = ['approver'] as const;
const FILTERS = ['status', 'measure', 'subjectKind', 'agencyId', 'personId', 'code', 'listed'];

@ApiTags('sanctions')
@Controller('sanctions')
export class SanctionsController {
  constructor(
    private readonly queries: SanctionQueries,
    private readonly commands: SanctionCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.sanctions, audit: 'sanction.list' })
  @ApiList(SanctionRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<SanctionRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<SanctionRow>('sanctions', {
    audit: 'sanction.export',
    filters: FILTERS,
    columns: [
      'number',
      'name',
      'subjectKind',
      'measure',
      'status',
      'statusSince',
      'codes',
      'office',
      'proposedAt',
      'stayed',
      'listed',
      'agencyId',
      'personId',
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<SanctionRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS.sanctions, audit: 'sanction.read' })
  @ApiOkResponse({ type: SanctionAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<SanctionAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: OFFICER, audit: 'sanction.propose' })
  @ApiCreatedResponse({ type: SanctionAnswer })
  propose(@Body() body: ProposeSanction): Promise<SanctionAnswer> {
    return this.commands.propose(body);
  }

  @Post(':id/adopt')
  @Allow({ roles: OFFICER, audit: 'sanction.adopt' })
  @ApiVerb(SanctionAnswer)
  adopt(@Param('id', ParseUUIDPipe) id: string, @Body() body: SanctionContent): Promise<SanctionAnswer> {
    return this.commands.adopt(id, body);
  }

  @Post(':id/serve-notice')
  @Allow({ roles: OFFICER, audit: 'sanction.serve-notice' })
  @ApiVerb(SanctionAnswer)
  serveNotice(@Param('id', ParseUUIDPipe) id: string, @Body() body: ServeSanctionNotice): Promise<SanctionAnswer> {
    return this.commands.serveNotice(id, body);
  }

  @Post(':id/record-reply')
  @Allow({ roles: OFFICER, audit: 'sanction.record-reply' })
  @ApiVerb(SanctionAnswer)
  recordReply(@Param('id', ParseUUIDPipe) id: string, @Body() body: RecordReply): Promise<SanctionAnswer> {
    return this.commands.recordReply(id, body);
  }

  @Post(':id/order-preventive')
  @Allow({ roles: DECIDER, audit: 'sanction.order-preventive' })
  @ApiVerb(SanctionAnswer)
  orderPreventive(@Param('id', ParseUUIDPipe) id: string, @Body() body: OrderPreventive): Promise<SanctionAnswer> {
    return this.commands.orderPreventive(id, body);
  }

  @Post(':id/decide')
  @Allow({ roles: DECIDER, audit: 'sanction.decide' })
  @ApiVerb(SanctionAnswer)
  decide(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideSanction): Promise<SanctionAnswer> {
    return this.commands.decide(id, body);
  }

  @Post(':id/reject')
  @Allow({ roles: DECIDER, audit: 'sanction.reject' })
  @ApiVerb(SanctionAnswer)
  reject(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithReasons): Promise<SanctionAnswer> {
    return this.commands.reject(id, body.reasons);
  }

  @Post(':id/withdraw')
  @Allow({ roles: OFFICER, audit: 'sanction.withdraw' })
  @ApiVerb(SanctionAnswer)
  withdraw(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithReasons): Promise<SanctionAnswer> {
    return this.commands.withdraw(id, body.reasons);
  }
}
