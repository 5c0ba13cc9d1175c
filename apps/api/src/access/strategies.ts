import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy as CustomStrategy } from 'passport-custom';
import { Strategy as BearerStrategy } from 'passport-http-bearer';
import type { Actor } from '../http/request-context.js';
import { SESSION_COOKIE, SessionQueries } from './session.queries.js';

export function sessionToken(request: Request): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === SESSION_COOKIE) return value;
  }
  return undefined;
}

/** Staff: an opaque token in a cookie. */
@Injectable()
export class SessionStrategy extends PassportStrategy(CustomStrategy, 'session') {
  constructor(private readonly sessions: SessionQueries) {
    super();
  }
  async validate(request: Request): Promise<Actor | false> {
    const token = sessionToken(request);
    return (token && (await this.sessions.actorOfSession(token))) || false;
  }
}

/** Partners and portals: `Authorization: Bearer <key>`, and nowhere else: a key in an address would stand in logs. */
@Injectable()
export class KeyStrategy extends PassportStrategy(BearerStrategy, 'key') {
  constructor(private readonly sessions: SessionQueries) {
    super({ passReqToCallback: true });
  }
  async validate(request: Request, key: string): Promise<Actor | false> {
    if (!request.get('authorization')?.endsWith(` ${key}`)) return false;
    return (await this.sessions.actorOfKey(key)) ?? false;
  }
}
