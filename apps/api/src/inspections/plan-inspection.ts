import { type InspectionType, NEWEST_CHECKLIST, scheduleBy } from '@amparo/inspections';
import { dayOf, isLegalDay, publicNumber, Refusal } from '@amparo/kernel';
import { refuseConstraint } from '../database/constraints.js';
import type { Transaction } from '../database/unit-of-work.js';
import { appendEvent } from './inspection.repository.js';

export interface Plan {
  readonly type: InspectionType;
  /** An agency of the home register, or else in words whom or what to inspect. */
  readonly agencyId?: string | null | undefined;
  readonly respondent?: string | null | undefined;
  readonly officeId: string;
  readonly notBefore?: string | null | undefined;
  readonly reasons?: string | null | undefined;
}

const invalid = (pointer: string, code: string): never => {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code }]);
};

/**
 * Plans an inspection in the caller's transaction. Why it was planned, and by whom, is shown to no inspector: a feature that orders one
 * keeps its own link to it.
 */
export async function planInspection(tx: Transaction, plan: Plan): Promise<{ id: string; reference: string }> {
  const { type, agencyId = null, respondent = null, officeId, notBefore = null, reasons = null } = plan;
  if ((agencyId === null) === (respondent === null)) invalid('/agencyId', 'inspection.plan.one-subject');
  if (notBefore !== null && !isLegalDay(notBefore)) invalid('/notBefore', 'field.isLegalDay');
  const [home] = await tx.query<{ id: string; timeZone: string; known: boolean }>(
    `select r.id, r.time_zone as "timeZone", $1::uuid is null or exists (select from agency a where a.id = $1 and a.register_id = r.id) as known
     from register r where r.role = 'home'`,
    [agencyId],
  );
  if (!home?.known) return invalid('/agencyId', 'inspection.plan.agency-unknown');
  const [row] = await tx.query<{ id: string; serial: number }>(
    `select gen_random_uuid() as id, nextval('inspection_serial') as serial`,
  );
  if (!row) throw new Error('the database gave no number');
  const reference = publicNumber(home.id, Number(dayOf(tx.now, home.timeZone).slice(0, 4)), row.serial);
  const dueOn = scheduleBy(notBefore, { now: tx.now, timeZone: home.timeZone });
  await refuseConstraint(
    { inspection_office_fkey: { pointer: '/officeId', code: 'inspection.plan.office-unknown' } },
    () =>
      tx.query(
        `insert into inspection (id, register_id, number, type, status, agency_id, respondent, office_id, checklist_version, not_before, due_on, planned_by, planned_at)
       values ($1, $2, $3, $4, 'planned', $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          row.id,
          home.id,
          reference,
          type,
          agencyId,
          respondent,
          officeId,
          NEWEST_CHECKLIST.version,
          notBefore,
          dueOn,
          tx.actor.id,
          tx.now,
        ],
      ),
  );
  await appendEvent(tx, row.id, { verb: 'plan', from: null, to: 'planned', reasons });
  return { id: row.id, reference };
}
