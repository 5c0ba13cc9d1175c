import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { CaseTeamCommands } from './case-team.commands.js';
import { MEMBER_ROLES } from './case-team.facts.js';
import { CaseTeamQueries, type TeamRow } from './case-team.queries.js';
import { CreateCaseTeam, KeepSealingKey, SetTeamKey, ShareTeamKey } from './case-team.requests.js';
import { CaseTeamAnswer, SealingKeyAnswer } from './case-team.responses.js';

const FILTERS = ['office'];

@ApiTags('case-teams')
@Controller('case-teams')
export class CaseTeamsController {
  constructor(
    private readonly queries: CaseTeamQueries,
    private readonly commands: CaseTeamCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['case-teams'], audit: 'case-team.list' })
  @ApiList(CaseTeamAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<CaseTeamAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<TeamRow>('case-teams', {
    audit: 'case-team.export',
    filters: FILTERS,
    columns: [
      'name',
      'officeName',
      'districts',
      ['members', ({ members }) => members.map(({ name }) => name)],
      'officeId',
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<TeamRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['case-teams'], audit: 'case-team.read' })
  @ApiOkResponse({ type: CaseTeamAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<CaseTeamAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: ['administrator'], audit: 'case-team.create' })
  @ApiCreatedResponse({ type: CaseTeamAnswer })
  create(@Body() body: CreateCaseTeam): Promise<CaseTeamAnswer> {
    return this.commands.create(body);
  }

  @Post(':id/set-key')
  @Allow({ roles: MEMBER_ROLES, audit: 'case-team.set-key' })
  @ApiVerb(CaseTeamAnswer)
  setKey(@Param('id', ParseUUIDPipe) id: string, @Body() body: SetTeamKey): Promise<CaseTeamAnswer> {
    return this.commands.setKey(id, body);
  }

  @Post(':id/share')
  @Allow({ roles: MEMBER_ROLES, audit: 'case-team.share' })
  @ApiVerb(CaseTeamAnswer)
  share(@Param('id', ParseUUIDPipe) id: string, @Body() body: ShareTeamKey): Promise<CaseTeamAnswer> {
    return this.commands.share(id, body);
  }
}

@ApiTags('my-sealing-key')
@Controller('my-sealing-key')
export class SealingKeyController {
  constructor(
    private readonly queries: CaseTeamQueries,
    private readonly commands: CaseTeamCommands,
  ) {}

  @Get()
  @Allow({ roles: MEMBER_ROLES, audit: 'sealing-key.read' })
  @ApiOkResponse({ type: SealingKeyAnswer })
  read(): Promise<SealingKeyAnswer> {
    return this.queries.sealingKey(requestContext().actor);
  }

  @Post()
  @Allow({ roles: MEMBER_ROLES, audit: 'sealing-key.keep' })
  @ApiCreatedResponse({ type: SealingKeyAnswer })
  keep(@Body() body: KeepSealingKey): Promise<SealingKeyAnswer> {
    return this.commands.keepSealingKey(body);
  }
}
