import { Body, Controller, Delete, Get, HttpCode, Ip, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ROLES } from '@amparo/kernel';
import { requestContext } from '../http/request-context.js';
import { Allow } from './allow.js';
import { SessionCommands } from './session.commands.js';
import { SESSION_COOKIE, SessionQueries } from './session.queries.js';
import { CompleteLink, OpenLink, SignIn } from './session.requests.js';
import { LinkAnswer, SessionAnswer } from './session.responses.js';
import { UserQueries } from './user.queries.js';

const COOKIE = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const;
const SIGNED_IN = ROLES.filter((role) => !['anonymous', 'complainant', 'partner', 'portal'].includes(role));

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly commands: SessionCommands,
    private readonly sessions: SessionQueries,
    private readonly users: UserQueries,
  ) {}

  @Post()
  @Allow({ roles: ROLES, audit: 'session.open' })
  @ApiCreatedResponse({ type: SessionAnswer })
  async signIn(
    @Body() body: SignIn,
    @Ip() address: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionAnswer> {
    const token = await this.commands.signIn(body, address);
    response.cookie(SESSION_COOKIE, token, COOKIE);
    const actor = await this.sessions.actorOfSession(token);
    return this.users.session(actor?.id ?? '', actor?.sessionHash ?? null);
  }

  @Get()
  @Allow({ roles: SIGNED_IN, audit: 'session.read' })
  @ApiOkResponse({ type: SessionAnswer })
  read(): Promise<SessionAnswer> {
    const { actor } = requestContext();
    return this.users.session(actor.id ?? '', actor.sessionHash);
  }

  @Delete()
  @HttpCode(204)
  @Allow({ roles: SIGNED_IN, audit: 'session.close' })
  @ApiNoContentResponse()
  async signOut(@Res({ passthrough: true }) response: Response): Promise<void> {
    await this.commands.signOut();
    response.clearCookie(SESSION_COOKIE, COOKIE).setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  @Post('open-link')
  @HttpCode(200)
  @Allow({ roles: ROLES, audit: 'session.open-link' })
  @ApiOkResponse({ type: LinkAnswer })
  openLink(@Body() { token }: OpenLink): Promise<LinkAnswer> {
    return this.commands.openLink(token);
  }

  @Post('complete-link')
  @HttpCode(204)
  @Allow({ roles: ROLES, audit: 'session.complete-link' })
  @ApiNoContentResponse()
  completeLink(@Body() body: CompleteLink): Promise<void> {
    return this.commands.completeLink(body);
  }
}
