import { NotFoundException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem.js';

/** The body as it came, which is what gateways sign. */
export const bytesOf = (request: FastifyRequest): Buffer =>
  (request as FastifyRequest & { readonly rawBody?: Buffer }).rawBody ?? Buffer.alloc(0);

export const formOf = (request: FastifyRequest): URLSearchParams =>
  new URLSearchParams(bytesOf(request).toString('utf8'));

export function headerOf({ headers }: FastifyRequest, name: string): string | undefined {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** A gateway that is not set up is not there. */
export function setUp<T>(gateway: T | undefined): T {
  if (gateway === undefined) throw new NotFoundException();
  return gateway;
}

export function refuseUnsigned(isSigned: boolean): void {
  if (!isSigned) throw new Problem('bad-signature');
}

/** Longer than any message that a network takes: somebody who signs right would still not send it. */
const LONGEST_TEXT = 20_000;
const LONGEST_SENDER = 40;

/** A field that a message needs; without it the gateway is told which. */
export function needed(field: string, value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.length <= (field === 'from' ? LONGEST_SENDER : LONGEST_TEXT))
    return value;
  throw new Problem('bad-request', [{ field, code: 'error.message.field' }]);
}
