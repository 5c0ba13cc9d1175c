import { climb } from '@amparo/complaints';
import { dayOf, type Instant } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { CASE_COLUMNS, type CaseRow, complaintOf, REGISTER, saveStep } from './complaint.repository.js';

const BATCH = 200;
const OVER = `c.status <> 'closed' and c.rung <> 'authority' and c.turn_ends_on < $1::date`;

async function todayOf(tx: Pick<Transaction, 'query'>, now: Instant): Promise<string | null> {
  const [home] = await tx.query<{ timeZone: string }>(
    `select time_zone as "timeZone" from register where role = 'home'`,
  );
  return home ? dayOf(now, home.timeZone) : null;
}

/** Whether a turn has passed somewhere: asked each minute, so that nothing is written when nothing is to be done. */
export async function hasOverdue(tx: Pick<Transaction, 'query'>, now: Instant): Promise<boolean> {
  const today = await todayOf(tx, now);
  const rows = today === null ? [] : await tx.query(`select 1 from complaint c where ${OVER} limit 1`, [today]);
  return rows.length > 0;
}

/** Lets every case climb whose turn has passed, one rung. Returns how many. Several workers share the work: each takes what is not locked. */
export async function escalateOverdue(tx: Transaction): Promise<number> {
  const today = await todayOf(tx, tx.now);
  if (today === null) return 0;
  const rows = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from complaint c join office o on o.id = c.office_id where ${OVER}
     order by c.turn_ends_on, c.id limit $2 for update of c skip locked`,
    [today, BATCH],
  );
  for (const row of rows) {
    const climbed = climb(complaintOf(row), today);
    if (!climbed) continue;
    await saveStep(tx, row.id, climbed, REGISTER, today);
    tx.record({ kind: 'complaints', id: row.id }, climbed.step.facts, 'complaint.climb');
  }
  return rows.length;
}
