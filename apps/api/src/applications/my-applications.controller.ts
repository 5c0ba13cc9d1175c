import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { ApplicationQueries } from './application.queries.js';
import { BeginApplication, ReplyToNotice, SaveApplication } from './application.requests.js';
import { APPLICATION_COLUMNS, ApplicationRow, MyApplicationAnswer } from './application.responses.js';
import { MyApplicationCommands } from './my-application.commands.js';
import { AnswerObjection } from './objection.requests.js';
import { MyFirmQueries } from './my-firm.queries.js';
import { MyFirmAnswer } from './my-firm.responses.js';

const AGENCY = ['agency'] as const;
const FILTERS = ['status', 'kind'];

/** An agency's own applications; of any other's, nothing but that there is no such thing. */
@ApiTags('my-agency')
@Controller('my-agency')
export class MyApplicationsController {
  constructor(
    private readonly queries: ApplicationQueries,
    private readonly commands: MyApplicationCommands,
    private readonly firm: MyFirmQueries,
  ) {}

  @Get('firm')
  @Allow({ roles: AGENCY, audit: 'my-agency.firm' })
  @ApiOkResponse({ type: MyFirmAnswer })
  read(): Promise<MyFirmAnswer> {
    return this.firm.read(requestContext().actor);
  }

  @Get('applications')
  @Allow({ roles: AGENCY, audit: 'my-agency.applications' })
  @ApiList(ApplicationRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ApplicationRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<ApplicationRow>('my-agency/applications', {
    audit: 'my-agency.export-applications',
    filters: FILTERS,
    columns: APPLICATION_COLUMNS,
    at: 'applications',
  })
  export(query: RawQuery): AsyncGenerator<ApplicationRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get('applications/:id')
  @Allow({ roles: AGENCY, audit: 'my-agency.application' })
  @ApiOkResponse({ type: MyApplicationAnswer })
  one(@Param('id', ParseUUIDPipe) id: string): Promise<MyApplicationAnswer> {
    return this.queries.own(id, requestContext().actor);
  }

  @Post('applications')
  @Allow({ roles: AGENCY, audit: 'my-agency.begin-application' })
  @ApiCreatedResponse({ type: MyApplicationAnswer })
  begin(@Body() body: BeginApplication): Promise<MyApplicationAnswer> {
    return this.commands.begin(body);
  }

  @Post('applications/:id/save')
  @Allow({ roles: AGENCY, audit: 'my-agency.save-application' })
  @ApiVerb(MyApplicationAnswer)
  save(@Param('id', ParseUUIDPipe) id: string, @Body() body: SaveApplication): Promise<MyApplicationAnswer> {
    return this.commands.save(id, body);
  }

  @Post('applications/:id/submit')
  @Allow({ roles: AGENCY, audit: 'my-agency.submit-application' })
  @ApiVerb(MyApplicationAnswer)
  submit(@Param('id', ParseUUIDPipe) id: string): Promise<MyApplicationAnswer> {
    return this.commands.submit(id);
  }

  @Post('applications/:id/withdraw')
  @Allow({ roles: AGENCY, audit: 'my-agency.withdraw-application' })
  @ApiVerb(MyApplicationAnswer)
  withdraw(@Param('id', ParseUUIDPipe) id: string): Promise<MyApplicationAnswer> {
    return this.commands.withdraw(id);
  }

  @Post('applications/:id/reply')
  @Allow({ roles: AGENCY, audit: 'my-agency.reply-to-notice' })
  @ApiVerb(MyApplicationAnswer)
  reply(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReplyToNotice): Promise<MyApplicationAnswer> {
    return this.commands.reply(id, body);
  }

  @Post('applications/:id/answer-objection')
  @Allow({ roles: AGENCY, audit: 'my-agency.answer-objection' })
  @ApiVerb(MyApplicationAnswer)
  answerObjection(@Param('id', ParseUUIDPipe) id: string, @Body() body: AnswerObjection): Promise<MyApplicationAnswer> {
    return this.commands.answerObjection(id, body);
  }
}
