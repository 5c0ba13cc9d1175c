import { outcomesOf } from '@amparo/complaints';
import { dayOf, type Instant } from '@amparo/kernel';
import { lastSettledYear } from '@amparo/registry';
import { foundedComplaints } from '../complaints/index.js';
import type { Transaction } from '../database/unit-of-work.js';
import { placedIn } from '../returns/index.js';
import { insertOutcomes, isUntold, outcomeRecords } from './outcome.queries.js';

type Reader = Pick<Transaction, 'query'>;

async function todayOf(reader: Reader, now: Instant) {
  const [row] = await reader.query<{ timeZone: string }>(
    `select time_zone as "timeZone" from register where role = 'home'`,
  );
  return row && dayOf(now, row.timeZone);
}

/** Whether a year is over, its returns are looked at, and nothing has been told of it: once a year. */
export async function outcomesWait(reader: Reader, now: Instant): Promise<boolean> {
  const today = await todayOf(reader, now);
  return today !== undefined && isUntold(reader, lastSettledYear(today));
}

/** Tells of the last settled year how workers of each agency fared, all at once and for good. Returns of how many agencies. */
export async function publishOutcomes(tx: Transaction): Promise<number> {
  const today = await todayOf(tx, tx.now);
  if (today === undefined) return 0;
  const year = lastSettledYear(today);
  if (!(await isUntold(tx, year))) return 0;
  const placed = await placedIn(tx, year);
  const founded = await foundedComplaints(tx, year);
  const outcomes = outcomesOf(placed.map((one) => ({ ...one, founded: founded.get(one.agencyId) ?? 0 })));
  await insertOutcomes(tx, year, outcomes, today);
  for (const record of await outcomeRecords(tx, year)) tx.put('outcome', record);
  tx.record(null, { from: year.from, to: year.to, agencies: placed.length }, 'job.publish-outcomes');
  return placed.length;
}
