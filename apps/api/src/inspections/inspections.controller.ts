import { CHECKERS, INSPECTORS, PLANNERS } from '@amparo/inspections';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { CommentCommands } from './comment.commands.js';
import { InspectionCommands } from './inspection.commands.js';
import { InspectionQueries } from './inspection.queries.js';
import {
  CancelInspection,
  CloseInspection,
  PlanInspection,
  QualityCheck,
  RecordAnswers,
  ScheduleInspection,
  WriteDownComment,
} from './inspection.requests.js';
import { INSPECTION_COLUMNS, InspectionAnswer, InspectionRow, InspectorsAnswer } from './inspection.responses.js';

const FILTERS = ['status', 'type', 'agencyId', 'inspectorId', 'outcome'];

@ApiTags('inspections')
@Controller('inspections')
export class InspectionsController {
  constructor(
    private readonly queries: InspectionQueries,
    private readonly commands: InspectionCommands,
    private readonly comments: CommentCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.inspections, audit: 'inspection.list' })
  @ApiList(InspectionRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<InspectionRow>> {
    return this.queries.list(requestContext().actor, query);
  }

  @Exported<InspectionRow>('inspections', { audit: 'inspection.export', filters: FILTERS, columns: INSPECTION_COLUMNS })
  export(query: RawQuery): AsyncGenerator<InspectionRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get('inspectors')
  @Allow({ roles: PLANNERS, audit: 'inspection.inspectors' })
  @ApiOkResponse({ type: InspectorsAnswer })
  inspectors(): Promise<InspectorsAnswer> {
    return this.queries.inspectors();
  }

  @Get(':id')
  @Allow({ roles: READERS.inspections, audit: 'inspection.read' })
  @ApiOkResponse({ type: InspectionAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<InspectionAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: PLANNERS, audit: 'inspection.plan' })
  @ApiCreatedResponse({ type: InspectionAnswer })
  plan(@Body() body: PlanInspection): Promise<InspectionAnswer> {
    return this.commands.plan(body);
  }

  @Post(':id/schedule')
  @Allow({ roles: PLANNERS, audit: 'inspection.schedule' })
  @ApiVerb(InspectionAnswer)
  schedule(@Param('id', ParseUUIDPipe) id: string, @Body() body: ScheduleInspection): Promise<InspectionAnswer> {
    return this.commands.schedule(id, body);
  }

  @Post(':id/cancel')
  @Allow({ roles: PLANNERS, audit: 'inspection.cancel' })
  @ApiVerb(InspectionAnswer)
  cancel(@Param('id', ParseUUIDPipe) id: string, @Body() body: CancelInspection): Promise<InspectionAnswer> {
    return this.commands.cancel(id, body);
  }

  @Post(':id/start')
  @Allow({ roles: INSPECTORS, audit: 'inspection.start' })
  @ApiVerb(InspectionAnswer)
  start(@Param('id', ParseUUIDPipe) id: string): Promise<InspectionAnswer> {
    return this.commands.start(id);
  }

  @Post(':id/record-answers')
  @Allow({ roles: INSPECTORS, audit: 'inspection.record-answers' })
  @ApiVerb(InspectionAnswer)
  recordAnswers(@Param('id', ParseUUIDPipe) id: string, @Body() body: RecordAnswers): Promise<InspectionAnswer> {
    return this.commands.recordAnswers(id, body);
  }

  @Post(':id/submit')
  @Allow({ roles: INSPECTORS, audit: 'inspection.submit' })
  @ApiVerb(InspectionAnswer)
  submit(@Param('id', ParseUUIDPipe) id: string): Promise<InspectionAnswer> {
    return this.commands.submit(id);
  }

  @Post(':id/quality-check')
  @Allow({ roles: CHECKERS, audit: 'inspection.quality-check' })
  @ApiVerb(InspectionAnswer)
  qualityCheck(@Param('id', ParseUUIDPipe) id: string, @Body() body: QualityCheck): Promise<InspectionAnswer> {
    return this.commands.qualityCheck(id, body);
  }

  /** What the inspected party said, written down by the inspector. */
  @Post(':id/record-comment')
  @Allow({ roles: INSPECTORS, audit: 'inspection.record-comment' })
  @ApiVerb(InspectionAnswer)
  recordComment(@Param('id', ParseUUIDPipe) id: string, @Body() body: WriteDownComment): Promise<InspectionAnswer> {
    return this.comments.writeDown(id, body);
  }

  @Post(':id/close')
  @Allow({ roles: CHECKERS, audit: 'inspection.close' })
  @ApiVerb(InspectionAnswer)
  close(@Param('id', ParseUUIDPipe) id: string, @Body() body: CloseInspection): Promise<InspectionAnswer> {
    return this.commands.close(id, body);
  }
}
