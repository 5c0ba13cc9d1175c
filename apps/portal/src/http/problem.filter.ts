import { faultText } from '@amparo/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, NotFoundException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Log } from '../operations/log.js';
import { Answers } from './answers.js';
import { Problem, type ProblemCode } from './problem.js';

const CODES: Readonly<Record<number, ProblemCode>> = {
  400: 'bad-request',
  404: 'not-found',
  405: 'method',
  413: 'too-large',
  415: 'bad-form',
};

/** Nothing here is changed by any other method. */
const READ_OR_SENT = ['GET', 'HEAD', 'POST'];
/** Pages and records, which are only read: to write to them is to mistake the method, not the address. */
const READ_ONLY =
  /^\/(?:fees|how-to-check|scan(?:\/[^/]+)?|q(?:\/[^/]+)?|robots\.txt|sitemap\.xml|sitemaps\/[^/]+|agencies\/[^/]+(?:\/card)?|licences\/[^/]+\/[^/]+|lists(?:\/[^/]+){0,4}|healthz|readyz|metrics)?$/;
const isReadOnly = ({ method, url }: FastifyRequest): boolean =>
  method !== 'GET' && method !== 'HEAD' && READ_ONLY.test(url.split('?')[0] ?? '');

/** Every error ends here, as a page or as problem+json. Faults are logged without what was asked. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly answers: Answers,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    this.answers.problem(request, reply, this.problemOf(error, request));
  }

  private problemOf(error: unknown, request: FastifyRequest): Problem {
    if (error instanceof Problem) return error;
    if (error instanceof NotFoundException && isReadOnly(request))
      return new Problem('method', [], {}, { allow: 'GET, HEAD' });
    const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
    if (status === 404 && !READ_OR_SENT.includes(request.method))
      return new Problem('method', [], {}, { allow: READ_OR_SENT.join(', ') });
    const code = CODES[status];
    if (code) return new Problem(code);
    this.log.error({ requestId: request.id, fault: faultText(error) }, 'a request failed');
    return new Problem('unexpected');
  }
}

/** Fastify's own refusals (a bad percent-encoding, too long an address) carry their status. */
function statusOf(error: unknown): number {
  const { statusCode } = error as { statusCode?: unknown };
  if (typeof statusCode !== 'number' || statusCode >= 500) return 500;
  return statusCode in CODES ? statusCode : 400;
}
