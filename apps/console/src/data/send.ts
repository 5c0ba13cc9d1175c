import type { Identifier } from 'react-admin';
import { api } from './api.js';

export interface VerbRequest {
  readonly resource: string;
  readonly id: Identifier;
  readonly verb: string;
  readonly body?: object;
  readonly version: number;
  readonly idempotencyKey: string;
}

interface Sending {
  readonly query?: object;
  readonly body?: object;
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
}

type Request = (method: 'get' | 'post', path: string, init: object) => Promise<{ data?: unknown }>;

/** The part of the client that react-admin needs: resources named at run time. Everything typed uses `api` itself. */
export async function send<Answer>(
  method: 'get' | 'post',
  path: string,
  { query, body, version, idempotencyKey, signal }: Sending,
): Promise<Answer> {
  const { data } = await (api.request as unknown as Request)(method, `/api/v1/${path}`, {
    params: { query: { ...query } },
    ...(body ? { body } : method === 'post' ? { body: {} } : {}),
    ...(signal ? { signal } : {}),
    headers: {
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
    },
  });
  return data as Answer;
}
