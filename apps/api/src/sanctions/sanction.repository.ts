import type { Instant, LegalDay } from '@amparo/kernel';
import { refuseSanction, type Sanction, type SanctionList, type SanctionVerb, listFor } from '@amparo/sanctions';
import type { Transaction } from '../database/unit-of-work.js';
import type { Actor } from '../http/request-context.js';
import { assertVersion } from '../http/version.js';

type Reader = Pick<Transaction, 'query'>;

export interface StoredSanction extends Sanction {
  readonly number: string;
  readonly version: number;
  readonly statusSince: Instant;
  readonly agencyId: string | null;
  readonly personId: string | null;
  readonly list: SanctionList | null;
}

export type QueuedSanction = Omit<StoredSanction, 'list'>;

/** Who sees which sanctions: officers those of their office, the publisher what was decided, who decides and who audits all of them. */
export function scopeOf({ role, officeId, authorityId }: Actor): {
  readonly where: string;
  readonly parameters: string[];
} {
  if (role === 'sanction_officer')
    return officeId === null
      ? { where: 's.authority_id::text = $1', parameters: [authorityId ?? ''] }
      : { where: 's.office_id::text = $1', parameters: [officeId] };
  if (role === 'publisher')
    return { where: `s.decided_by is not null and s.status not in ('archived')`, parameters: [] };
  return { where: 'true', parameters: [] };
}

/** Columns in the shape of the domain's sanction. */
export const SANCTION_COLUMNS = `s.id, s.number, s.version, s.status, s.status_since as "statusSince", s.subject_kind as "subjectKind", s.agency_id as "agencyId",
  s.person_id as "personId", s.measure, s.codes, s.ground, s.reasons, s.public_reason as "publicReason", s.review_right as "reviewRight",
  s.appeal_days as "appealDays", s.proposed_by as "proposedBy", s.reply_by as "replyBy", s.preventive_until as "preventiveUntil",
  s.decided_by as "decidedBy", s.effective_at as "effectiveAt", s.appeal_by as "appealBy",
  jsonb_build_object('points', s.points, 'effectiveOn', s.effective_on, 'until', s.until_on, 'untilMet', s.until_met, 'conditions', to_jsonb(s.conditions),
    'fine', case when s.fine_amount is null then null else jsonb_build_object('amount', s.fine_amount::text, 'currency', s.fine_currency) end) as terms,
  case when s.appeal_recorded_by is null then null else jsonb_build_object('recordedBy', s.appeal_recorded_by, 'lodgedOn', s.appeal_lodged_on,
    'stayAsked', s.stay_asked, 'stayedAt', iso(s.stayed_at)) end as appeal,
  case when s.end_proposed_by is null or s.ended_at is not null then null else jsonb_build_object('proposedBy', s.end_proposed_by, 'ground', s.end_ground,
    'publicReason', s.end_reason) end as ending,
  case when s.ended_at is null then null else s.end_ground end as "endGround",
  coalesce((select jsonb_agg(l.licence_id order by l.licence_id) from sanction_licence l where l.sanction_id = s.id), '[]') as "licenceIds"`;

export async function loadSanction(tx: Reader, id: string, lock = ''): Promise<StoredSanction | undefined> {
  const [row] = await tx.query<QueuedSanction>(`select ${SANCTION_COLUMNS} from sanction s where s.id = $1 ${lock}`, [
    id,
  ]);
  return row && { ...row, list: listFor(row.measure, row.subjectKind) };
}

/** Loads a sanction that this actor may see for a verb: locked, and as the caller saw it. */
export async function loadForVerb(tx: Transaction, id: string): Promise<StoredSanction> {
  const { where, parameters } = scopeOf(tx.actor);
  const scoped = where.replace('$1', '$2');
  const [seen] = await tx.query(`select 1 from sanction s where s.id = $1 and ${scoped} for update of s`, [
    id,
    ...parameters,
  ]);
  const sanction = seen === undefined ? undefined : await loadSanction(tx, id);
  if (!sanction) return refuseSanction('sanction.missing');
  assertVersion(sanction.version);
  return sanction;
}

/** Whether this person declared an interest in the one concerned. */
export async function hasInterest(
  tx: Reader,
  userId: string | null,
  subject: { readonly id: string | null; readonly agencyId: string | null; readonly personId: string | null },
): Promise<boolean> {
  const [found] = await tx.query(
    'select 1 from declared_interest where user_id = $1 and (sanction_id = $2 or agency_id in (select records_of($3)) or person_id = $4)',
    [userId, subject.id, subject.agencyId, subject.personId],
  );
  return found !== undefined;
}

/** Columns of `sanction` to set, by name; names come from the code alone. */
export type Columns = Readonly<Record<string, unknown>>;

export async function saveSanction(
  tx: Transaction,
  before: StoredSanction,
  after: Sanction,
  columns: Columns,
): Promise<void> {
  const since = after.status === before.status ? {} : { status_since: tx.now };
  const set = Object.entries({ status: after.status, ...since, ...columns });
  await tx.query(
    `update sanction set version = version + 1, ${set.map(([name], at) => `${name} = $${at + 2}`).join(', ')} where id = $1`,
    [before.id, ...set.map(([, value]) => value)],
  );
}

export async function replaceLicences(tx: Transaction, id: string, licenceIds: readonly string[]): Promise<void> {
  await tx.query('delete from sanction_licence where sanction_id = $1', [id]);
  await tx.query('insert into sanction_licence (sanction_id, licence_id) select $1, unnest($2::uuid[])', [
    id,
    licenceIds,
  ]);
}

export interface Act {
  readonly id: string;
  readonly verb: SanctionVerb | 'propose' | 'suggest' | 'declare_interest';
  readonly effectiveAt?: Instant | null;
  readonly ground?: string | null;
  readonly reasons?: string | null;
  readonly reviewRight?: string | null;
  /** Dates and terms: nothing that somebody wrote in reply. */
  readonly facts?: Readonly<Record<string, string | number | boolean | LegalDay | null>>;
}

/** Appends an act to the history, under the instant of recording: the last step of a verb but the answer. */
export async function appendAct(
  tx: Transaction,
  { id: sanctionId, status }: Pick<Sanction, 'id' | 'status'>,
  act: Act,
): Promise<void> {
  await tx.query(
    `insert into sanction_act (id, sanction_id, ordinal, verb, to_status, acted_by, authority_id, recorded_at, effective_at, ground, reasons, review_right, facts)
     select $1, $2, 1 + (select count(*) from sanction_act where sanction_id = $2), $3, $4, $5, $6, $7, $8, $9, $10, $11, $12`,
    [
      act.id,
      sanctionId,
      act.verb,
      status,
      tx.actor.id,
      tx.actor.authorityId,
      await tx.recordedAt(),
      act.effectiveAt ?? null,
      act.ground ?? null,
      act.reasons ?? null,
      act.reviewRight ?? null,
      JSON.stringify(act.facts ?? {}),
    ],
  );
  tx.record({ kind: 'sanctions', id: sanctionId }, { verb: act.verb, status });
}
