import { faultText, Refusal, type RefusalKind } from '@amparo/kernel';
import { negotiate, OFFICE_LANGUAGES } from '@amparo/messages';
import { type ArgumentsHost, BadRequestException, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { constraintOf } from '../database/constraints.js';
import { logger } from './logger.js';
import { refusalWords } from './refusal-words.js';

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
  415: 'request.media-type',
};

const KIND_OF = new Map(Object.entries(STATUS).map(([kind, status]) => [status, kind]));
/** A status that no kind of refusal has is the request's own fault below 500. */
const kindOf = (status: number): string => KIND_OF.get(status) ?? (status < 500 ? 'invalid' : 'fault');

/** The one place where a refusal, or a fault, becomes an answer: `application/problem+json` (RFC 9457) in the caller's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(thrown, http.getRequest<Request>(), http.getResponse<Response>());
  }
}

/** The same, for what no route answers. */
export function sendProblem(thrown: unknown, request: Request, response: Response): void {
  const refusal = asRefusal(thrown);
  const status = refusal ? statusOf(thrown, refusal) : 500;
  if (!refusal) logger.error({ fault: faultText(thrown), requestId: response.getHeader('X-Request-Id') }, 'fault');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const language = negotiate(request.headers['accept-language'], OFFICE_LANGUAGES);
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
        title: refusalWords(language, `kind.${kindOf(status)}`),
        status,
        detail: refusalWords(language, code, params),
        code,
        ...(Object.keys(params).length > 0 ? { params } : {}),
        errors: (refusal?.errors ?? []).map((error) => ({
          pointer: error.pointer,
          code: error.code,
          detail: refusalWords(language, error.code, error.params),
        })),
      }),
    );
}

/** The database is away: connection refused, broken, not to be had in time, or PostgreSQL starting and stopping (class 57P). */
const AWAY =
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|57P0[1-3]|08\w{3})$|Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|connection is closed/;

function isAway(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { code?: unknown; message?: unknown };
  return AWAY.test(String(code ?? '')) || AWAY.test(String(message ?? ''));
}

const BYTES_IN_KB = 1024;

/** The most that the reader of bodies takes, in KB, where that was passed: it says so in what the framework wraps. */
function limitPassed({ cause }: HttpException): number | 'unknown' {
  const { limit } = (cause ?? {}) as { limit?: unknown };
  return typeof limit === 'number' ? Math.floor(limit / BYTES_IN_KB) : 'unknown';
}

function statusOf(thrown: unknown, { kind }: Refusal): number {
  return kind === 'invalid' && thrown instanceof HttpException ? thrown.getStatus() : STATUS[kind];
}

/** A text that PostgreSQL can't hold: one with the character NUL in it. */
const UNSTORABLE: readonly unknown[] = ['22021', '22P05'];

function asRefusal(thrown: unknown): Refusal | null {
  if (thrown instanceof Refusal) return thrown;
  if (isAway(thrown)) return new Refusal('service.unavailable', 'unavailable', { retryAfter: 2 });
  // A mistyped id in the address: there is no such record, as with any other id that nobody has.
  if (thrown instanceof BadRequestException && thrown.message.includes('uuid is expected'))
    return new Refusal('record.missing', 'missing');
  if (UNSTORABLE.includes((thrown as { code?: unknown } | null)?.code))
    return new Refusal('request.malformed', 'invalid');
  if (constraintOf(thrown ?? {}) === 'agency_merged') return new Refusal('agency.merged', 'conflict');
  if (!(thrown instanceof HttpException)) return null;
  if (thrown.getStatus() === 413) return new Refusal('request.too-large', 'invalid', { limit: limitPassed(thrown) });
  const code = FRAMEWORK[thrown.getStatus()];
  return code ? new Refusal(code, 'invalid') : null;
}
