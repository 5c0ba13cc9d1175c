import type { Instant } from '@amparo/kernel';
import type { Decision, LicenceFacts, Proposal } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { licenceRecords, materialised } from './public-records.js';

/** What tells which measures may be proposed: a page of a list needs it of all its licences at once. */
export interface DecidedLicence extends LicenceFacts {
  readonly registerRole: 'home' | 'partner';
  readonly timeZone: string;
}

export async function loadFacts(
  tx: Pick<Transaction, 'query'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DecidedLicence>> {
  const rows = await tx.query<Omit<DecidedLicence, 'decisions' | 'proposals'> & { id: string }>(
    `select l.id, l.created_at as "createdAt", r.role as "registerRole", r.time_zone as "timeZone"
     from licence l join register r on r.id = l.register_id where l.id = any($1::uuid[])`,
    [ids],
  );
  const decisions = await tx.query<Decision & { licenceId: string }>(
    `select licence_id as "licenceId", id, kind, effective_at as "effectiveAt", until_on as until, valid_to as "validTo",
       condition_id as "conditionId", condition_text as "conditionText", refers_to as "refersTo", recorded_at as "recordedAt", ordinal
     from licence_decision where licence_id = any($1::uuid[]) order by ordinal`,
    [ids],
  );
  const proposals = await tx.query<Proposal & { licenceId: string }>(
    `select licence_id as "licenceId", id, measure, status from licence_proposal
     where licence_id = any($1::uuid[]) and status in ('proposed', 'noticed')`,
    [ids],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      {
        ...row,
        decisions: decisions.filter(({ licenceId }) => licenceId === row.id),
        proposals: proposals.filter(({ licenceId }) => licenceId === row.id),
      },
    ]),
  );
}

export interface RecruitingLicence {
  readonly id: string;
  readonly class: string;
  /** None: all. */
  readonly countries: readonly string[];
}

/** Licences under which an agency may recruit at this instant, the longest valid first. */
export async function recruitingLicences(
  tx: Pick<Transaction, 'query'>,
  agencyId: string,
  now: Instant,
): Promise<RecruitingLicence[]> {
  const rows = await tx.query<{ id: string }>(
    'select id from licence where agency_id in (select records_of($1)) and withdrawn_at is null order by valid_to desc nulls last, number',
    [agencyId],
  );
  const records = new Map(
    (
      await licenceRecords(
        tx,
        rows.map(({ id }) => id),
      )
    ).map((record) => [record.id, record]),
  );
  return rows.flatMap(({ id }) => {
    const record = records.get(id);
    return record && MAY_RECRUIT.includes(materialised(record, now).status) ? [record] : [];
  });
}

const MAY_RECRUIT: readonly string[] = ['licensed', 'licensed_with_conditions'];
