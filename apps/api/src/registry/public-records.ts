import type {
  AgencyMergeRecord,
  AgencyRecord,
  ChannelRecord,
  ListingRecord,
  PersonRecord,
  RegisterRecord,
} from '@amparo/verification';
import type { Transaction } from '../database/unit-of-work.js';
import { type AgencyRow, agencyRecordOf } from './agency-record.js';

const SOURCE = (t: string) =>
  `case when ${t}.source_name is null then null else jsonb_build_object('name', ${t}.source_name, 'url', coalesce(${t}.source_url, ''), 'date', ${t}.source_on) end`;

type Reader = Pick<Transaction, 'query'>;

/** Builds the public records of many rows in one statement each: the one place that says what of the registry is public. */
async function records<R>(tx: Reader, sql: string, ids: readonly string[]): Promise<R[]> {
  const rows = await tx.query<{ record: R }>(sql, [ids]);
  return rows.map(({ record }) => record);
}

export const registerRecords = (tx: Reader, ids: readonly string[]): Promise<RegisterRecord[]> =>
  records(
    tx,
    `select jsonb_build_object('id', r.id, 'role', r.role, 'country', r.country, 'names', r.names, 'timeZone', r.time_zone,
       'source', ${SOURCE('r')}) as record from register r where r.id = any($1) order by r.id`,
    ids,
  );

/**
 * The agencies of these records. Of records merged into one there is one agency, under the record that goes on: with all their names,
 * numbers and places, the legal name of another as one under which it is known, its head office as a branch.
 */
export async function agencyRecords(tx: Reader, ids: readonly string[]): Promise<AgencyRecord[]> {
  const merged = await tx.query<{ id: string; into: string }>(
    `with merged as materialized (select id, merged_into from agency where merged_into is not null)
     select id, merged_into as "into" from merged where id = any($1::uuid[]) or merged_into = any($1::uuid[])`,
    [ids],
  );
  const into = new Map(merged.map((one) => [one.id, one.into]));
  // Hardly ever: a bulk of partners' agencies is not to pay for it.
  const own = merged.length > 0 ? '= any(array(select records_of(a.id)))' : '= a.id';
  const all = (table: string) =>
    `coalesce((select jsonb_agg(to_jsonb(p)) from ${table} p where p.agency_id ${own}), '[]') as ${table}`;
  const rows = await tx.query<AgencyRow>(
    `select a.id, a.register_id, a.country, a.legal_name, a.source_name, a.source_url, a.source_on,
       ${all('agency_name')}, ${all('agency_identifier')}, ${all('branch')}
     from agency a where a.id = any($1::uuid[]) order by a.id`,
    [ids.map((id) => into.get(id) ?? id)],
  );
  return rows.map(agencyRecordOf);
}

export const channelRecords = (tx: Reader, ids: readonly string[]): Promise<ChannelRecord[]> =>
  records(
    tx,
    `select jsonb_build_object('id', c.id, 'agencyId', coalesce(a.merged_into, a.id), 'kind', c.kind, 'value', c.value, 'display', c.display,
       'confirmedOn', c.confirmed_on, 'confirmedBy', au.name) as record
     from channel c join agency a on a.id = c.agency_id left join authority au on au.id = c.confirmed_by
     where c.id = any($1::uuid[]) and c.withdrawn_at is null order by c.id`,
    ids,
  );

export const personRecords = (tx: Reader, ids: readonly string[]): Promise<PersonRecord[]> =>
  records(
    tx,
    `select jsonb_build_object('id', p.id, 'register', p.register_id, 'name', p.name, 'otherNames', to_jsonb(p.other_names),
       'appointments', coalesce((select jsonb_agg(jsonb_build_object('agencyId', coalesce(a.merged_into, a.id), 'role', t.role, 'from', t.from_on, 'to', t.to_on)
           order by t.from_on, t.id) from appointment t join agency a on a.id = t.agency_id where t.person_id = p.id), '[]')) as record
     from person p where p.id = any($1::uuid[]) order by p.id`,
    ids,
  );

/** A partner's entry tells its source; the home register's its decision, and follows that for as long as it is public. */
export const listingRecords = (tx: Reader, ids: readonly string[]): Promise<ListingRecord[]> =>
  records(
    tx,
    `select jsonb_build_object('id', l.id, 'register', l.register_id, 'list', l.list,
       'subject', jsonb_build_object('kind', l.subject_kind, 'name', l.name, 'nameCut', l.name_cut, 'otherNames', to_jsonb(l.other_names), 'country', l.country, 'address', l.address)
         || case when s.id is null then '{}' else jsonb_build_object('contacts', s.contacts) end
         || case when coalesce(s.agency_id, s.person_id) is null then '{}' else jsonb_build_object('id', coalesce(going_on(s.agency_id), s.person_id)) end,
       'measure', l.measure, 'reasons', l.reasons, 'from', l.from_on, 'to', l.to_on, 'until', l.until_text, 'remark', l.remark, 'source', ${SOURCE('l')})
       || case when s.id is null then '{}' else jsonb_build_object('decision', jsonb_build_object(
         'number', s.number, 'authority', a.name, 'decidedAt', iso(s.decided_at), 'ground', s.ground, 'publicReason', s.public_reason,
         'reviewRight', s.review_right, 'underAppeal', s.status = 'appealed',
         'stays', case when s.stayed_at is null then '[]' else jsonb_build_array(jsonb_build_object('from', iso(s.stayed_at), 'to', iso(s.stay_over_at))) end,
         'ended', case when s.ended_at is null then null else jsonb_build_object('at', iso(s.ended_at), 'ground', s.end_ground, 'reason', s.end_reason) end)) end as record
     from listing l left join sanction s on s.id = l.sanction_id left join authority a on a.id = s.deciding_authority_id
     where l.id = any($1::uuid[]) and l.withdrawn_at is null order by l.id`,
    ids,
  );

/** Records that were merged lead to the one that goes on. */
const mergedRecords = (tx: Reader, ids: readonly string[]): Promise<AgencyMergeRecord[]> =>
  records(
    tx,
    `select jsonb_build_object('id', a.id, 'register', a.register_id, 'into', a.merged_into) as record
     from agency a where a.id = any($1::uuid[]) and a.merged_into is not null order by a.id`,
    ids,
  );

/** Puts what is public of an agency, its channels and its persons into the feed, as they stand, whichever of its records is named. */
export async function publishAgency(tx: Transaction, agencyId: string): Promise<void> {
  const idsOf = async (sql: string) => (await tx.query<{ id: string }>(sql, [agencyId])).map(({ id }) => id);
  const channels = await idsOf(
    'select id from channel where agency_id in (select records_of($1)) and withdrawn_at is null',
  );
  const persons = await idsOf(
    'select distinct person_id as id from appointment where agency_id in (select records_of($1))',
  );
  for (const record of await agencyRecords(tx, [agencyId])) tx.put('agency', record);
  for (const record of await channelRecords(tx, channels)) tx.put('channel', record);
  for (const record of await personRecords(tx, persons)) tx.put('person', record);
}

/** The same of two records that were made one, or two again: under the record that goes on, and what the other leads to. */
export async function publishMerge(tx: Transaction, keptId: string, mergedId: string): Promise<void> {
  await publishAgency(tx, keptId);
  const [merged] = await mergedRecords(tx, [mergedId]);
  if (merged) {
    tx.remove('agency', mergedId);
    tx.put('agency_merge', merged);
  } else {
    await publishAgency(tx, mergedId);
    tx.remove('agency_merge', mergedId);
  }
}
