import {
  type CaseActor,
  type Complaint,
  type ComplaintStatus,
  type ComplaintStep,
  type Decided,
  refuseComplaint,
  type Rung,
  type Triage,
} from '@amparo/complaints';
import type { LegalDay } from '@amparo/kernel';
import { refuseConstraint } from '../database/constraints.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { Actor } from '../http/request-context.js';
import { assertVersion } from '../http/version.js';
import { CASES, scopeOf, scopeParameters } from './complaint.scope.js';

export interface CaseRow {
  readonly id: string;
  readonly version: number;
  readonly status: Exclude<ComplaintStatus, 'received'>;
  readonly officeId: string;
  readonly authorityId: string;
  readonly receivedOn: LegalDay;
  readonly inDanger: boolean;
  readonly rung: Rung;
  readonly dueOn: LegalDay | null;
  readonly turnEndsOn: LegalDay | null;
  readonly jurisdiction: Triage['jurisdiction'] | null;
  readonly licensed: Triage['licensed'] | null;
  readonly assigneeId: string | null;
  readonly requestedOn: LegalDay | null;
  readonly closedCode: string | null;
  readonly closedOn: LegalDay | null;
  readonly closedBy: string | null;
}

/** What the domain needs to know of a case, over `CASES`. */
export const CASE_COLUMNS = `c.id, c.version, c.status, c.office_id as "officeId", o.authority_id as "authorityId", c.received_on as "receivedOn",
  c.in_danger as "inDanger", c.rung, c.due_on as "dueOn", c.turn_ends_on as "turnEndsOn", c.jurisdiction, c.licensed, c.assignee_id as "assigneeId",
  c.requested_on as "requestedOn", c.closed_code as "closedCode", c.closed_on as "closedOn", c.closed_by as "closedBy"`;

/** The row as the domain's union; what a status needs, a constraint of the table guarantees. */
export function complaintOf(row: CaseRow): Complaint {
  const { officeId, authorityId, receivedOn, inDanger, rung, dueOn, turnEndsOn, assigneeId } = row;
  const common = { officeId, authorityId, receivedOn, inDanger, rung, dueOn, turnEndsOn };
  const triage = { jurisdiction: row.jurisdiction ?? 'ours', licensed: row.licensed ?? 'unknown' };
  const closing = { code: row.closedCode ?? '', on: row.closedOn ?? '', by: row.closedBy ?? '' };
  const worked = { ...common, triage, assigneeId: assigneeId ?? '' };
  switch (row.status) {
    case 'acknowledged':
      return { ...common, status: row.status };
    case 'triaged':
      return { ...common, triage, assigneeId, status: row.status };
    case 'information_requested':
      return { ...worked, status: row.status, requestedOn: row.requestedOn ?? receivedOn };
    case 'under_investigation':
      return { ...worked, status: row.status };
    case 'closed':
      return { ...worked, status: row.status, closing };
    case 'reopened':
      return { ...common, triage, assigneeId, status: row.status, closing };
  }
}

export interface StoredCase {
  readonly id: string;
  readonly complaint: Complaint;
}

