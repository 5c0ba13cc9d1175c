import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { PrincipalCommands } from './principal.commands.js';
import { PrincipalQueries } from './principal.queries.js';
import { Accredit, DecideOnAgency, DecideOnPrincipal, ProposeAgency, RegisterPrincipal } from './principal.requests.js';
import { PRINCIPAL_COLUMNS, PrincipalAnswer, PrincipalRow } from './principal.responses.js';

const KEEPERS = ['licensing_officer'] as const;
const APPROVERS = ['approver'] as const;
const DECIDERS = [...KEEPERS, ...APPROVERS] as const;
const FILTERS = ['status', 'country', 'agencyId'];

@ApiTags('principals')
@Controller('principals')
export class PrincipalsController {
  constructor(
    private readonly queries: PrincipalQueries,
    private readonly commands: PrincipalCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.principals, audit: 'principal.list' })
  @ApiList(PrincipalRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<PrincipalRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<PrincipalRow>('principals', { audit: 'principal.export', filters: FILTERS, columns: PRINCIPAL_COLUMNS })
  export(query: RawQuery): AsyncGenerator<PrincipalRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS.principals, audit: 'principal.read' })
  @ApiOkResponse({ type: PrincipalAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<PrincipalAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: KEEPERS, audit: 'principal.register' })
  @ApiCreatedResponse({ type: PrincipalAnswer })
  register(@Body() body: RegisterPrincipal): Promise<PrincipalAnswer> {
    return this.commands.register(body);
  }

  @Post(':id/accredit')
  @Allow({ roles: DECIDERS, audit: 'principal.accredit' })
  @ApiVerb(PrincipalAnswer)
  accredit(@Param('id', ParseUUIDPipe) id: string, @Body() body: Accredit): Promise<PrincipalAnswer> {
    return this.commands.decide(id, 'accredit', body);
  }

  @Post(':id/watchlist')
  @Allow({ roles: DECIDERS, audit: 'principal.watchlist' })
  @ApiVerb(PrincipalAnswer)
  watchlist(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideOnPrincipal): Promise<PrincipalAnswer> {
    return this.commands.decide(id, 'watchlist', body);
  }

  @Post(':id/lift-watch')
  @Allow({ roles: DECIDERS, audit: 'principal.lift-watch' })
  @ApiVerb(PrincipalAnswer)
  liftWatch(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideOnPrincipal): Promise<PrincipalAnswer> {
    return this.commands.decide(id, 'lift_watch', body);
  }

  @Post(':id/withdraw-accreditation')
  @Allow({ roles: DECIDERS, audit: 'principal.withdraw-accreditation' })
  @ApiVerb(PrincipalAnswer)
  withdraw(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideOnPrincipal): Promise<PrincipalAnswer> {
    return this.commands.decide(id, 'withdraw_accreditation', body);
  }

  @Post(':id/propose-agency')
  @Allow({ roles: KEEPERS, audit: 'principal.propose-agency' })
  @ApiVerb(PrincipalAnswer)
  proposeAgency(@Param('id', ParseUUIDPipe) id: string, @Body() body: ProposeAgency): Promise<PrincipalAnswer> {
    return this.commands.proposeAgency(id, body);
  }

  @Post(':id/approve-agency')
  @Allow({ roles: APPROVERS, audit: 'principal.approve-agency' })
  @ApiVerb(PrincipalAnswer)
  approveAgency(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideOnAgency): Promise<PrincipalAnswer> {
    return this.commands.decideAgency(id, 'approve_agency', body);
  }

  @Post(':id/refuse-agency')
  @Allow({ roles: APPROVERS, audit: 'principal.refuse-agency' })
  @ApiVerb(PrincipalAnswer)
  refuseAgency(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideOnAgency): Promise<PrincipalAnswer> {
    return this.commands.decideAgency(id, 'refuse_agency', body);
  }

  @Post(':id/end-agency')
  @Allow({ roles: DECIDERS, audit: 'principal.end-agency' })
  @ApiVerb(PrincipalAnswer)
  endAgency(@Param('id', ParseUUIDPipe) id: string, @Body() body: DecideOnAgency): Promise<PrincipalAnswer> {
    return this.commands.decideAgency(id, 'end_agency', body);
  }
}
