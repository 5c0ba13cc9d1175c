import { dayOf, type Instant } from '@amparo/kernel';
import {
  type Decision,
  inForce,
  type LicenceFacts,
  type NewDecision,
  type Proposal,
  refuseLicence,
} from '@amparo/licensing';
import type { LicenceRecord } from '@amparo/verification';
import { constraintOf } from '../database/constraints.js';
import type { Transaction } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { settingsOn } from '../settings/index.js';
import { licenceRecords, materialised } from './public-records.js';

type Reader = Pick<Transaction, 'query'>;

export interface StoredProposal extends Proposal {
  readonly proposedAt: Instant;
  readonly proposerName: string;
  readonly servedHow: string | null;
  readonly noticedAt: Instant | null;
  readonly closerName: string | null;
  readonly closedAt: Instant | null;
  readonly closingReasons: string | null;
}

export interface StoredLicence extends LicenceFacts {
  readonly id: string;
  readonly version: number;
  readonly agencyId: string;
  readonly class: string;
  readonly registerRole: 'home' | 'partner';
  readonly timeZone: string;
  readonly proposals: readonly StoredProposal[];
}

/** Everything that a verb and a screen need to know of one licence. */
export async function loadLicence(tx: Reader, id: string, lock = ''): Promise<StoredLicence | undefined> {
  const [row] = await tx.query<Omit<StoredLicence, 'decisions' | 'proposals'>>(
    `select l.id, l.version, l.agency_id as "agencyId", l.class, l.created_at as "createdAt", r.role as "registerRole", r.time_zone as "timeZone"
     from licence l join register r on r.id = l.register_id where l.id = $1 ${lock}`,
    [id],
  );
  if (!row) return undefined;
  const decisions = await tx.query<Decision>(
    `select id, kind, effective_at as "effectiveAt", until_on as until, valid_to as "validTo", condition_id as "conditionId",
       condition_text as "conditionText", refers_to as "refersTo", recorded_at as "recordedAt", ordinal
     from licence_decision where licence_id = $1 order by ordinal`,
    [id],
  );
  const proposals = await tx.query<StoredProposal>(
    `select p.id, p.measure, p.status, p.terms, p.ground, p.reasons, p.review_right as "reviewRight", p.proposed_by as "proposedBy",
       p.proposed_at as "proposedAt", u.name as "proposerName", p.served_how as "servedHow", p.noticed_at as "noticedAt", p.reply_by as "replyBy",
       c.name as "closerName", p.closed_at as "closedAt", p.closing_reasons as "closingReasons"
     from licence_proposal p join user_account u on u.id = p.proposed_by left join user_account c on c.id = p.closed_by
     where p.licence_id = $1 order by (p.status in ('proposed', 'noticed')) desc, p.proposed_at desc, p.id`,
    [id],
  );
  return { ...row, decisions, proposals };
}

/** Loads a licence of the home register for a verb: locked, and as the caller saw it. */
export async function loadForVerb(tx: Transaction, id: string): Promise<StoredLicence> {
  const licence = await loadLicence(tx, id, 'for update of l');
  if (!licence) return refuseLicence('licence.missing');
  if (licence.registerRole !== 'home') refuseLicence('licence.partner-register');
  assertVersion(licence.version);
  return licence;
}

/** What decisions rest on: a proposal made here, a sanction, or an application. */
export interface Basis {
  readonly proposalId?: string | null;
  readonly sanctionId?: string | null;
  readonly applicationId?: string | null;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  /** None where the holder acted, by lodging or withdrawing an appeal. */
  readonly proposedBy: string | null;
}

