import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { VettingCommands } from './vetting.commands.js';
import { VettingQueries } from './vetting.queries.js';
import { ConcludeVetting, VetAgency } from './vetting.requests.js';
import { VettingAnswer, VettingRow } from './vetting.responses.js';

const OFFICER = ['licensing_officer'] as const;
const FILTERS = ['status', 'agencyId', 'occasion', 'flagged', 'open'];

/** Whether somebody fit and proper applies, or somebody who was refused comes again. */
@ApiTags('vettings')
@Controller('vettings')
export class VettingsController {
  constructor(
    private readonly queries: VettingQueries,
    private readonly commands: VettingCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.vettings, audit: 'vetting.list' })
  @ApiList(VettingRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<VettingRow>> {
    return this.queries.list(query);
  }

  @Exported<VettingRow>('vettings', {
    audit: 'vetting.export',
    filters: FILTERS,
    columns: ['agencyName', 'occasion', 'runAt', 'status', 'score', 'flags', 'agencyId', 'id'],
  })
  export(query: RawQuery): AsyncGenerator<VettingRow[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.vettings, audit: 'vetting.read' })
  @ApiOkResponse({ type: VettingAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<VettingAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: OFFICER, audit: 'vetting.ask' })
  @ApiCreatedResponse({ type: VettingAnswer })
  ask(@Body() { agencyId }: VetAgency): Promise<VettingAnswer> {
    return this.commands.ask(agencyId);
  }

  @Post(':id/conclude')
  @Allow({ roles: OFFICER, audit: 'vetting.conclude' })
  @ApiVerb(VettingAnswer)
  conclude(@Param('id', ParseUUIDPipe) id: string, @Body() body: ConcludeVetting): Promise<VettingAnswer> {
    return this.commands.conclude(id, body);
  }
}
