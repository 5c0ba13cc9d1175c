import { type Instant, Refusal } from '@amparo/kernel';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '../http/request-context.js';
import { keyOf, openUnder, sealUnder } from './sealed.js';

interface Answer<Body> {
  readonly body: Body;
  readonly headers: Record<string, string>;
}

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
const answerKey = (key: string): Buffer => keyOf(key, 'amparo idempotent answer');

const requestHash = ({ idempotency }: RequestContext): Buffer => hash(JSON.stringify(idempotency?.body ?? null));

const claims = ({ actor, idempotency }: RequestContext): [string, string, Buffer] => [
  actor.id ?? actor.role,
  idempotency?.route ?? '',
  hash(idempotency?.key ?? ''),
];

/**
 * Claims the caller's Idempotency-Key inside the transaction. A second request with the same key waits on the first one's row for
 * up to 5 seconds, then gets its answer; refused where the body is another, or the first is still at work.
 */
export async function answerOnce<Body>(
  manager: EntityManager,
  context: RequestContext,
  now: Instant,
): Promise<Answer<Body> | null> {
  const { idempotency } = context;
  if (!idempotency) return null;
  await manager.query(`set local lock_timeout = '5s'`);
  const claimed: unknown[] = await manager
    .query(
      `insert into idempotency_key (actor, route, key_hash, request_hash, created_at) values ($1, $2, $3, $4, $5)
       on conflict do nothing returning 1`,
      [...claims(context), requestHash(context), now],
    )
    .catch((error: { code?: string }) => {
      if (error.code === '55P03') throw new Refusal('request.in-flight', 'conflict', { retryAfter: 5 });
      throw error;
    });
  await manager.query(`set local lock_timeout = 0`);
  if (claimed.length > 0) return null;
  const [row]: { request_hash: Buffer; sealed_answer: Buffer }[] = await manager.query(
    'select request_hash, sealed_answer from idempotency_key where actor = $1 and route = $2 and key_hash = $3',
    claims(context),
  );
  if (!row) throw new Refusal('request.in-flight', 'conflict', { retryAfter: 1 });
  if (!row.request_hash.equals(requestHash(context))) throw new Refusal('request.key-reused', 'unprocessable');
  const answer = openUnder<Answer<Body>>(answerKey(idempotency.key), row.sealed_answer);
  Object.assign(context.headers, answer.headers);
  return answer;
}

export async function rememberAnswer(manager: EntityManager, context: RequestContext, body: unknown): Promise<void> {
  const { idempotency, headers } = context;
  if (!idempotency) return;
  await manager.query(
    'update idempotency_key set sealed_answer = $4 where actor = $1 and route = $2 and key_hash = $3',
    [...claims(context), sealUnder(answerKey(idempotency.key), { body: body ?? null, headers })],
  );
}
