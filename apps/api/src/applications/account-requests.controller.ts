import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Allow } from '../access/allow.js';
import { READERS } from '../access/resources.js';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { AccountRequestCommands } from './account-request.commands.js';
import { AccountRequestQueries } from './account-request.queries.js';
import { ConfirmAddress, DeclineAccount, OpenAccount, RequestAccount } from './account-request.requests.js';
import { AccountRequestAnswer, ConfirmedAnswer, RequestedAnswer } from './account-request.responses.js';

const OFFICER = ['licensing_officer'] as const;
const PORTAL = ['portal'] as const;
const FILTERS = ['status'];

@ApiTags('account-requests')
@Controller('account-requests')
export class AccountRequestsController {
  constructor(
    private readonly queries: AccountRequestQueries,
    private readonly commands: AccountRequestCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['account-requests'], audit: 'account-request.list' })
  @ApiList(AccountRequestAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<AccountRequestAnswer>> {
    return this.queries.list(query, requestContext().actor);
  }

  @Exported<AccountRequestAnswer>('account-requests', {
    audit: 'account-request.export',
    filters: FILTERS,
    columns: [
      'number',
      'status',
      'firmName',
      'registrationNumber',
      'country',
      'contactName',
      'email',
      'language',
      'createdAt',
      'confirmedAt',
      'closedBy',
      'agencyId',
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<AccountRequestAnswer[]> {
    return this.queries.all(query);
  }

  @Get(':id')
  @Allow({ roles: READERS['account-requests'], audit: 'account-request.read' })
  @ApiOkResponse({ type: AccountRequestAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<AccountRequestAnswer> {
    return this.queries.one(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: PORTAL, audit: 'account-request.request' })
  @ApiHeader({ name: 'Idempotency-Key', required: false })
  @ApiCreatedResponse({ type: RequestedAnswer })
  request(@Body() body: RequestAccount): Promise<RequestedAnswer> {
    return this.commands.request(body);
  }

  @Post('confirm')
  @HttpCode(200)
  @Allow({ roles: PORTAL, audit: 'account-request.confirm' })
  @ApiOkResponse({ type: ConfirmedAnswer })
  confirm(@Body() { token }: ConfirmAddress): Promise<ConfirmedAnswer> {
    return this.commands.confirm(token);
  }

  @Post(':id/open-account')
  @Allow({ roles: OFFICER, audit: 'account-request.open-account' })
  @ApiVerb(AccountRequestAnswer)
  open(@Param('id', ParseUUIDPipe) id: string, @Body() body: OpenAccount): Promise<AccountRequestAnswer> {
    return this.commands.open(id, body);
  }

  @Post(':id/decline')
  @Allow({ roles: OFFICER, audit: 'account-request.decline' })
  @ApiVerb(AccountRequestAnswer)
  decline(@Param('id', ParseUUIDPipe) id: string, @Body() body: DeclineAccount): Promise<AccountRequestAnswer> {
    return this.commands.decline(id, body);
  }
}
