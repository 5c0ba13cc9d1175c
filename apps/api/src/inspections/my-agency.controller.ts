import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { CommentCommands } from './comment.commands.js';
import { CorrectiveActionCommands } from './corrective-action.commands.js';
import { CorrectiveActionQueries } from './corrective-action.queries.js';
import { ReportDone } from './corrective-action.requests.js';
import { CorrectiveActionAnswer } from './corrective-action.responses.js';
import { InspectionQueries } from './inspection.queries.js';
import { OwnComment } from './inspection.requests.js';
import { INSPECTION_COLUMNS, InspectionRow, OwnInspectionAnswer } from './inspection.responses.js';

const AGENCY = ['agency'] as const;
const FILTERS = ['status', 'outcome'];

/** What an agency may know and say of the inspections of itself. */
@ApiTags('my-agency')
@Controller('my-agency')
export class MyAgencyInspectionsController {
  constructor(
    private readonly queries: InspectionQueries,
    private readonly comments: CommentCommands,
    private readonly corrections: CorrectiveActionQueries,
    private readonly correctionCommands: CorrectiveActionCommands,
  ) {}

  @Get('inspections')
  @Allow({ roles: AGENCY, audit: 'my-agency.inspections' })
  @ApiList(InspectionRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<InspectionRow>> {
    return this.queries.list(requestContext().actor, query);
  }

  @Exported<InspectionRow>('my-agency/inspections', {
    audit: 'my-agency.export-inspections',
    filters: FILTERS,
    columns: INSPECTION_COLUMNS,
    at: 'inspections',
  })
  export(query: RawQuery): AsyncGenerator<InspectionRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get('inspections/:id')
  @Allow({ roles: AGENCY, audit: 'my-agency.inspection' })
  @ApiOkResponse({ type: OwnInspectionAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<OwnInspectionAnswer> {
    return this.queries.own(id, requestContext().actor);
  }

  @Post('inspections/:id/record-comment')
  @Allow({ roles: AGENCY, audit: 'my-agency.record-comment' })
  @ApiVerb(OwnInspectionAnswer)
  comment(@Param('id', ParseUUIDPipe) id: string, @Body() body: OwnComment): Promise<OwnInspectionAnswer> {
    return this.comments.own(id, body);
  }

  @Get('corrective-actions/:id')
  @Allow({ roles: AGENCY, audit: 'my-agency.corrective-action' })
  @ApiOkResponse({ type: CorrectiveActionAnswer })
  correctiveAction(@Param('id', ParseUUIDPipe) id: string): Promise<CorrectiveActionAnswer> {
    return this.corrections.one(id, requestContext().actor);
  }

  @Post('corrective-actions/:id/report-done')
  @Allow({ roles: AGENCY, audit: 'my-agency.report-done' })
  @ApiVerb(CorrectiveActionAnswer)
  reportDone(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReportDone): Promise<CorrectiveActionAnswer> {
    return this.correctionCommands.reportDone(id, body);
  }
}
