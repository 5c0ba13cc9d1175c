import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { ApplicationQueries } from './application.queries.js';
import {
  AssignApplication,
  CheckDocument,
  Recommend,
  RequestInspection,
  ServeApplicationNotice,
  WithReasons,
} from './application.requests.js';
import {
  APPLICATION_COLUMNS,
  ApplicationAnswer,
  ApplicationRow,
  AssigneesAnswer,
  ReassignedAnswer,
} from './application.responses.js';
import { ObjectionCommands } from './objection.commands.js';
import { ConsiderObjection, LodgeObjection, RecordObjection } from './objection.requests.js';
import { ObjectedAnswer } from './objection.responses.js';
import { ReassignCommands } from './reassign.commands.js';
import { ReassignApplications } from './reassign.requests.js';
import { ReviewCommands } from './review.commands.js';

const OFFICER = ['licensing_officer'] as const;
const DECIDER = ['approver'] as const;
const PORTAL = ['portal'] as const;
export const APPLICATION_FILTERS = ['status', 'kind', 'class', 'agencyId', 'assignedTo', 'open'];

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly commands: ReviewCommands,
    private readonly many: ReassignCommands,
    private readonly objections: ObjectionCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.applications, audit: 'application.list' })
  @ApiList(ApplicationRow, APPLICATION_FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ApplicationRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<ApplicationRow>('applications', {
    audit: 'application.export',
    filters: APPLICATION_FILTERS,
    columns: APPLICATION_COLUMNS,
  })
  export(query: RawQuery): AsyncGenerator<ApplicationRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  /** Who may be given applications. */
  @Get('assignees')
  @Allow({ roles: READERS.applications, audit: 'application.assignees' })
  @ApiOkResponse({ type: AssigneesAnswer })
  async assignees(): Promise<AssigneesAnswer> {
    return { data: await this.queries.assignees() };
  }

  /** Many to one officer; each says which version was seen, and each has its own answer. */
  @Post('assign')
  @HttpCode(200)
  @Allow({ roles: OFFICER, audit: 'application.assign' })
  @ApiOkResponse({ type: ReassignedAnswer })
  reassign(@Body() body: ReassignApplications): Promise<ReassignedAnswer> {
    return this.many.reassign(body);
  }

  @Get(':id')
  @Allow({ roles: READERS.applications, audit: 'application.read' })
  @ApiOkResponse({ type: ApplicationAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ApplicationAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post(':id/return')
  @Allow({ roles: OFFICER, audit: 'application.return' })
  @ApiVerb(ApplicationAnswer)
  return(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: WithReasons): Promise<ApplicationAnswer> {
    return this.commands.return(id, reasons);
  }

  @Post(':id/begin-review')
  @Allow({ roles: OFFICER, audit: 'application.begin-review' })
  @ApiVerb(ApplicationAnswer)
  beginReview(@Param('id', ParseUUIDPipe) id: string): Promise<ApplicationAnswer> {
    return this.commands.beginReview(id);
  }

  @Post(':id/assign')
  @Allow({ roles: OFFICER, audit: 'application.assign' })
  @ApiVerb(ApplicationAnswer)
  assign(@Param('id', ParseUUIDPipe) id: string, @Body() body: AssignApplication): Promise<ApplicationAnswer> {
    return this.commands.assign(id, body);
  }

  @Post(':id/check-document')
  @Allow({ roles: OFFICER, audit: 'application.check-document' })
  @ApiVerb(ApplicationAnswer)
  checkDocument(@Param('id', ParseUUIDPipe) id: string, @Body() body: CheckDocument): Promise<ApplicationAnswer> {
    return this.commands.checkDocument(id, body);
  }

  @Post(':id/publish-notice')
  @Allow({ roles: OFFICER, audit: 'application.publish-notice' })
  @ApiVerb(ApplicationAnswer)
  publishNotice(@Param('id', ParseUUIDPipe) id: string): Promise<ApplicationAnswer> {
    return this.commands.publishNotice(id);
  }

  @Post(':id/record-objection')
  @Allow({ roles: OFFICER, audit: 'application.record-objection' })
  @ApiVerb(ApplicationAnswer)
  recordObjection(@Param('id', ParseUUIDPipe) id: string, @Body() body: RecordObjection): Promise<ApplicationAnswer> {
    return this.objections.record(id, body);
  }

  @Post(':id/consider-objection')
  @Allow({ roles: OFFICER, audit: 'application.consider-objection' })
  @ApiVerb(ApplicationAnswer)
  considerObjection(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ConsiderObjection,
  ): Promise<ApplicationAnswer> {
    return this.objections.consider(id, body);
  }

  @Post('objections')
  @Allow({ roles: PORTAL, audit: 'application.object' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: ObjectedAnswer })
  object(@Body() body: LodgeObjection): Promise<ObjectedAnswer> {
    return this.objections.lodge(body);
  }

  @Post(':id/request-inspection')
  @Allow({ roles: OFFICER, audit: 'application.request-inspection' })
  @ApiVerb(ApplicationAnswer)
  requestInspection(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RequestInspection,
  ): Promise<ApplicationAnswer> {
    return this.commands.requestInspection(id, body);
  }

  @Post(':id/resume-review')
  @Allow({ roles: OFFICER, audit: 'application.resume-review' })
  @ApiVerb(ApplicationAnswer)
  resumeReview(@Param('id', ParseUUIDPipe) id: string): Promise<ApplicationAnswer> {
    return this.commands.resumeReview(id);
  }

  @Post(':id/recommend')
  @Allow({ roles: OFFICER, audit: 'application.recommend' })
  @ApiVerb(ApplicationAnswer)
  recommend(@Param('id', ParseUUIDPipe) id: string, @Body() body: Recommend): Promise<ApplicationAnswer> {
    return this.commands.recommend(id, body);
  }

  @Post(':id/serve-notice')
  @Allow({ roles: OFFICER, audit: 'application.serve-notice' })
  @ApiVerb(ApplicationAnswer)
  serveNotice(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ServeApplicationNotice,
  ): Promise<ApplicationAnswer> {
    return this.commands.serveNotice(id, body);
  }

  @Post(':id/send-back')
  @Allow({ roles: DECIDER, audit: 'application.send-back' })
  @ApiVerb(ApplicationAnswer)
  sendBack(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: WithReasons): Promise<ApplicationAnswer> {
    return this.commands.sendBack(id, reasons);
  }

  @Post(':id/grant')
  @Allow({ roles: DECIDER, audit: 'application.grant' })
  @ApiVerb(ApplicationAnswer)
  grant(@Param('id', ParseUUIDPipe) id: string): Promise<ApplicationAnswer> {
    return this.commands.grant(id);
  }

  @Post(':id/refuse')
  @Allow({ roles: DECIDER, audit: 'application.refuse' })
  @ApiVerb(ApplicationAnswer)
  refuse(@Param('id', ParseUUIDPipe) id: string): Promise<ApplicationAnswer> {
    return this.commands.refuse(id);
  }
}
