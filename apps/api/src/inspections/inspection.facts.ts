import { checklistOf, isOverdue, REMIND_DAYS_BEFORE, reminderDue } from '@amparo/inspections';
import { addDays, dayOf, type Instant } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { appendCorrectiveEvents } from './corrective-action.repository.js';

export interface InspectionFinding {
  readonly id: string;
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly agencyId: string | null;
  readonly officeId: string;
  readonly item: string;
  /** `3.1` */
  readonly itemNumber: string;
  readonly checklistVersion: number;
  readonly critical: boolean;
  readonly points: number;
  readonly note: string;
  readonly violations: readonly string[];
  readonly foundAt: string;
}

/** Findings of reports that another person passed, for what is built on them. Ids that are none give nothing. */
export async function inspectionFindings(
  tx: Pick<Transaction, 'query'>,
  findingIds: readonly string[],
): Promise<InspectionFinding[]> {
  const rows = await tx.query<Omit<InspectionFinding, 'itemNumber' | 'violations'>>(
    `select f.id, f.inspection_id as "inspectionId", i.number as "inspectionNumber", i.agency_id as "agencyId", i.office_id as "officeId", f.item,
       i.checklist_version as "checklistVersion", f.critical, f.points, f.note, f.found_at as "foundAt"
     from inspection_finding f join inspection i on i.id = f.inspection_id where f.id = any($1::uuid[]) order by f.found_at, f.item`,
    [findingIds],
  );
  return rows.map((row) => {
    const item = checklistOf(row.checklistVersion).items.find(({ code }) => code === row.item);
    return { ...row, itemNumber: item?.number ?? '', violations: item?.violations ?? [] };
  });
}

export interface OverdueCorrectiveAction {
  readonly id: string;
  readonly findingId: string;
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly agencyId: string;
  readonly officeId: string;
  readonly item: string;
  readonly critical: boolean;
  readonly note: string;
  readonly dueOn: string;
  /** Who passed the report: in whose name what follows by itself is proposed. */
  readonly checkedBy: string;
}

const OVERDUE = `from corrective_action c join inspection_finding f on f.id = c.finding_id join inspection i on i.id = c.inspection_id
  where c.status = 'overdue' and i.agency_id is not null`;

/** Whether there are any of these: asked every minute, and mostly not. */
export async function hasOverdueCorrectiveActions(tx: Pick<Transaction, 'query'>): Promise<boolean> {
  return (await tx.query(`select 1 ${OVERDUE} limit 1`)).length > 0;
}

/** Overdue corrective actions of agencies for which no sanction was proposed yet; locked until the transaction ends. */
export function overdueCorrectiveActions(tx: Transaction): Promise<OverdueCorrectiveAction[]> {
  return tx.query(
    `select c.id, c.finding_id as "findingId", c.inspection_id as "inspectionId", i.number as "inspectionNumber", i.agency_id as "agencyId",
       i.office_id as "officeId", f.item, f.critical, f.note, c.due_on as "dueOn", i.checked_by as "checkedBy"
     ${OVERDUE} order by c.due_on, c.id limit 200 for update of c skip locked`,
  );
}

/** Says that a sanction was proposed because a corrective action was overdue. */
export async function sanctionProposed(tx: Transaction, id: string, sanctionId: string): Promise<void> {
  await tx.query(
    `update corrective_action set status = 'sanction_proposed', sanction_id = $2, version = version + 1 where id = $1 and status = 'overdue'`,
    [id, sanctionId],
  );
  const facts = { sanction: sanctionId };
  await appendCorrectiveEvents(tx, [id], { verb: 'propose_sanction', from: 'overdue', to: 'sanction_proposed', facts });
}

interface Waiting {
  readonly id: string;
  readonly status: 'open';
  readonly dueOn: string;
  readonly remindedOn: string | null;
}

/** Open actions of which it is time to remind, and those whose days are over. */
async function timely(
  tx: Pick<Transaction, 'query'>,
  now: Instant,
  lock = '',
): Promise<Record<'overdue' | 'nearlyDue', string[]> & { today: string }> {
  const [home] = await tx.query<{ timeZone: string }>(
    `select time_zone as "timeZone" from register where role = 'home'`,
  );
  const today = dayOf(now, home?.timeZone ?? 'UTC');
  const waiting = await tx.query<Waiting>(
    `select id, status, due_on as "dueOn", reminded_on as "remindedOn" from corrective_action
     where status = 'open' and due_on <= $1 order by due_on limit 1000 ${lock}`,
    [addDays(today, Math.max(...REMIND_DAYS_BEFORE))],
  );
  const idsOf = (actions: readonly Waiting[]) => actions.map(({ id }) => id);
  return {
    today,
    overdue: idsOf(waiting.filter((action) => isOverdue(action, today))),
    nearlyDue: idsOf(waiting.filter(({ dueOn, remindedOn }) => reminderDue(dueOn, remindedOn, today) !== null)),
  };
}

/** Whether `markOverdue` would find anything: most minutes it would not, and those need no transaction and no audit leaf. */
export async function correctiveWorkWaits(tx: Pick<Transaction, 'query'>, now: Instant): Promise<boolean> {
  const { overdue, nearlyDue } = await timely(tx, now);
  return overdue.length + nearlyDue.length > 0;
}

/** Reminds of what is nearly due, and marks what was not put right in its days. Returns how many actions it touched. */
export async function markOverdue(tx: Transaction): Promise<number> {
  const { today, overdue, nearlyDue } = await timely(tx, tx.now, 'for update skip locked');
  await tx.query(`update corrective_action set status = 'overdue', version = version + 1 where id = any($1::uuid[])`, [
    overdue,
  ]);
  await tx.query('update corrective_action set reminded_on = $2, version = version + 1 where id = any($1::uuid[])', [
    nearlyDue,
    today,
  ]);
  await appendCorrectiveEvents(tx, overdue, { verb: 'mark_overdue', from: 'open', to: 'overdue' });
  await appendCorrectiveEvents(tx, nearlyDue, { verb: 'remind', from: 'open', to: 'open', facts: { on: today } });
  tx.record(null, { overdue: overdue.length, reminded: nearlyDue.length }, 'job.corrective-actions');
  return overdue.length + nearlyDue.length;
}
