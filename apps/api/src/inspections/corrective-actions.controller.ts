import { CHECKERS, INSPECTORS } from '@amparo/inspections';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { CorrectiveActionCommands } from './corrective-action.commands.js';
import { CorrectiveActionQueries } from './corrective-action.queries.js';
import { RejectCorrection, ReportDone, VerifyCorrection } from './corrective-action.requests.js';
import { CorrectiveActionAnswer, CorrectiveActionRow } from './corrective-action.responses.js';

const FILTERS = ['status', 'agencyId', 'inspectionId', 'critical'];

@ApiTags('corrective-actions')
@Controller('corrective-actions')
export class CorrectiveActionsController {
  constructor(
    private readonly queries: CorrectiveActionQueries,
    private readonly commands: CorrectiveActionCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['corrective-actions'], audit: 'corrective-action.list' })
  @ApiList(CorrectiveActionRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<CorrectiveActionRow>> {
    return this.queries.list(requestContext().actor, query);
  }

  @Exported<CorrectiveActionRow>('corrective-actions', {
    audit: 'corrective-action.export',
    filters: FILTERS,
    columns: [
      'subject',
      'inspectionNumber',
      'item',
      'checklistVersion',
      'critical',
      'action',
      'dueOn',
      'status',
      'agencyId',
      'inspectionId',
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<CorrectiveActionRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['corrective-actions'], audit: 'corrective-action.read' })
  @ApiOkResponse({ type: CorrectiveActionAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<CorrectiveActionAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  /** What the inspector saw put right; an agency says it at its own address. */
  @Post(':id/report-done')
  @Allow({ roles: INSPECTORS, audit: 'corrective-action.report-done' })
  @ApiVerb(CorrectiveActionAnswer)
  reportDone(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReportDone): Promise<CorrectiveActionAnswer> {
    return this.commands.reportDone(id, body);
  }

  @Post(':id/verify')
  @Allow({ roles: CHECKERS, audit: 'corrective-action.verify' })
  @ApiVerb(CorrectiveActionAnswer)
  verify(@Param('id', ParseUUIDPipe) id: string, @Body() body: VerifyCorrection): Promise<CorrectiveActionAnswer> {
    return this.commands.verify(id, body);
  }

  @Post(':id/reject')
  @Allow({ roles: CHECKERS, audit: 'corrective-action.reject' })
  @ApiVerb(CorrectiveActionAnswer)
  reject(@Param('id', ParseUUIDPipe) id: string, @Body() body: RejectCorrection): Promise<CorrectiveActionAnswer> {
    return this.commands.reject(id, body);
  }
}
