import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { WholeList } from '../database/copy.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { ApiAskedDay } from '../http/asked-day.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { LicenceCommands } from './licence.commands.js';
import { type ExportedLicence, LicenceQueries } from './licence.queries.js';
import { Close, Decide, Propose, ProposeGrant, ServeNotice } from './licence.requests.js';
import { LicenceAnswer, LicenceRow } from './licence.responses.js';

const PROPOSERS = ['licensing_officer'] as const;
const DECIDERS = ['approver'] as const;
const FILTERS = ['register', 'status', 'class', 'agencyId', 'openProposals'];

@ApiTags('licences')
@Controller('licences')
export class LicencesController {
  constructor(
    private readonly queries: LicenceQueries,
    private readonly commands: LicenceCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.licences, audit: 'licence.list' })
  @ApiList(LicenceRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<LicenceRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<ExportedLicence>('licences', {
    audit: 'licence.export',
    filters: FILTERS,
    columns: ['number', 'class', 'agencyName', 'status', 'validTo', 'register', 'openProposals', 'agencyId', 'id'],
  })
  export(query: RawQuery): WholeList {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.licences, audit: 'licence.read' })
  @ApiAskedDay('Status on this day')
  @ApiOkResponse({ type: LicenceAnswer })
  read(
    @Param('id', ParseUUIDPipe) id: string,
    @Query('on') on?: string,
    @Query('knownOn') knownOn?: string,
  ): Promise<LicenceAnswer> {
    return this.queries.one(id, requestContext().actor, { on, knownOn });
  }

  @Post()
  @Allow({ roles: PROPOSERS, audit: 'licence.propose-grant' })
  @ApiCreatedResponse({ type: LicenceAnswer })
  proposeGrant(@Body() body: ProposeGrant): Promise<LicenceAnswer> {
    return this.commands.proposeGrant(body);
  }

  @Post(':id/propose')
  @Allow({ roles: PROPOSERS, audit: 'licence.propose' })
  @ApiVerb(LicenceAnswer)
  propose(@Param('id', ParseUUIDPipe) id: string, @Body() body: Propose): Promise<LicenceAnswer> {
    return this.commands.propose(id, body);
  }

  @Post(':id/serve-notice')
  @Allow({ roles: PROPOSERS, audit: 'licence.serve-notice' })
  @ApiVerb(LicenceAnswer)
  serveNotice(@Param('id', ParseUUIDPipe) id: string, @Body() body: ServeNotice): Promise<LicenceAnswer> {
    return this.commands.serveNotice(id, body);
  }

  @Post(':id/decide')
  @Allow({ roles: DECIDERS, audit: 'licence.decide' })
  @ApiVerb(LicenceAnswer)
  decide(@Param('id', ParseUUIDPipe) id: string, @Body() body: Decide): Promise<LicenceAnswer> {
    return this.commands.decide(id, body);
  }

  @Post(':id/reject')
  @Allow({ roles: DECIDERS, audit: 'licence.reject' })
  @ApiVerb(LicenceAnswer)
  reject(@Param('id', ParseUUIDPipe) id: string, @Body() body: Close): Promise<LicenceAnswer> {
    return this.commands.reject(id, body);
  }

  @Post(':id/withdraw')
  @Allow({ roles: PROPOSERS, audit: 'licence.withdraw' })
  @ApiVerb(LicenceAnswer)
  withdraw(@Param('id', ParseUUIDPipe) id: string, @Body() body: Close): Promise<LicenceAnswer> {
    return this.commands.withdraw(id, body);
  }
}
