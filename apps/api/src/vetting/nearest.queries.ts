import {
  compareLookAlike,
  type Hit,
  isCountOnly,
  keysOf,
  LEAST_SCORE,
  linksBetween,
  lookAlikeKeys,
  type LookAlike,
  mixesScripts,
  MOST_COMPARED,
  MOST_HOLDERS,
  prepareLookAlike,
  prepareProfile,
  type Rarity,
  scoreOf,
  type SubjectKind,
} from '@amparo/screening';
import { loadSubjects, type Reader, type StoredSubject } from './profile.repository.js';
import { hashOf } from './subject-keys.repository.js';

/** Beyond so many, how many others have a value makes no difference: it tells nothing. */
const MOST_COUNTED = 5_000;
/** How many subjects there are is counted so far, and taken from the database's own estimate beyond. */
const COUNTED_EXACTLY = 30_000;
/** How many of those who share most are looked up, before those with an adverse fact are taken first. */
const LOOKED_UP = 100;
/** A name that looks alike shares nearly all of its keys: the nearest few are enough. */
const NAMES_LOOKED_UP = 30;

interface Counted extends Rarity {
  readonly hashes: ReadonlyMap<string, string>;
}

/** How many others have each of our keys. One question for all of them; told in the index's own order, so that it is never the table that is walked. */
async function rarityOf(tx: Reader, self: string, keys: readonly string[]): Promise<Counted> {
  const hashes = new Map(keys.map((key) => [key, hashOf(key)]));
  const counted = await tx.query<{ key: string; holders: string }>(
    `with own as (select coalesce((select id from vetting_subject where subject_kind = 'agency' and subject_id = $3), 0) as id)
     select k.key::text as key, (select count(*) from (select 1 from vetting_key v where v.key = k.key and v.subject <> own.id order by v.subject limit $2) as few) as holders
     from own cross join unnest($1::bigint[]) as k(key)`,
    [[...hashes.values()], MOST_COUNTED, self],
  );
  const [size] = await tx.query<{ subjects: string }>(
    `select greatest(reltuples, (select count(*) from (select 1 from vetting_subject limit $1) as few))::bigint as subjects
     from pg_class where oid = 'vetting_subject'::regclass`,
    [COUNTED_EXACTLY],
  );
  const holders = new Map(counted.map(({ key, holders: count }) => [key, Number(count)]));
  return {
    subjects: Number(size?.subjects ?? 0),
    holders: (key) => holders.get(hashes.get(key) ?? '') ?? 0,
    hashes,
  };
}

interface NearRow {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly worth: string;
}

/** Who shares most of the rarest keys. */
const nearest = (
  tx: Reader,
  self: string,
  keys: readonly (readonly [hash: string, holders: number])[],
  most: number,
): Promise<NearRow[]> =>
  tx.query(
    `select s.subject_kind as kind, s.subject_id as id, sum(1 / sqrt(k.holders)) as worth
     from unnest($2::bigint[], $3::integer[]) as k(key, holders)
     cross join lateral (select v.subject from vetting_key v where v.key = k.key order by v.subject limit $5) as v
     join vetting_subject s on s.id = v.subject
     where s.subject_id <> $1 group by s.id order by worth desc, s.id limit $4`,
    [self, keys.map(([hash]) => hash), keys.map(([, holders]) => holders), most, MOST_HOLDERS + 1],
  );

const usable = (rarity: Counted, most: number): [string, number][] =>
  [...rarity.hashes].flatMap(([key, hash]): [string, number][] => {
    const holders = rarity.holders(key);
    return holders === 0 || holders > most ? [] : [[hash, holders]];
  });

export interface FoundHit extends Hit {
  readonly name: string;
}

/** Everybody with whom the agency has something in common that tells something, the nearest first. */
export async function hitsOn(tx: Reader, self: StoredSubject): Promise<FoundHit[]> {
  const ours = prepareProfile(self.profile);
  const rarity = await rarityOf(tx, self.id, keysOf(ours));
  const findable = new Set(keysOf(ours).filter((key) => !isCountOnly(key)).map(hashOf)); // prettier-ignore
  const near = await nearest(
    tx,
    self.id,
    usable(rarity, MOST_HOLDERS).filter(([hash]) => findable.has(hash)),
    LOOKED_UP,
  );
  const worth = new Map(near.map((row) => [`${row.kind} ${row.id}`, Number(row.worth)]));
  const rank = ({ kind, id, adverse }: StoredSubject): number => (worth.get(`${kind} ${id}`) ?? 0) * (adverse.length > 0 ? 2 : 1); // prettier-ignore
  const subjects = (await loadSubjects(tx, near)).sort((a, b) => rank(b) - rank(a)).slice(0, MOST_COMPARED);
  return subjects
    .flatMap(({ kind, id, name, adverse, profile }) => {
      const links = linksBetween(ours, prepareProfile(profile), kind, rarity);
      const score = scoreOf(links);
      return score < LEAST_SCORE ? [] : [{ kind, id, name, adverse, score, links }];
    })
    .sort((a, b) => b.score - a.score);
}

export interface HeldNameFound {
  readonly ours: string;
  readonly reason: LookAlike;
  /** Whose, and which; none where the name is held for itself. */
  readonly near: { readonly id: string; readonly name: string; readonly theirs: string } | null;
}

/** A key that more agencies have finds no name. */
const MOST_ALIKE = 300;

/** Which of the agency's names are too near to one that another of the home register has or had. */
export async function heldNames(tx: Reader, self: StoredSubject): Promise<HeldNameFound[]> {
  if (!self.isHome) return [];
  const ours = self.profile.names.map(prepareLookAlike);
  const rarity = await rarityOf(tx, self.id, ours.flatMap(lookAlikeKeys));
  const near = await nearest(tx, self.id, usable(rarity, MOST_ALIKE), NAMES_LOOKED_UP);
  const own = new Set((await tx.query<{ id: string }>('select records_of($1) as id', [self.id])).map(({ id }) => id));
  const others = (await loadSubjects(tx, near)).filter(({ isHome, id }) => isHome && !own.has(id));
  const prepared = others.map(({ id, name, profile }) => ({ id, name, names: profile.names.map(prepareLookAlike) }));
  return ours.flatMap((our): HeldNameFound[] => {
    for (const { id, name, names } of prepared)
      for (const their of names) {
        const reason = compareLookAlike(our, their, rarity);
        if (reason) return [{ ours: our.name, reason, near: { id, name, theirs: their.name } }];
      }
    return mixesScripts(our.name) ? [{ ours: our.name, reason: 'mixed-script', near: null }] : [];
  });
}
