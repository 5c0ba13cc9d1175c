import { type Instant, startOfDay } from '@amparo/kernel';
import { type Decision, entryAt, timeline, type TimelineEntry, validTo } from '@amparo/licensing';
import type { LicenceRecord, PublicDecision, Source } from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';

/** A licence as its tables hold it, with what its register and its decisions say of it. */
export interface LicenceRow {
  id: string;
  register_id: string;
  role: 'home' | 'partner';
  time_zone: string;
  agency_id: string;
  class: string;
  number: string;
  slug: string;
  countries: string[];
  sectors: string[];
  status: TimelineEntry['status'];
  valid_to: string | null;
  remark: string | null;
  source: Source | null;
  created_at: Instant;
  decisions: (Decision & Omit<PublicDecision, 'kind'>)[];
}

const SELECT = `
select l.id, l.register_id, r.role, r.time_zone, coalesce(h.merged_into, h.id) as agency_id, l.class, l.number, l.slug, l.countries, l.sectors, l.status, l.valid_to, l.remark, l.created_at,
  case when l.source_name is null then null else jsonb_build_object('name', l.source_name, 'url', coalesce(l.source_url, ''), 'date', l.source_on) end as source,
  coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'effectiveAt', iso(d.effective_at), 'until', d.until_on, 'validTo', d.valid_to,
    'conditionId', d.condition_id, 'conditionText', d.condition_text, 'refersTo', d.refers_to, 'recordedAt', iso(d.recorded_at), 'ordinal', d.ordinal,
    'authority', a.name, 'ground', d.ground, 'reasons', d.reasons, 'reviewRight', d.review_right) order by d.ordinal)
    from licence_decision d join authority a on a.id = d.authority_id where d.licence_id = l.id), '[]') as decisions
from licence l join agency h on h.id = l.agency_id join register r on r.id = l.register_id where l.id = any($1::uuid[]) order by l.id`;

/** A partner states a status, as of a day; nothing is derived from it. */
function statedTimeline({ status, source, time_zone: timeZone, created_at: createdAt }: LicenceRow): TimelineEntry[] {
  return [
    {
      status,
      effectiveFrom: source ? startOfDay(source.date, timeZone) : createdAt,
      effectiveTo: null,
      recordedFrom: createdAt,
      recordedTo: null,
      decisionId: null,
      conditions: [],
    },
  ];
}

/** Every condition there ever was, once: a corrected text takes the place of the wrong one. */
function conditionsOf(decisions: readonly Decision[]): { id: string; text: string }[] {
  const texts = new Map<string, string>();
  for (const { conditionId, conditionText } of decisions)
    if (conditionId && conditionText) texts.set(conditionId, conditionText);
  return [...texts].map(([id, text]) => ({ id, text }));
}

/** Public records of licences, with their derived timelines: readers select from them and never derive. */
export async function licenceRecords(tx: Pick<Transaction, 'query'>, ids: readonly string[]): Promise<LicenceRecord[]> {
  return (await tx.query<LicenceRow>(SELECT, [ids])).map(licenceRecordOf);
}

export function licenceRecordOf(row: LicenceRow): LicenceRecord {
  return {
    id: row.id,
    register: row.register_id,
    agencyId: row.agency_id,
    class: row.class,
    number: row.number,
    slug: row.slug,
    countries: row.countries,
    sectors: row.sectors,
    validTo: row.role === 'home' ? validTo(row.decisions) : row.valid_to,
    conditions: conditionsOf(row.decisions),
    timeline: row.role === 'home' ? timeline(row.decisions, row.created_at, row.time_zone) : statedTimeline(row),
    decisions: row.decisions.map(({ id, kind, effectiveAt, recordedAt, authority, ground, reasons, reviewRight }) => ({
      id,
      kind,
      effectiveAt,
      recordedAt,
      authority,
      ground,
      reasons,
      reviewRight,
    })),
    remark: row.remark,
    source: row.source,
  };
}

/** What the stored row of a home licence should say at an instant: kept for queries, never the source. */
export function materialised(record: LicenceRecord, now: Instant) {
  const entry = entryAt(record.timeline, now, '9999-12-31T00:00:00.000Z');
  return { status: entry?.status ?? 'applicant', statusUntil: entry?.effectiveTo ?? null, validTo: record.validTo };
}
