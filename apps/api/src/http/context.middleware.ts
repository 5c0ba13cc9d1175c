import { negotiate } from '@amparo/messages';
import type { NextFunction, Request, Response } from 'express';
import { ANONYMOUS, runInContext } from './request-context.js';

/** Gives each request its context. Runs after the body parser, so that the body is known. */
export function contextMiddleware(request: Request, response: Response, next: NextFunction): void {
  const key = request.method === 'POST' ? request.get('idempotency-key') : undefined;
  runInContext(
    {
      requestId: String(response.getHeader('X-Request-Id')),
      language: negotiate(request.get('accept-language')),
      actor: ANONYMOUS,
      audit: null,
      idempotency: key
        ? {
            // Not `path`: the framework mounts its middleware, and inside every route would be called "/".
            route: `${request.method} ${request.originalUrl.split('?', 1)[0]}`,
            key,
            body: request.body,
          }
        : null,
      ifMatch: request.get('if-match') ?? null,
      headers: {},
    },
    next,
  );
}