/** Appends decisions under one instant of recording. History: nothing here can be changed later, by the database's own rule. */
export async function appendDecisions(
  tx: Transaction,
  licence: StoredLicence,
  basis: Basis,
  decisions: readonly NewDecision[],
): Promise<void> {
  const settings = await settingsOn(tx, ['licence-classes', 'reasons'], dayOf(tx.now, licence.timeZone));
  const recordedAt = await tx.recordedAt();
  let ordinal = licence.decisions.length;
  for (const decision of decisions) {
    ordinal += 1;
    await tx.query(
      `insert into licence_decision (id, licence_id, proposal_id, sanction_id, kind, effective_at, until_on, valid_to, condition_id, condition_text,
         refers_to, ground, reasons, review_right, authority_id, proposed_by, decided_by, recorded_at, ordinal, application_id, settings)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
      [
        decision.id,
        licence.id,
        basis.proposalId ?? null,
        basis.sanctionId ?? null,
        decision.kind,
        decision.effectiveAt,
        decision.until,
        decision.validTo,
        decision.conditionId,
        decision.conditionText,
        decision.refersTo,
        basis.ground,
        basis.reasons,
        basis.reviewRight,
        tx.actor.authorityId,
        basis.proposedBy,
        tx.actor.id,
        recordedAt,
        ordinal,
        basis.applicationId ?? null,
        settings,
      ],
    );
  }
}

export async function insertProposal(tx: Transaction, licenceId: string, proposal: Proposal): Promise<void> {
  await tx.query(
    `insert into licence_proposal (id, licence_id, measure, status, terms, ground, reasons, review_right, office_id, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      proposal.id,
      licenceId,
      proposal.measure,
      proposal.status,
      JSON.stringify(proposal.terms),
      proposal.ground,
      proposal.reasons,
      proposal.reviewRight,
      tx.actor.officeId,
      proposal.proposedBy,
      tx.now,
    ],
  );
}

export async function closeProposal(tx: Transaction, { id, status }: Proposal, reasons: string | null): Promise<void> {
  await tx.query(
    'update licence_proposal set status = $2, closed_by = $3, closed_at = $4, closing_reasons = $5 where id = $1',
    [id, status, tx.actor.id, tx.now, reasons],
  );
}

/** Counts the version up, derives the stored status again and publishes the record: the last step of every verb. */
export async function saveLicence(tx: Transaction, id: string, changedInPublic: boolean): Promise<void> {
  await tx.query('update licence set version = version + 1 where id = $1', [id]);
  if (changedInPublic) await rederive(tx, [id]);
}

/**
 * Brings stored statuses in line with the derivation, and, where more than time changed them, publishes the records and keeps when the
 * licences are in force.
 */
export async function rederive(
  tx: Transaction,
  ids: readonly string[],
  { publish } = { publish: true },
): Promise<void> {
  const records = await licenceRecords(tx, ids);
  const rows = records.map((record) => ({ id: record.id, ...materialised(record, tx.now) }));
  await tx.query(
    `update licence set status = t.status, status_until = t.status_until, valid_to = t.valid_to
     from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::date[]) as t(id, status, status_until, valid_to) where licence.id = t.id`,
    [
      rows.map(({ id }) => id),
      rows.map(({ status }) => status),
      rows.map(({ statusUntil }) => statusUntil),
      rows.map(({ validTo }) => validTo),
    ],
  );
  if (!publish) return;
  await keepInForce(tx, records);
  for (const record of records) tx.put('licence', record);
}

/** The database refuses two licences of one agency and class in force at one instant; that one is said, all else is a fault. */
async function keepInForce(tx: Transaction, records: readonly LicenceRecord[]): Promise<void> {
  const stretches = records.flatMap(({ id, timeline }) => inForce(timeline).map((stretch) => ({ id, ...stretch })));
  await tx.query('delete from licence_in_force where licence_id = any($1::uuid[])', [records.map(({ id }) => id)]);
  const stored = tx.query(
    `insert into licence_in_force (licence_id, agency_id, class, during)
     select l.id, coalesce(h.merged_into, h.id), l.class, tstzrange(t.from_at, t.to_at)
     from unnest($1::uuid[], $2::timestamptz[], $3::timestamptz[]) as t(id, from_at, to_at)
     join licence l on l.id = t.id join agency h on h.id = l.agency_id join register r on r.id = l.register_id and r.role = 'home'`,
    [
      stretches.map(({ id }) => id),
      stretches.map(({ effectiveFrom }) => effectiveFrom),
      stretches.map(({ effectiveTo }) => effectiveTo),
    ],
  );
  await stored.catch((error: unknown) => {
    if (constraintOf(error) === 'licence_in_force_one_of_a_class') refuseLicence('licence.decide.other-in-force');
    throw error;
  });
}
