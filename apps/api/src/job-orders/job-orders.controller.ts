import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { JobOrderCommands } from './job-order.commands.js';
import { JobOrderQueries } from './job-order.queries.js';
import { DecideJobOrder, ProposeJobOrder, RecordFill } from './job-order.requests.js';
import { JOB_ORDER_COLUMNS, JobOrderAnswer, JobOrderRow } from './job-order.responses.js';

const KEEPERS = ['licensing_officer'] as const;
const APPROVERS = ['approver'] as const;
const FILTERS = ['status', 'agencyId', 'principalId', 'country', 'occupation'];

@ApiTags('job-orders')
@Controller('job-orders')
export class JobOrdersController {
  constructor(
    private readonly queries: JobOrderQueries,
    private readonly commands: JobOrderCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['job-orders'], audit: 'job-order.list' })
  @ApiList(JobOrderRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<JobOrderRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<JobOrderRow>('job-orders', { audit: 'job-order.export', filters: FILTERS, columns: JOB_ORDER_COLUMNS })
  export(query: RawQuery): AsyncGenerator<JobOrderRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get(':id')
  @Allow({ roles: READERS['job-orders'], audit: 'job-order.read' })
  @ApiOkResponse({ type: JobOrderAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<JobOrderAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: KEEPERS, audit: 'job-order.propose' })
  @ApiCreatedResponse({ type: JobOrderAnswer })
  propose(@Body() body: ProposeJobOrder): Promise<JobOrderAnswer> {
    return this.commands.propose(body);
  }

  @Post(':id/approve')
  @Allow({ roles: APPROVERS, audit: 'job-order.approve' })
  @ApiVerb(JobOrderAnswer)
  approve(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: DecideJobOrder): Promise<JobOrderAnswer> {
    return this.commands.decide(id, 'approve', reasons);
  }

  @Post(':id/refuse')
  @Allow({ roles: APPROVERS, audit: 'job-order.refuse' })
  @ApiVerb(JobOrderAnswer)
  refuse(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: DecideJobOrder): Promise<JobOrderAnswer> {
    return this.commands.decide(id, 'refuse', reasons);
  }

  @Post(':id/record-fill')
  @Allow({ roles: KEEPERS, audit: 'job-order.record-fill' })
  @ApiVerb(JobOrderAnswer)
  recordFill(@Param('id', ParseUUIDPipe) id: string, @Body() { placed }: RecordFill): Promise<JobOrderAnswer> {
    return this.commands.recordFill(id, placed);
  }

  @Post(':id/close')
  @Allow({ roles: KEEPERS, audit: 'job-order.close' })
  @ApiVerb(JobOrderAnswer)
  close(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: DecideJobOrder): Promise<JobOrderAnswer> {
    return this.commands.end(id, 'close', reasons);
  }

  @Post(':id/cancel')
  @Allow({ roles: [...KEEPERS, ...APPROVERS], audit: 'job-order.cancel' })
  @ApiVerb(JobOrderAnswer)
  cancel(@Param('id', ParseUUIDPipe) id: string, @Body() { reasons }: DecideJobOrder): Promise<JobOrderAnswer> {
    return this.commands.end(id, 'cancel', reasons);
  }
}
