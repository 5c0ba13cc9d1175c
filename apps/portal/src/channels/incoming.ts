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

/** Longer than any number or id of a gateway. */
const LONGEST_NAME = 200;

/** Who sent a message, or its id: without it the gateway is told which field is wrong. */
export function needed(field: string, value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME) return value;
  throw lacking(field);
}

/** The text of a message, which may be empty: who sends nothing is helped. */
export function textIn(field: string, value: unknown): string {
  if (typeof value === 'string') return value;
  throw lacking(field);
}

const lacking = (field: string): Problem => new Problem('bad-request', [{ field, code: 'error.message.field' }]);
