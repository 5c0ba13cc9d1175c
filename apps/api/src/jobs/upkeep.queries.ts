import type { Instant } from '@amparo/kernel';
import { inForce } from '@amparo/licensing';
import type { LicenceRecord } from '@amparo/verification';
import { isDeepStrictEqual } from 'node:util';
import { logger } from '../http/logger.js';
import { licenceRecords, materialised, rederive } from '../licensing/index.js';
import { MAIL_KEPT_DAYS } from '../mail/index.js';
import type { Transaction } from '../database/unit-of-work.js';

const ANSWERS_KEPT_DAYS = 30;
const BATCH = 1_000;

/** Brings stored statuses up to date that changed by time alone (expiry, end of a suspension). Returns how many. */
export async function rederiveDue(tx: Transaction): Promise<number> {
  const due = await tx.query<{ id: string }>(
    'select id from licence where status_until <= $1 order by status_until limit $2 for update skip locked',
    [tx.now, BATCH],
  );
  await rederive(
    tx,
    due.map(({ id }) => id),
    { publish: false },
  );
  tx.record(null, { licences: due.length }, 'job.rederive-due');
  return due.length;
}

interface Stored {
  readonly status: string;
  readonly validTo: string | null;
  /** When it is in force: `[from, to]`, in order. */
  readonly inForce: readonly (readonly [Instant, Instant | null])[];
}

/** Licences of the home register of which what is stored is not what is derived. There should be none; each is logged. */
export async function findUnderived(tx: Pick<Transaction, 'query'>, now: Instant): Promise<string[]> {
  const wrong: string[] = [];
  let last = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.query<Stored & { id: string }>(
      `select l.id, l.status, l.valid_to as "validTo",
         coalesce((select jsonb_agg(jsonb_build_array(iso(lower(f.during)), iso(upper(f.during))) order by f.during)
           from licence_in_force f where f.licence_id = l.id), '[]') as "inForce"
       from licence l join register r on r.id = l.register_id
       where r.role = 'home' and l.id > $1 and (l.status_until is null or l.status_until > $2) order by l.id limit $3`,
      [last, now, BATCH],
    );
    if (rows.length === 0) return wrong;
    last = rows.at(-1)?.id ?? last;
    const ids = rows.map(({ id }) => id);
    const derived = new Map((await licenceRecords(tx, ids)).map((record) => [record.id, derivedOf(record, now)]));
    for (const { id, ...stored } of rows) {
      if (isDeepStrictEqual(stored, derived.get(id))) continue;
      logger.error(
        { licence: id, stored, derived: derived.get(id) },
        'what is stored of a licence is not what is derived',
      );
      wrong.push(id);
    }
  }
}

function derivedOf(record: LicenceRecord, now: Instant): Stored {
  const { status, validTo } = materialised(record, now);
  return {
    status,
    validTo,
    inForce: inForce(record.timeline).map(({ effectiveFrom, effectiveTo }) => [effectiveFrom, effectiveTo]),
  };
}

/** Answers kept for repeated requests, sessions and mails that were sent leave when nobody can ask for them any more. */
export async function forgetOld(tx: Transaction): Promise<void> {
  await tx.query('delete from idempotency_key where created_at < $1::timestamptz - make_interval(days => $2)', [
    tx.now,
    ANSWERS_KEPT_DAYS,
  ]);
  await tx.query(`delete from session where expires_at < $1::timestamptz - interval '30 days'`, [tx.now]);
  await tx.query(
    'delete from mail_outbox where coalesce(sent_at, given_up_at) < $1::timestamptz - make_interval(days => $2)',
    [tx.now, MAIL_KEPT_DAYS],
  );
  tx.record(null, {}, 'job.forget-old');
}
