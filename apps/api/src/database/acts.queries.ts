import type { Instant, Json } from '@amparo/kernel';
import type { Actor } from '../http/request-context.js';
import type { Transaction } from './unit-of-work.js';

/** Of which record an act is. */
export type ActColumn = 'principal_id' | 'job_order_id' | 'periodic_return_id';

interface Act {
  readonly verb: string;
  readonly to: string;
  readonly reasons?: string | null | undefined;
  readonly facts?: Readonly<Record<string, Json>>;
}

/** One act of several records of a kind; without an account it is the clock's. */
export async function appendActs(
  tx: Transaction,
  column: ActColumn,
  ids: readonly string[],
  { verb, to, reasons, facts }: Act,
): Promise<void> {
  await tx.query(
    `insert into registry_act (id, ${column}, ordinal, verb, to_status, actor_id, actor_role, at, reasons, facts)
     select gen_random_uuid(), t.id, 1 + (select count(*) from registry_act a where a.${column} = t.id), $2, $3, $4, $5, $6, $7, $8
     from unnest($1::uuid[]) as t(id)`,
    [
      ids,
      verb,
      to,
      tx.actor.id,
      tx.actor.id ? tx.actor.role : 'clock',
      tx.now,
      reasons ?? null,
      JSON.stringify(facts ?? {}),
    ],
  );
}

export interface RegistryAct {
  readonly verb: string;
  readonly status: string;
  readonly by: string | null;
  readonly at: Instant;
  readonly reasons: string | null;
}

/** The history of a record. An agency is told what was done and why, not by which officer. */
export const actsOf = (
  reader: Pick<Transaction, 'query'>,
  column: ActColumn,
  id: string,
  { role }: Pick<Actor, 'role'>,
): Promise<RegistryAct[]> =>
  reader.query(
    `select a.verb, a.to_status as status, ${role === 'agency' ? 'null' : 'u.name'} as by, iso(a.at) as at, a.reasons
     from registry_act a left join user_account u on u.id = a.actor_id where a.${column} = $1 order by a.ordinal`,
    [id],
  );
