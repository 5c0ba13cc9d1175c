import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { AgencyMergeCommands } from './agency-merge.commands.js';
import { AgencyMergeQueries } from './agency-merge.queries.js';
import { MergeReasons, ProposeAgencyMerge } from './agency-merge.requests.js';
import { AGENCY_MERGE_COLUMNS, AgencyMergeAnswer } from './agency-merge.responses.js';

const OFFICER = ['licensing_officer'] as const;
const DECIDER = ['approver'] as const;
const FILTERS = ['agencyId', 'status'];

@ApiTags('agency-merges')
@Controller('agency-merges')
export class AgencyMergesController {
  constructor(
    private readonly queries: AgencyMergeQueries,
    private readonly commands: AgencyMergeCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['agency-merges'], audit: 'agency-merge.list' })
  @ApiList(AgencyMergeAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<AgencyMergeAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<AgencyMergeAnswer>('agency-merges', {
    audit: 'agency-merge.export',
    filters: FILTERS,
    columns: AGENCY_MERGE_COLUMNS,
  })
  export(query: RawQuery): AsyncGenerator<AgencyMergeAnswer[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['agency-merges'], audit: 'agency-merge.read' })
  @ApiOkResponse({ type: AgencyMergeAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<AgencyMergeAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: OFFICER, audit: 'agency-merge.propose' })
  @ApiCreatedResponse({ type: AgencyMergeAnswer })
  propose(@Body() body: ProposeAgencyMerge): Promise<AgencyMergeAnswer> {
    return this.commands.propose(body);
  }

  @Post(':id/merge')
  @Allow({ roles: DECIDER, audit: 'agency-merge.merge' })
  @ApiVerb(AgencyMergeAnswer)
  merge(@Param('id', ParseUUIDPipe) id: string): Promise<AgencyMergeAnswer> {
    return this.commands.merge(id);
  }

  @Post(':id/dismiss')
  @Allow({ roles: DECIDER, audit: 'agency-merge.dismiss' })
  @ApiVerb(AgencyMergeAnswer)
  dismiss(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: MergeReasons): Promise<AgencyMergeAnswer> {
    return this.commands.dismiss(id, reasons);
  }

  @Post(':id/propose-undo')
  @Allow({ roles: OFFICER, audit: 'agency-merge.propose-undo' })
  @ApiVerb(AgencyMergeAnswer)
  proposeUndo(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: MergeReasons): Promise<AgencyMergeAnswer> {
    return this.commands.proposeUndo(id, reasons);
  }

  @Post(':id/undo')
  @Allow({ roles: DECIDER, audit: 'agency-merge.undo' })
  @ApiVerb(AgencyMergeAnswer)
  undo(@Param('id', ParseUUIDPipe) id: string): Promise<AgencyMergeAnswer> {
    return this.commands.undo(id);
  }

  @Post(':id/keep')
  @Allow({ roles: DECIDER, audit: 'agency-merge.keep' })
  @ApiVerb(AgencyMergeAnswer)
  keep(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: MergeReasons): Promise<AgencyMergeAnswer> {
    return this.commands.keep(id, reasons);
  }
}
