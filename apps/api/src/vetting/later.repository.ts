import { isCountOnly, keysOf, lookAlikeKeys, MOST_HOLDERS, prepareLookAlike, prepareProfile, type SubjectKind } from '@amparo/screening'; // prettier-ignore
import type { Transaction } from '../database/unit-of-work.js';
import { loadSubjects, type Reader } from './profile.repository.js';
import { hashOf } from './subject-keys.repository.js';
import type { Stated } from './vet-agency.js';

export interface Found {
  readonly kind: SubjectKind;
  readonly id: string;
}

export async function anybodyFound(tx: Reader): Promise<boolean> {
  return (await tx.query('select 1 from vetting_later limit 1')).length > 0;
}

/** Takes some who were found later; what is taken comes back where the transaction fails. Two who take at once take different ones. */
export async function takeFound(tx: Transaction, most: number): Promise<Found[]> {
  const taken = await tx.query<Found>(
    `with few as (select subject_kind, subject_id from vetting_later order by subject_kind, subject_id limit $1 for update skip locked),
       gone as (delete from vetting_later v using few where v.subject_kind = few.subject_kind and v.subject_id = few.subject_id
         returning v.subject_kind as kind, v.subject_id as id)
     select kind, id from gone order by kind, id`,
    [most],
  );
  return taken;
}

/** By what an application's own words can be found, which the register does not hold yet. */
export function statedKeys({ names = [], persons = [], addresses = [] }: Stated): string[] {
  const profile = { names, persons: persons.map((name) => ({ id: null, names: [name] })), addresses, contacts: [] };
  const looks = names.flatMap((name) => lookAlikeKeys(prepareLookAlike(name)));
  return [...keysOf(prepareProfile(profile)).filter((key) => !isCountOnly(key)), ...looks].map(hashOf);
}

/** What somebody is found by that few others have; nothing where nothing stands against them any more. */
export async function rareKeys(tx: Reader, { kind, id }: Found): Promise<string[]> {
  const [subject] = await loadSubjects(tx, [{ kind, id }]);
  if (!subject || subject.adverse.length === 0) return [];
  const keys = keysOf(prepareProfile(subject.profile)).filter((key) => !isCountOnly(key));
  const rows = await tx.query<{ key: string }>(
    `select k.key::text as key from unnest($1::bigint[]) as k(key)
     where (select count(*) from (select 1 from vetting_key v where v.key = k.key limit $2 + 1) as few) <= $2`,
    [[...new Set(keys.map(hashOf))], MOST_HOLDERS],
  );
  return rows.map(({ key }) => key);
}

/** Agencies of the home register that have been screened, and share one of these keys: those who share most first. */
export async function vettedWith(tx: Reader, keys: readonly string[], self: string, most: number): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select s.subject_id as id from unnest($1::bigint[]) as k(key) join vetting_key v on v.key = k.key
       join vetting_subject s on s.id = v.subject and s.subject_kind = 'agency' and s.subject_id <> $2
       join agency a on a.id = s.subject_id join register r on r.id = a.register_id and r.role = 'home'
     where exists (select from vetting t where t.agency_id = s.subject_id)
     group by s.subject_id order by count(*) desc, s.subject_id limit $3`,
    [keys, self, most],
  );
  return rows.map(({ id }) => id);
}

/** Whether a person was already asked about this agency and what stands against them now. */
export async function wasAsked(tx: Reader, agencyId: string, id: string, adverse: readonly string[]): Promise<boolean> {
  const rows = await tx.query(
    `select 1 from vetting v join vetting_hit h on h.vetting_id = v.id
     where v.agency_id = $1 and h.subject_id = $2 and h.flags and h.adverse @> $3::text[] limit 1`,
    [agencyId, id, adverse],
  );
  return rows.length > 0;
}
