import { CLOSURES } from '@amparo/complaints';
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { ComplaintCommands } from './complaint.commands.js';
import { ComplaintQueries } from './complaint.queries.js';
import {
  AssignComplaint,
  CloseComplaint,
  OrderInspection,
  ReopenComplaint,
  SealedMessage,
  TriageComplaint,
} from './complaint.requests.js';
import { ClosureCodesAnswer, ComplaintAnswer, ComplaintRow, SealedFileAnswer } from './complaint.responses.js';

const DESK = ['intake_officer', 'complaint_officer', 'approver'] as const;
const WRITERS = ['intake_officer', 'complaint_officer'] as const;
const OFFICER = ['complaint_officer'] as const;
const FILTERS = ['status', 'overdue', 'danger', 'mine', 'rung', 'agencyId'];

@ApiTags('complaints')
@Controller('complaints')
export class ComplaintsOfficerController {
  constructor(
    private readonly queries: ComplaintQueries,
    private readonly commands: ComplaintCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.complaints, audit: 'complaint.list', hidesQuery: true })
  @ApiList(ComplaintRow, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<ComplaintRow>> {
    return this.queries.list(query, requestContext().actor);
  }

  /** Nothing sealed, and of whom it is about no contact: a file travels further than a screen. */
  @Exported<ComplaintRow>('complaints', {
    audit: 'complaint.export',
    filters: FILTERS,
    columns: [
      'reference',
      'status',
      'receivedOn',
      'dueOn',
      'overdue',
      'rung',
      'inDanger',
      'codes',
      'district',
      'month',
      'agencyName',
      ['assignee', ({ assignee }) => assignee?.name ?? null],
      'officeName',
      'agencyId',
      'id',
    ],
    hidesQuery: true,
  })
  export(query: RawQuery): AsyncGenerator<ComplaintRow[]> {
    return this.queries.all(query, requestContext().actor);
  }

  @Get('closure-codes')
  @Allow({ roles: READERS.complaints, audit: 'none' })
  @ApiOkResponse({ type: ClosureCodesAnswer })
  closureCodes(): ClosureCodesAnswer {
    return { data: [...CLOSURES] };
  }

  @Get(':id')
  @Allow({ roles: READERS.complaints, audit: 'complaint.read' })
  @ApiOkResponse({ type: ComplaintAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<ComplaintAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Get(':id/files/:fileId')
  @Allow({ roles: WRITERS, audit: 'complaint.read-file' })
  @ApiOkResponse({ type: SealedFileAnswer })
  file(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('fileId', ParseUUIDPipe) fileId: string,
  ): Promise<SealedFileAnswer> {
    return this.queries.file(id, fileId, requestContext().actor);
  }

  @Post(':id/triage')
  @Allow({ roles: DESK, audit: 'complaint.triage' })
  @ApiVerb(ComplaintAnswer)
  triage(@Param('id', ParseUUIDPipe) id: string, @Body() body: TriageComplaint): Promise<ComplaintAnswer> {
    return this.commands.triage(id, body);
  }

  @Post(':id/assign')
  @Allow({ roles: DESK, audit: 'complaint.assign' })
  @ApiVerb(ComplaintAnswer)
  assign(@Param('id', ParseUUIDPipe) id: string, @Body() body: AssignComplaint): Promise<ComplaintAnswer> {
    return this.commands.assign(id, body);
  }

  @Post(':id/request-information')
  @Allow({ roles: OFFICER, audit: 'complaint.request-information' })
  @ApiVerb(ComplaintAnswer)
  requestInformation(@Param('id', ParseUUIDPipe) id: string, @Body() body: SealedMessage): Promise<ComplaintAnswer> {
    return this.commands.requestInformation(id, body);
  }

  @Post(':id/message')
  @Allow({ roles: WRITERS, audit: 'complaint.message' })
  @ApiVerb(ComplaintAnswer)
  message(@Param('id', ParseUUIDPipe) id: string, @Body() body: SealedMessage): Promise<ComplaintAnswer> {
    return this.commands.message(id, body);
  }

  @Post(':id/investigate')
  @Allow({ roles: OFFICER, audit: 'complaint.investigate' })
  @ApiVerb(ComplaintAnswer)
  investigate(@Param('id', ParseUUIDPipe) id: string): Promise<ComplaintAnswer> {
    return this.commands.investigate(id);
  }

  @Post(':id/order-inspection')
  @Allow({ roles: OFFICER, audit: 'complaint.order-inspection' })
  @ApiVerb(ComplaintAnswer)
  orderInspection(@Param('id', ParseUUIDPipe) id: string, @Body() body: OrderInspection): Promise<ComplaintAnswer> {
    return this.commands.orderInspection(id, body);
  }

  @Post(':id/close')
  @Allow({ roles: OFFICER, audit: 'complaint.close' })
  @ApiVerb(ComplaintAnswer)
  close(@Param('id', ParseUUIDPipe) id: string, @Body() body: CloseComplaint): Promise<ComplaintAnswer> {
    return this.commands.close(id, body);
  }

  @Post(':id/reopen')
  @Allow({ roles: ['complaint_officer', 'approver'], audit: 'complaint.reopen' })
  @ApiVerb(ComplaintAnswer)
  reopen(@Param('id', ParseUUIDPipe) id: string, @Body() body: ReopenComplaint): Promise<ComplaintAnswer> {
    return this.commands.reopen(id, body);
  }
}
