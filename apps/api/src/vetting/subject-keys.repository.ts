import { keysOf, lookAlikeKeys, prepareLookAlike, prepareProfile, type SubjectKind } from '@amparo/screening';
import { createHash } from 'node:crypto';
import type { Transaction } from '../database/unit-of-work.js';
import { loadSubjects, type StoredSubject } from './profile.repository.js';

/** A key as the database keeps it: a number from which no name can be read. */
export const hashOf = (key: string): string => createHash('sha256').update(key).digest().readBigInt64BE(0).toString();

/** What a stored subject is found by. Names are kept apart within the home register alone. */
function allKeys({ profile, isHome }: StoredSubject): string[] {
  const looks = isHome ? profile.names.flatMap((name) => lookAlikeKeys(prepareLookAlike(name))) : [];
  return [...new Set([...keysOf(prepareProfile(profile)), ...looks].map(hashOf))];
}

interface StaleRow {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Makes the keys of these subjects anew. Who is gone, or no longer listed, is found no more. */
async function writeKeys(tx: Transaction, stale: readonly StaleRow[]): Promise<void> {
  const subjects = await loadSubjects(tx, stale);
  const keys = new Map(subjects.map((subject) => [`${subject.kind} ${subject.id}`, allKeys(subject)]));
  // In one order, so that two who read the same subjects again wait for one another and never for each other.
  const ordered = [...stale].sort((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1));
  const rows = ordered.map(({ kind, id }) => ({ kind, id, keys: keys.get(`${kind} ${id}`) ?? [] }));
  const written = await tx.query<{ id: number }>(
    `with given as (select t.kind, t.id, t.keys, t.place from jsonb_to_recordset($1) as t(kind text, id uuid, keys bigint[], place integer)),
       old as (select s.id, s.keys from vetting_subject s join given g on g.kind = s.subject_kind and g.id = s.subject_id),
       gone as (delete from vetting_key k using old where k.subject = old.id and k.key = any(old.keys))
     insert into vetting_subject (subject_kind, subject_id, keys) select kind, id, keys from given order by place
     on conflict (subject_kind, subject_id) do update set keys = excluded.keys returning id`,
    [JSON.stringify(rows.map((row, place) => ({ ...row, place })))],
  );
  await tx.query(
    `insert into vetting_key (key, subject) select k.key, s.id from vetting_subject s cross join lateral unnest(s.keys) as k(key)
     where s.id = any($1::integer[]) on conflict do nothing`,
    [written.map(({ id }) => id)],
  );
}

/** Reads an agency again that is about to be screened: what was just changed is part of it. */
export async function readAgain(tx: Transaction, agencyId: string): Promise<void> {
  await tx.query(`delete from vetting_stale where subject_kind = 'agency' and subject_id = $1`, [agencyId]);
  await writeKeys(tx, [{ kind: 'agency', id: agencyId }]);
}

/** Reads again who changed since, some at a time. Returns how many. */
export async function readStale(tx: Transaction, most: number): Promise<number> {
  const stale = await tx.query<StaleRow>(
    `delete from vetting_stale v using (select subject_kind, subject_id from vetting_stale order by subject_kind, subject_id limit $1 for update skip locked) as few
     where v.subject_kind = few.subject_kind and v.subject_id = few.subject_id returning v.subject_kind as kind, v.subject_id as id`,
    [most],
  );
  // TypeORM answers a deletion with its rows and how many they are.
  const rows = (Array.isArray(stale[0]) ? stale[0] : stale) as StaleRow[];
  if (rows.length > 0) await writeKeys(tx, rows);
  return rows.length;
}

/** The job's part: what could not be read on the way. */
export async function readChanged(tx: Transaction, most: number): Promise<number> {
  const subjects = await readStale(tx, most);
  tx.record(null, { subjects }, 'job.read-for-vetting');
  return subjects;
}
