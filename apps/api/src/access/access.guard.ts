import { Refusal, type Role } from '@amparo/kernel';
import { type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { type Actor, ANONYMOUS, requestContext } from '../http/request-context.js';
import { ALLOW, type Policy } from './allow.js';

/** Deny by default: who is it (passport), may this role call this route, and does the browser mean it. */
@Injectable()
export class AccessGuard extends AuthGuard(['key', 'session']) {
  constructor(private readonly reflector: Reflector) {
    super();
  }

  override async canActivate(execution: ExecutionContext): Promise<boolean> {
    const policy = this.reflector.get<Policy | undefined>(ALLOW, execution.getHandler());
    if (!policy) throw new Refusal('access.forbidden', 'forbidden');
    await super.canActivate(execution);
    const request = execution.switchToHttp().getRequest<Request>();
    const actor = request.user as Actor;
    const context = requestContext();
    context.actor = actor;
    context.audit = policy.audit;
    if (!policy.roles.includes(actor.role)) {
      if (actor.role === 'anonymous') throw new Refusal('session.required', 'unauthenticated');
      throw new Refusal('access.forbidden', 'forbidden');
    }
    if (policy.scope && actor.sessionHash === null && !actor.scopes.includes(policy.scope))
      throw new Refusal('access.scope', 'forbidden', { scope: policy.scope });
    if (!KEY_ROLES.includes(actor.role)) refuseForeignPage(request);
    return true;
  }

  override handleRequest<T>(error: unknown, user: T | false): T {
    if (error) throw error;
    return user || (ANONYMOUS as T);
  }
}

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** No browser sends a key by itself. */
const KEY_ROLES: readonly Role[] = ['partner', 'portal'];

/** Beside SameSite=Lax: a browser may change things, and sign in, only from a page of our own. */
function refuseForeignPage(request: Request): void {
  if (SAFE.has(request.method)) return;
  const site = request.get('sec-fetch-site');
  const origin = request.get('origin');
  const foreign = site
    ? site !== 'same-origin' && site !== 'none'
    : origin
      ? !URL.canParse(origin) || new URL(origin).host !== request.get('host')
      : false;
  if (foreign) throw new Refusal('access.foreign-page', 'forbidden');
}
