import type { Sanction } from '@amparo/sanctions';
import type { Transaction } from '../database/unit-of-work.js';
import { replaceLicences } from './sanction.repository.js';
import type { Subject } from './subject.repository.js';

interface Origin {
  readonly number: (serial: number) => string;
  readonly findingIds: readonly string[];
  readonly correctiveActionId: string | null;
  readonly officeId: string | null;
  readonly authorityId: string | null;
}

/** Enters a sanction as proposed or suggested. */
export async function insertSanction(
  tx: Transaction,
  sanction: Sanction,
  subject: Subject,
  origin: Origin,
): Promise<void> {
  const { terms } = sanction;
  const [row] = await tx.query<{ serial: number }>(`select nextval('sanction_serial') as serial`);
  const values = {
    id: sanction.id,
    number: origin.number(row?.serial ?? 0),
    status: sanction.status,
    status_since: tx.now,
    subject_kind: sanction.subjectKind,
    agency_id: subject.agencyId,
    person_id: subject.personId,
    name: subject.name,
    other_names: subject.otherNames,
    country: subject.country,
    address: subject.address,
    contacts: JSON.stringify(subject.contacts),
    measure: sanction.measure,
    points: terms.points,
    fine_amount: terms.fine?.amount ?? null,
    fine_currency: terms.fine?.currency ?? null,
    effective_on: terms.effectiveOn,
    until_on: terms.until,
    until_met: terms.untilMet,
    conditions: terms.conditions,
    codes: sanction.codes,
    finding_ids: origin.findingIds,
    corrective_action_id: origin.correctiveActionId,
    ground: sanction.ground,
    reasons: sanction.reasons,
    public_reason: sanction.publicReason,
    review_right: sanction.reviewRight,
    appeal_days: sanction.appealDays,
    authority_id: origin.authorityId,
    office_id: origin.officeId,
    proposed_by: sanction.proposedBy,
    proposed_at: tx.now,
    created_at: tx.now,
  };
  const columns = Object.keys(values);
  await tx.query(
    `insert into sanction (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(values),
  );
  await replaceLicences(tx, sanction.id, sanction.licenceIds);
}
