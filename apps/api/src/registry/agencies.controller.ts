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
import { AgencyCommands } from './agency.commands.js';
import { AgencyOnDayQueries } from './agency-on-day.queries.js';
import { AgencyOnDayAnswer } from './agency-on-day.responses.js';
import { AgencyQueries, type ExportedAgency } from './agency.queries.js';
import {
  AddChannel,
  CloseBranch,
  ConfirmChannel,
  EndName,
  NewIdentifier,
  NewName,
  OpenBranch,
  RegisterAgency,
  WithdrawChannel,
} from './agency.requests.js';
import { AgencyAnswer, AgencyRow } from './agency.responses.js';
import { ChannelCommands } from './channel.commands.js';

const KEEPERS = ['licensing_officer'] as const;
const FILTERS = ['register', 'country', 'licenceStatus'];

@ApiTags('agencies')
@Controller('agencies')
export class AgenciesController {
  constructor(
    private readonly queries: AgencyQueries,
    private readonly onDay: AgencyOnDayQueries,
    private readonly commands: AgencyCommands,
    private readonly channels: ChannelCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.agencies, audit: 'agency.list' })
  @ApiList(AgencyRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<AgencyRow>> {
    return this.queries.list(query);
  }

  @Exported<ExportedAgency>('agencies', {
    audit: 'agency.export',
    filters: FILTERS,
    columns: ['number', 'legalName', 'country', 'register', 'licenceStatuses', 'withdrawnAt', 'id'],
  })
  export(query: RawQuery): WholeList {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.agencies, audit: 'agency.read' })
  @ApiOkResponse({ type: AgencyAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<AgencyAnswer> {
    return this.queries.one(id, requestContext().actor.role);
  }

  @Get(':id/on-day')
  @Allow({ roles: READERS.agencies, audit: 'agency.read' })
  @ApiAskedDay('What was held of it on this day; today unless given')
  @ApiOkResponse({ type: AgencyOnDayAnswer })
  readOnDay(
    @Param('id', ParseUUIDPipe) id: string,
    @Query('on') on?: string,
    @Query('knownOn') knownOn?: string,
  ): Promise<AgencyOnDayAnswer> {
    return this.onDay.one(id, requestContext().actor.role, { on, knownOn });
  }

  @Post()
  @Allow({ roles: KEEPERS, audit: 'agency.register' })
  @ApiCreatedResponse({ type: AgencyAnswer })
  register(@Body() body: RegisterAgency): Promise<AgencyAnswer> {
    return this.commands.register(body);
  }

  @Post(':id/add-name')
  @Allow({ roles: KEEPERS, audit: 'agency.add-name' })
  @ApiVerb(AgencyAnswer)
  addName(@Param('id', ParseUUIDPipe) id: string, @Body() body: NewName): Promise<AgencyAnswer> {
    return this.commands.addName(id, body);
  }

  @Post(':id/end-name')
  @Allow({ roles: KEEPERS, audit: 'agency.end-name' })
  @ApiVerb(AgencyAnswer)
  endName(@Param('id', ParseUUIDPipe) id: string, @Body() body: EndName): Promise<AgencyAnswer> {
    return this.commands.endName(id, body);
  }

  @Post(':id/add-identifier')
  @Allow({ roles: KEEPERS, audit: 'agency.add-identifier' })
  @ApiVerb(AgencyAnswer)
  addIdentifier(@Param('id', ParseUUIDPipe) id: string, @Body() body: NewIdentifier): Promise<AgencyAnswer> {
    return this.commands.addIdentifier(id, body);
  }

  @Post(':id/open-branch')
  @Allow({ roles: KEEPERS, audit: 'agency.open-branch' })
  @ApiVerb(AgencyAnswer)
  openBranch(@Param('id', ParseUUIDPipe) id: string, @Body() body: OpenBranch): Promise<AgencyAnswer> {
    return this.commands.openBranch(id, body);
  }

  @Post(':id/close-branch')
  @Allow({ roles: KEEPERS, audit: 'agency.close-branch' })
  @ApiVerb(AgencyAnswer)
  closeBranch(@Param('id', ParseUUIDPipe) id: string, @Body() body: CloseBranch): Promise<AgencyAnswer> {
    return this.commands.closeBranch(id, body);
  }

  @Post(':id/add-channel')
  @Allow({ roles: KEEPERS, audit: 'agency.add-channel' })
  @ApiVerb(AgencyAnswer)
  addChannel(@Param('id', ParseUUIDPipe) id: string, @Body() body: AddChannel): Promise<AgencyAnswer> {
    return this.channels.add(id, body);
  }

  @Post(':id/confirm-channel')
  @Allow({ roles: KEEPERS, audit: 'agency.confirm-channel' })
  @ApiVerb(AgencyAnswer)
  confirmChannel(@Param('id', ParseUUIDPipe) id: string, @Body() { channelId }: ConfirmChannel): Promise<AgencyAnswer> {
    return this.channels.confirm(id, channelId);
  }

  @Post(':id/withdraw-channel')
  @Allow({ roles: KEEPERS, audit: 'agency.withdraw-channel' })
  @ApiVerb(AgencyAnswer)
  withdrawChannel(@Param('id', ParseUUIDPipe) id: string, @Body() body: WithdrawChannel): Promise<AgencyAnswer> {
    return this.channels.withdraw(id, body);
  }
}
