import { dayOf, type Instant, type LegalDay } from '@amparo/kernel';
import { lastPeriod, RETURN_REMIND_DAYS_BEFORE } from '@amparo/registry';
import { appendActs } from '../database/acts.queries.js';
import type { Transaction } from '../database/unit-of-work.js';
import { tellAgency, type Told } from './return.mail.js';

const BATCH = 1_000;
type Reader = Pick<Transaction, 'query'>;

async function todayOf(reader: Reader, now: Instant): Promise<LegalDay | undefined> {
  const [row] = await reader.query<{ timeZone: string }>(
    `select time_zone as "timeZone" from register where role = 'home'`,
  );
  return row && dayOf(now, row.timeZone);
}

/** Agencies with a licence in force in the period of which no return is asked yet. */
const OWING = `from agency a join register r on r.id = a.register_id and r.role = 'home'
  where exists (select from licence_in_force f where f.agency_id = a.id
      and f.during && tstzrange($2::date::timestamp at time zone r.time_zone, ($3::date + 1)::timestamp at time zone r.time_zone))
    and not exists (select from periodic_return t where t.agency_id = a.id and t.period = $1)`;
const LATE = `from periodic_return t where t.status = 'due' and t.due_on < $1`;
/** Each reminder has its day; one that was missed is made up for once, by the next. */
const TO_REMIND = `from periodic_return t where t.status = 'due' and t.due_on >= $1
  and exists (select from unnest($2::int[]) as d(days) where t.due_on - d.days <= $1 and coalesce(t.reminded_on < t.due_on - d.days, true))`;

/** Whether time has anything to do to returns: asked again and again, and mostly not. */
export async function returnsWait(reader: Reader, now: Instant): Promise<boolean> {
  const today = await todayOf(reader, now);
  if (today === undefined) return false;
  const { period, from, to } = lastPeriod(today);
  for (const [sql, parameters] of [
    [OWING, [period, from, to]],
    [LATE, [today]],
    [TO_REMIND, [today, RETURN_REMIND_DAYS_BEFORE]],
  ] as const)
    if ((await reader.query(`select 1 ${sql} limit 1`, parameters)).length > 0) return true;
  return false;
}

/** What time does to returns: owed when the quarter is over, reminded of before the due day, overdue after it. Returns how many changed. */
export async function keepReturns(tx: Transaction): Promise<number> {
  const today = await todayOf(tx, tx.now);
  if (today === undefined) return 0;
  const opened = await openReturns(tx, today);
  const reminded = await locked(tx, TO_REMIND, [today, RETURN_REMIND_DAYS_BEFORE]);
  await tx.query('update periodic_return set reminded_on = $2 where id = any($1::uuid[])', [idsOf(reminded), today]);
  await appendActs(tx, 'periodic_return_id', idsOf(reminded), { verb: 'remind', to: 'due' });
  const late = await locked(tx, LATE, [today]);
  await tx.query(
    `update periodic_return set status = 'overdue', status_since = $2, version = version + 1 where id = any($1::uuid[])`,
    [idsOf(late), tx.now],
  );
  await appendActs(tx, 'periodic_return_id', idsOf(late), { verb: 'mark_overdue', to: 'overdue' });
  for (const one of reminded) await tellAgency(tx, one, 'return-due');
  for (const one of late) await tellAgency(tx, one, 'return-overdue');
  tx.record(null, { opened, reminded: reminded.length, overdue: late.length }, 'job.keep-returns');
  return opened + reminded.length + late.length;
}

/** Asks every agency that owes one for the return of the last quarter. Returns how many. */
export async function openReturns(tx: Transaction, today: LegalDay): Promise<number> {
  const { period, from, to, dueOn } = lastPeriod(today);
  const rows = await tx.query<{ id: string }>(
    `insert into periodic_return (id, agency_id, period, from_on, to_on, due_on, status, status_since)
     select gen_random_uuid(), a.id, $1, $2, $3, $4, 'due', $5 ${OWING} limit ${BATCH}
     on conflict on constraint periodic_return_one_a_period do nothing returning id`,
    [period, from, to, dueOn, tx.now],
  );
  await appendActs(tx, 'periodic_return_id', idsOf(rows), { verb: 'open', to: 'due' });
  return rows.length;
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

const locked = (tx: Transaction, from: string, parameters: readonly unknown[]): Promise<Told[]> =>
  tx.query(
    `select t.id, t.agency_id as "agencyId", t.period, t.due_on as "dueOn" ${from} order by t.id limit ${BATCH} for update of t skip locked`,
    parameters,
  );
