import { dayOf, type Instant, publicNumber } from '@amparo/kernel';
import { appealTimeIsOver, type Sanction, suggestSanction, termIsServed } from '@amparo/sanctions';
import { randomUUID } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { refreshListings } from './listing.repository.js';
import { insertSanction } from './sanction-insert.repository.js';
import { appendAct, loadSanction, saveSanction } from './sanction.repository.js';
import { subjectOfAgency } from './subject.repository.js';

const BATCH = 200;

/** As everybody may read it; the register's words, said by nobody in particular. */
const TERM_SERVED = 'The measure ran until its last day and is over.';

interface Due {
  readonly id: string;
  readonly timeZone: string;
}

const DUE = `from sanction s join register r on r.role = 'home'
  where (s.status = 'decided' and s.appeal_by < ($1::timestamptz at time zone r.time_zone)::date)
    or (s.status = 'final' and s.until_on < ($1::timestamptz at time zone r.time_zone)::date)`;

/** Whether time has anything to do to a sanction: asked every minute, and mostly not. */
export async function areSanctionsDue(reader: Pick<Transaction, 'query'>, now: Instant): Promise<boolean> {
  const [due] = await reader.query(`select 1 ${DUE} limit 1`, [now]);
  return due !== undefined;
}

/** What time does to sanctions: final when nobody appealed in time, ended when the term is served. Returns how many changed. */
export async function closeDueSanctions(tx: Transaction): Promise<number> {
  const due = await tx.query<Due>(
    `select s.id, r.time_zone as "timeZone" ${DUE} order by s.id limit $2 for update of s skip locked`,
    [tx.now, BATCH],
  );
  for (const one of due) await close(tx, one);
  return due.length;
}

async function close(tx: Transaction, { id, timeZone }: Due): Promise<void> {
  let sanction = await loadSanction(tx, id);
  if (sanction?.status === 'decided' && appealTimeIsOver(sanction, tx.now, timeZone)) {
    const after = { ...sanction, status: 'final' as const };
    await saveSanction(tx, sanction, after, {});
    await appendAct(tx, after, { id: randomUUID(), verb: 'become_final' });
    sanction = after;
  }
  if (sanction?.status !== 'final' || !termIsServed(sanction, tx.now, timeZone)) return;
  const ended = { ...sanction, status: 'ended' as const, endGround: 'term_served' as const };
  await saveSanction(tx, sanction, ended, {
    ...{ ended_at: tx.now, end_ground: 'term_served', end_reason: TERM_SERVED, end_proposed_by: null },
  });
  await appendAct(tx, ended, { id: randomUUID(), verb: 'serve_term', ground: 'term_served', reasons: TERM_SERVED });
  await refreshListings(tx, id);
}

export interface Overdue {
  readonly correctiveActionId: string;
  readonly agencyId: string;
  /** The office whose officers are to take it up. */
  readonly officeId: string;
  readonly findingIds: readonly string[];
  readonly codes: readonly string[];
  readonly reasons: string;
}

/**
 * Overdue corrective actions become suggested sanctions, one each and once. Nobody proposed them: an officer of the office must adopt a
 * suggestion, and say what is proposed and why, before any notice; that officer is then its proposer for the rule of four eyes. Returns
 * the sanction of each action. All rows are entered before the first act takes the register's one lock.
 */
export async function suggestFromCorrectiveActions(
  tx: Transaction,
  overdue: readonly Overdue[],
): Promise<ReadonlyMap<string, string>> {
  const suggested = new Map<string, Sanction>();
  for (const one of overdue) suggested.set(one.correctiveActionId, await suggest(tx, one));
  for (const sanction of suggested.values())
    await appendAct(tx, sanction, { id: randomUUID(), verb: 'suggest', reasons: sanction.reasons });
  return new Map([...suggested].map(([action, { id }]) => [action, id]));
}

async function suggest(tx: Transaction, overdue: Overdue): Promise<Sanction> {
  const [office] = await tx.query<{ register: string; timeZone: string; authorityId: string }>(
    `select r.id as register, r.time_zone as "timeZone", o.authority_id as "authorityId" from register r, office o where r.role = 'home' and o.id = $1`,
    [overdue.officeId],
  );
  if (!office) throw new Error('no such office in the home register');
  const { register, timeZone, authorityId } = office;
  const year = Number(dayOf(tx.now, timeZone).slice(0, 4));
  const sanction = suggestSanction(randomUUID(), overdue);
  await insertSanction(tx, sanction, await subjectOfAgency(tx, overdue.agencyId), {
    number: (serial) => publicNumber(register, year, serial),
    ...{ findingIds: overdue.findingIds, correctiveActionId: overdue.correctiveActionId },
    ...{ officeId: overdue.officeId, authorityId },
  });
  return sanction;
}
