import { VIOLATIONS } from '@amparo/complaints';
import type { Transaction } from '../database/unit-of-work.js';
import { listingRecords } from '../registry/index.js';

const MEANINGS = Object.fromEntries(VIOLATIONS.map(({ code, meaning }) => [code, meaning]));

/**
 * What is public of a sanction follows its decisions at once: an appeal, a stay, an end. Only the first publication needs a release, and
 * with it a third person. An entry that should never have been leaves the public record.
 */
export async function refreshListings(tx: Transaction, sanctionId: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    `with changed as (
       update listing l set version = l.version + 1,
         to_on = case when s.ended_at is null then l.to_on else least(l.to_on, (s.ended_at at time zone r.time_zone)::date) end,
         withdrawn_at = case when s.end_ground = 'listed_in_error' and s.ended_at is not null then $2 else l.withdrawn_at end
       from sanction s, register r where s.id = l.sanction_id and r.id = l.register_id and l.sanction_id = $1 and l.withdrawn_at is null returning l.id)
     select id from changed`,
    [sanctionId, tx.now],
  );
  await publish(
    tx,
    rows.map(({ id }) => id),
  );
}

/** Entries about an agency, under the record that it goes on as. */
export async function refreshListingsOf(tx: Transaction, agencyId: string): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    'select l.id from listing l join sanction s on s.id = l.sanction_id where s.agency_id = $1 and l.withdrawn_at is null',
    [agencyId],
  );
  await publish(
    tx,
    rows.map(({ id }) => id),
  );
}

async function publish(tx: Transaction, ids: readonly string[]): Promise<void> {
  const records = await listingRecords(tx, ids);
  for (const record of records) tx.put('listing', record);
  for (const id of ids) if (!records.some((record) => record.id === id)) tx.remove('listing', id);
}

/**
 * Makes sanctions public as entries of a list of the home register: called by the release that publishes them, in its transaction, after
 * `listableSanctions` named them. Those that are public already stay as they are; a sanction listed again is a new interval. The database
 * refuses a publisher who proposed or decided one of them.
 */
export async function publishListings(
  tx: Transaction,
  sanctionIds: readonly string[],
  newId: () => string,
): Promise<void> {
  const rows = await tx.query<{ id: string }>(
    'select id from sanction where id = any($1::uuid[]) order by id for update',
    [sanctionIds],
  );
  const ids = rows.map(() => newId());
  await tx.query(
    `insert into listing (id, register_id, list, natural_key, subject_kind, name, other_names, country, address, measure, reasons, from_on, to_on, until_text,
       sanction_id, proposed_by, decided_by, published_by, published_at, created_at)
     select t.id, r.id, case s.subject_kind when 'unlicensed' then 'unlicensed' else 'debarred' end,
       s.number || '/' || (1 + (select count(*) from listing o where o.sanction_id = s.id)),
       case s.subject_kind when 'unlicensed' then 'channel' else s.subject_kind end, s.name, s.other_names, s.country, s.address, s.measure,
       (select coalesce(jsonb_agg(jsonb_build_object('code', c, 'text', coalesce($5::jsonb ->> c, c)) order by i), '[]') from unnest(s.codes) with ordinality u(c, i)),
       (s.effective_at at time zone r.time_zone)::date, s.until_on, s.until_met, s.id, s.proposed_by, s.decided_by, $3, $4, $4
     from unnest($1::uuid[], $2::uuid[]) as t(id, sanction_id) join sanction s on s.id = t.sanction_id join register r on r.role = 'home'
     where not exists (select from listing o where o.sanction_id = s.id and o.withdrawn_at is null)`,
    [ids, rows.map(({ id }) => id), tx.actor.id, tx.now, JSON.stringify(MEANINGS)],
  );
  const listed = await tx.query<{ id: string }>('select id from listing where id = any($1::uuid[])', [ids]);
  await publish(
    tx,
    listed.map(({ id }) => id),
  );
}
