import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { firstValueFrom, from, map, mergeMap, type Observable } from 'rxjs';
import { ALLOW, type Policy } from '../access/allow.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { BODY_IDENTITY } from './body-identity.js';
import { LIST } from './list.responses.js';
import { requestContext } from './request-context.js';

/**
 * Around every route: a read leaves its audit leaf before the first row is returned (a change leaves its own, in its transaction);
 * a record's version becomes its ETag, a list's cursor a link to the rows after (RFC 8288).
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  intercept(execution: ExecutionContext, next: CallHandler): Observable<unknown> {
    const policy = this.reflector.get<Policy>(ALLOW, execution.getHandler());
    const request = execution.switchToHttp().getRequest<Request>();
    const response = execution.switchToHttp().getResponse<Response>();
    this.identifyBody(execution, request);
    const logged =
      request.method === 'GET' && policy.audit !== 'none' ? this.logRead(request, policy) : Promise.resolve();
    const isBeside = this.reflector.get<boolean | undefined>(LIST, execution.getHandler()) && !policy.readsLog;
    const answered = isBeside
      ? from(bothOf(logged, firstValueFrom(next.handle())))
      : from(logged).pipe(mergeMap(() => next.handle()));
    return answered.pipe(
      map((body: unknown) => {
        if (response.headersSent) return body;
        for (const [name, value] of Object.entries(requestContext().headers)) response.setHeader(name, value);
        const next = (body as { next?: unknown } | null | undefined)?.next;
        if (typeof next === 'string') response.setHeader('Link', `<${addressAfter(request, next)}>; rel="next"`);
        const version = (body as { version?: unknown } | null | undefined)?.version;
        if (typeof version === 'number') response.setHeader('ETag', `"${version}"`);
        if (!response.getHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
        return body;
      }),
    );
  }

  private identifyBody(execution: ExecutionContext, request: Request): void {
    const field = this.reflector.get<string | undefined>(BODY_IDENTITY, execution.getHandler());
    const value = field && (request.body as Readonly<Record<string, unknown>> | undefined)?.[field];
    const { idempotency } = requestContext();
    if (idempotency && typeof value === 'string') idempotency.body = { [field as string]: value };
  }

  private async logRead(request: Request, { hidesQuery }: Policy): Promise<void> {
    const ids = Object.values(request.params).filter((value) => typeof value === 'string');
    const kind = request.path.split('/')[3] ?? '';
    await this.unitOfWork.recordRead(ids[0] === undefined ? null : { kind, id: ids[0] }, {
      query: hidesQuery ? Object.keys(request.query).join(' ') : queryText(request),
    });
  }
}

/** The rows of a list are looked for while its leaf is written; nothing is said of them before that is kept. */
async function bothOf(logged: Promise<void>, asked: Promise<unknown>): Promise<unknown> {
  const [leaf, rows] = await Promise.allSettled([logged, asked]);
  if (leaf.status === 'rejected') throw leaf.reason;
  if (rows.status === 'rejected') throw rows.reason;
  return rows.value;
}

/** What a list was narrowed and ordered by; the words searched for may be somebody's name, and are left out. */
function queryText(request: Request): string {
  const parameters = new URLSearchParams(request.originalUrl.split('?')[1] ?? '');
  if (parameters.has('q')) parameters.set('q', '*');
  return parameters.toString().slice(0, 500);
}

/** The same question for the rows that follow: a cursor takes the place of a page. */
function addressAfter(request: Request, cursor: string): string {
  const [path = '', query = ''] = request.originalUrl.split('?');
  const parameters = new URLSearchParams(query);
  parameters.delete('page');
  parameters.set('cursor', cursor);
  return `${path}?${parameters.toString()}`;
}
