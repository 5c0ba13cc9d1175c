import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ListAnswer, RawQuery } from '../database/list.js';
import { Exported } from '../http/export.js';
import { ApiList } from '../http/list.responses.js';
import { requestContext } from '../http/request-context.js';
import { ApiVerb } from '../http/verb.js';
import { Allow } from './allow.js';
import { READERS } from './resources.js';
import { UserCommands } from './user.commands.js';
import { UserQueries } from './user.queries.js';
import { CreateKey, CreateUser } from './user.requests.js';
import { KeyAnswer, UserAnswer } from './user.responses.js';

const FILTERS = ['role', 'office', 'disabled'];
const KEY_FILTERS = ['role'];

@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(
    private readonly queries: UserQueries,
    private readonly commands: UserCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS.users, audit: 'user.list' })
  @ApiList(UserAnswer, FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<UserAnswer>> {
    return this.queries.users(query, requestContext().actor);
  }

  @Exported<UserAnswer>('users', {
    audit: 'user.export',
    filters: FILTERS,
    columns: [
      'username',
      'name',
      'role',
      ['authority', ({ authority }) => authority?.name ?? null],
      ['office', ({ office }) => office?.name ?? null],
      'hasSecondFactor',
      'disabledAt',
      'createdAt',
      'agencyId',
      'id',
    ],
  })
  export(query: RawQuery): AsyncGenerator<UserAnswer[]> {
    return this.queries.allUsers(query);
  }

  @Get(':id')
  @Allow({ roles: READERS.users, audit: 'user.read' })
  @ApiOkResponse({ type: UserAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<UserAnswer> {
    return this.queries.user(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: ['administrator'], audit: 'user.create' })
  @ApiCreatedResponse({ type: UserAnswer })
  create(@Body() body: CreateUser): Promise<UserAnswer> {
    return this.commands.create(body);
  }

  @Post(':id/disable')
  @Allow({ roles: ['administrator'], audit: 'user.disable' })
  @ApiVerb(UserAnswer)
  disable(@Param('id', ParseUUIDPipe) id: string): Promise<UserAnswer> {
    return this.commands.disable(id);
  }

  @Post(':id/enable')
  @Allow({ roles: ['administrator'], audit: 'user.enable' })
  @ApiVerb(UserAnswer)
  enable(@Param('id', ParseUUIDPipe) id: string): Promise<UserAnswer> {
    return this.commands.enable(id);
  }

  @Post(':id/renew-link')
  @Allow({ roles: ['administrator'], audit: 'user.renew-link' })
  @ApiVerb(UserAnswer)
  renewLink(@Param('id', ParseUUIDPipe) id: string): Promise<UserAnswer> {
    return this.commands.renewLink(id);
  }
}

@ApiTags('api-keys')
@Controller('api-keys')
export class ApiKeysController {
  constructor(
    private readonly queries: UserQueries,
    private readonly commands: UserCommands,
  ) {}

  @Get()
  @Allow({ roles: READERS['api-keys'], audit: 'api-key.list' })
  @ApiList(KeyAnswer, KEY_FILTERS)
  list(@Query() query: RawQuery): Promise<ListAnswer<KeyAnswer>> {
    return this.queries.keys(query, requestContext().actor);
  }

  @Exported<KeyAnswer>('api-keys', {
    audit: 'api-key.export',
    filters: KEY_FILTERS,
    columns: ['name', 'role', 'scopes', 'createdAt', 'expiresAt', 'revokedAt', 'id'],
  })
  export(query: RawQuery): AsyncGenerator<KeyAnswer[]> {
    return this.queries.allKeys(query);
  }

  @Get(':id')
  @Allow({ roles: READERS['api-keys'], audit: 'api-key.read' })
  @ApiOkResponse({ type: KeyAnswer })
  read(@Param('id', ParseUUIDPipe) id: string): Promise<KeyAnswer> {
    return this.queries.key(id, requestContext().actor);
  }

  @Post()
  @Allow({ roles: ['administrator'], audit: 'api-key.create' })
  @ApiCreatedResponse({ type: KeyAnswer })
  create(@Body() body: CreateKey): Promise<KeyAnswer> {
    return this.commands.createKey(body);
  }

  @Post(':id/revoke')
  @Allow({ roles: ['administrator'], audit: 'api-key.revoke' })
  @ApiVerb(KeyAnswer)
  revoke(@Param('id', ParseUUIDPipe) id: string): Promise<KeyAnswer> {
    return this.commands.revokeKey(id);
  }
}