/** The case for a verb of the staff: within their scope, locked, and as they saw it. Out of scope it does not exist. */
export async function loadForVerb(tx: Transaction, id: string, today: LegalDay): Promise<StoredCase> {
  const [row] = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from ${CASES} where c.id = $5 and ${scopeOf(tx.actor)} for update of c`,
    [...scopeParameters(tx.actor, today), id],
  );
  if (!row) return refuseComplaint('complaint.missing');
  assertVersion(row.version);
  return { id, complaint: complaintOf(row) };
}

/** The case that a receipt opens, locked. */
export async function loadByLookup(tx: Transaction, lookupHash: Buffer): Promise<StoredCase> {
  const [row] = await tx.query<CaseRow>(
    `select ${CASE_COLUMNS} from complaint c join office o on o.id = c.office_id where c.lookup_hash = $1 for update of c`,
    [lookupHash],
  );
  return row ? { id: row.id, complaint: complaintOf(row) } : refuseComplaint('receipt.unknown');
}

export const caseActor = ({ id, role, officeId, authorityId }: Actor): CaseActor => ({
  id: id ?? '',
  role,
  officeId,
  authorityId,
});
export const REGISTER: CaseActor = { id: '', role: 'register', officeId: null, authorityId: null };
export const COMPLAINANT: CaseActor = { id: '', role: 'complainant', officeId: null, authorityId: null };

/** What each status keeps beside the clock; the rest stays as it was. */
function columnsOf(complaint: Complaint) {
  const { status, rung, dueOn, turnEndsOn, inDanger } = complaint;
  return {
    status,
    rung,
    due_on: dueOn,
    turn_ends_on: turnEndsOn,
    in_danger: inDanger,
    assignee_id: 'assigneeId' in complaint ? complaint.assigneeId : null,
    ...('triage' in complaint
      ? { jurisdiction: complaint.triage.jurisdiction, licensed: complaint.triage.licensed }
      : {}),
    ...('requestedOn' in complaint ? { requested_on: complaint.requestedOn } : {}),
    ...('closing' in complaint
      ? { closed_code: complaint.closing.code, closed_on: complaint.closing.on, closed_by: complaint.closing.by }
      : {}),
  };
}

/** The case after a step, and the step in its history: always together. */
export async function saveStep(
  tx: Transaction,
  id: string,
  { complaint, step }: Decided,
  by: CaseActor,
  today: LegalDay,
  agencyId?: string,
): Promise<void> {
  const columns = { ...columnsOf(complaint), ...(agencyId ? { agency_id: agencyId } : {}) };
  const sets = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
  await refuseConstraint({ complaint_agency_fkey: { pointer: '/agencyId', code: 'complaint.agency-unknown' } }, () =>
    tx.query(`update complaint set ${sets.join(', ')}, version = version + 1 where id = $1`, [
      id,
      ...Object.values(columns),
    ]),
  );
  await insertEvent(tx, id, step, by, today);
}

export async function insertEvent(
  tx: Transaction,
  id: string,
  { verb, status, rung, dueOn, facts, reasons }: ComplaintStep,
  by: CaseActor,
  today: LegalDay,
): Promise<void> {
  await tx.query(
    `insert into complaint_event (id, complaint_id, ordinal, verb, status, rung, due_on, on_day, by_role, by_id, facts, reasons)
     select gen_random_uuid(), $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9, $10 from complaint_event where complaint_id = $1`,
    [id, verb, status, rung, dueOn, today, by.role, by.id || null, JSON.stringify(facts), reasons],
  );
}

/** A sealed message of one side of the thread. */
export async function insertMessage(
  tx: Transaction,
  complaintId: string,
  message: { readonly id: string; readonly officerId: string | null; readonly sealed: Buffer },
  today: LegalDay,
): Promise<void> {
  await tx.query(
    `insert into complaint_message (id, complaint_id, ordinal, sent_by, officer_id, sent_on, sealed)
     select $2, $1, coalesce(max(ordinal), 0) + 1, $3, $4, $5, $6 from complaint_message where complaint_id = $1`,
    [complaintId, message.id, message.officerId ? 'office' : 'complainant', message.officerId, today, message.sealed],
  );
}

/** Sealed parts, in order. */
export async function insertPart(
  tx: Transaction,
  complaintId: string,
  part: { readonly id: string; readonly kind: 'identity' | 'narrative' | 'file'; readonly sealed: Buffer },
  messageId: string | null = null,
): Promise<void> {
  await tx.query(
    `insert into complaint_part (id, complaint_id, message_id, kind, ordinal, sealed)
     select $2, $1, $3, $4, coalesce(max(ordinal), 0) + 1, $5 from complaint_part where complaint_id = $1`,
    [complaintId, part.id, messageId, part.kind, part.sealed],
  );
}

/** Whom an inspection is about: the agency, or the contact where nobody knows whose it is. */
export async function respondentOf(
  tx: Transaction,
  id: string,
): Promise<{ agencyId: string | null; respondent: string | null }> {
  const [row] = await tx.query<{ agencyId: string | null; respondent: string | null }>(
    `select agency_id as "agencyId", case when agency_id is null then contact end as respondent from complaint where id = $1`,
    [id],
  );
  return row ?? { agencyId: null, respondent: null };
}

export async function linkInspection(tx: Transaction, id: string, inspectionId: string): Promise<void> {
  await tx.query('insert into complaint_inspection (complaint_id, inspection_id) values ($1, $2)', [id, inspectionId]);
}
