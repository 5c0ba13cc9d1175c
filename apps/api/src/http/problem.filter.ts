import { Refusal, type RefusalKind } from '@amparo/kernel';
import { hasMessage, negotiate, translate } from '@amparo/messages';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { logger } from './logger.js';

const STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  unprocessable: 422,
  precondition: 428,
  limited: 429,
  unavailable: 503,
};

/** What the framework itself refuses, in our codes. */
const FRAMEWORK: Readonly<Record<number, string>> = {
  400: 'request.malformed',
  401: 'session.required',
  403: 'access.forbidden',
  404: 'request.no-such-address',
  405: 'request.method',
  413: 'request.too-large',
  415: 'request.media-type',
};

type Language = Parameters<typeof translate>[0];

/** Words of a code, or the general ones: an answer never shows a bare code. */
function words(language: Language, code: string, params: Refusal['params'] = {}): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? (value?.join(', ') ?? null) : value,
    ]),
  );
  return translate(language, 'refusals', hasMessage('refusals', code) ? code : 'fault', values);
}

const KIND_OF = new Map(Object.entries(STATUS).map(([kind, status]) => [status, kind]));

/** The one place where a refusal, or a fault, becomes an answer: `application/problem+json` (RFC 9457) in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const request = http.getRequest<Request>();
    const refusal = asRefusal(thrown);
    const status = refusal ? (thrown instanceof HttpException ? thrown.getStatus() : STATUS[refusal.kind]) : 500;
    if (!refusal)
      logger.error(
        { fault: String((thrown as Error)?.stack ?? thrown), requestId: response.getHeader('X-Request-Id') },
        'fault',
      );
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const language = negotiate(request.headers['accept-language']);
    const code = refusal?.code ?? 'fault';
    const params = refusal?.params ?? {};
    const retryAfter = params['retryAfter'];
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter));
    response
      .status(status)
      .set({ 'Content-Language': language, 'Cache-Control': 'no-store' })
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:amparo:problem:${code}`,
          title: words(language, `kind.${KIND_OF.get(status) ?? 'fault'}`),
          status,
          detail: words(language, code, params),
          code,
          ...(Object.keys(params).length > 0 ? { params } : {}),
          errors: (refusal?.errors ?? []).map((error) => ({
            pointer: error.pointer,
            code: error.code,
            detail: words(language, error.code, error.params),
          })),
        }),
      );
  }
}

/** The database is away: connection refused, broken, not to be had in time, or PostgreSQL starting and stopping (class 57P). */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|08\w{3})$|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|connection is closed/;

function isAway(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  return AWAY.test(String(code ?? '')) || AWAY.test(String(message ?? ''));
}

function asRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown;
  if (isAway(thrown)) return new Refusal('service.unavailable', 'unavailable', { retryAfter: 2 });
  if (!(thrown instanceof HttpException)) return null;
  const code = FRAMEWORK[thrown.getStatus()];
  return code ? new Refusal(code, 'invalid') : null;
}
