import { addHours, type Instant } from '@amparo/kernel';
import type { AgencyMergeRecord, AgencyRecord, FollowedState } from '@amparo/verification';
import { followedChanges, followedState, isFinal } from '@amparo/verification';
import type { DataSource } from 'typeorm';
import { logger } from '../http/logger.js';
import { publicRecordsAbout } from '../proofs/index.js';
import { type Follower, GIVE_UP_HOURS } from './follow.js';
import type { FollowKeys } from './follow.keys.js';
import { queueMessages, type Reader } from './follow-outbox.repository.js';
import { changed, ended, type Ending, type Telling } from './follow.words.js';

/** What it takes to tell somebody. */
export interface Desk {
  readonly keys: FollowKeys;
  readonly publicUrl: string;
}

/** An agency as the public has it. `movedTo`: it goes on under another record. */
type Subject =
  | { readonly agency: AgencyRecord; readonly state: FollowedState; readonly timeZone: string }
  | { readonly movedTo: string }
  | undefined;

const READ_AT_ONCE = 5_000;
const TOLD_AT_ONCE = 200;

export async function subjectOf(tx: Reader, agencyId: string, now: Instant): Promise<Subject> {
  const index = await publicRecordsAbout(tx, { kind: 'agency', id: agencyId });
  const agency = index.get('agency', agencyId);
  if (agency) {
    const timeZone = index.registers().find(({ id }) => id === agency.register)?.timeZone ?? 'UTC';
    return { agency, state: followedState(index, agency, now), timeZone };
  }
  const [merge] = await tx.query<{ record: string }>(
    `select record from public_record where kind = 'agency_merge' and record_id = $1`,
    [agencyId],
  );
  return merge && { movedTo: (JSON.parse(merge.record) as AgencyMergeRecord).into };
}

/** Compares what one follower was told with what is so; tells the difference, and takes down that it was told, in one transaction. */
export async function tellOne(
  tx: Reader,
  { keys, publicUrl }: Desk,
  { id, follower }: { readonly id: string; readonly follower: Follower },
  subject: Subject,
  now: Instant,
): Promise<void> {
  if (subject && 'movedTo' in subject) {
    const moved = { id, follower: { ...follower, agencyId: subject.movedTo } };
    if (!(await move(tx, keys, moved))) return;
    return tellOne(tx, { keys, publicUrl }, moved, await subjectOf(tx, subject.movedTo, now), now);
  }
  if (!subject) return end(tx, { keys, publicUrl }, { id, follower }, undefined, 'gone', now);
  const { agency, state } = subject;
  const changes = followedChanges(follower.told, state);
  if (!changes) return;
  const messages = changed(tellingOf({ keys, publicUrl }, { id, follower }, subject), state, changes);
  await queueMessages(tx, keys, { id, channel: follower.channel }, messages, now);
  const told: Follower = { ...follower, name: agency.legalName, told: state };
  await tx.query('update follow set sealed = $2 where id = $1', [id, keys.seal(told)]);
  if (isFinal(state)) await end(tx, { keys, publicUrl }, { id, follower: told }, subject, 'final', now);
}

function tellingOf(
  { keys, publicUrl }: Desk,
  { id, follower }: { readonly id: string; readonly follower: Follower },
  subject: Extract<Subject, { agency: AgencyRecord }> | undefined,
): Telling {
  const { language, channel, agencyId, name } = follower;
  const page = subject ? `/agencies/${agencyId}` : '/';
  return {
    to: { channel, language },
    name: subject?.agency.legalName ?? name,
    url: `${publicUrl}${page}?lang=${language}`,
    stop: `${publicUrl}/follow/stop/${keys.token('stop', id)}?lang=${language}`,
    timeZone: subject?.timeZone ?? 'UTC',
  };
}

/** The last message; with it, or where nobody can be found to take it, the row goes. */
async function end(
  tx: Reader,
  desk: Desk,
  one: { readonly id: string; readonly follower: Follower },
  subject: Extract<Subject, { agency: AgencyRecord }> | undefined,
  why: Ending,
  now: Instant,
): Promise<void> {
  const { id, follower } = one;
  await queueMessages(tx, desk.keys, { id, channel: follower.channel }, ended(tellingOf(desk, one, subject), why), now);
  await tx.query(`update follow set state = 'ended', until = $2 where id = $1`, [id, addHours(now, GIVE_UP_HOURS)]);
}

/** To the record under which an agency goes on. False: its follower follows that one already, and is told once. */
async function move(
  tx: Reader,
  keys: FollowKeys,
  { id, follower }: { readonly id: string; readonly follower: Follower },
): Promise<boolean> {
  const lookup = keys.agencyLookup(follower.agencyId);
  const [twin] = await tx.query(
    `select from follow o join follow f on f.address_lookup = o.address_lookup where f.id = $1 and o.agency_lookup = $2`,
    [id, lookup],
  );
  if (twin) await tx.query('delete from follow where id = $1', [id]);
  else
    await tx.query('update follow set agency_lookup = $2, sealed = $3 where id = $1', [
      id,
      lookup,
      keys.seal(follower),
    ]);
  return !twin;
}

interface Row {
  readonly id: string;
  readonly sealed: Buffer;
}

/** Whoever can be read; of the others it is told that they are there. */
function readable(keys: FollowKeys, rows: readonly Row[]): { readonly id: string; readonly follower: Follower }[] {
  const known = rows.flatMap(({ id, sealed }) => {
    const follower = keys.opened<Follower>(sealed);
    return follower ? [{ id, follower }] : [];
  });
  const unreadable = rows.length - known.length;
  if (unreadable > 0) logger.warn({ unreadable }, 'followers cannot be told: they were sealed under another key');
  return known;
}

const inTransaction = <T>(dataSource: DataSource, work: (tx: Reader) => Promise<T>): Promise<T> =>
  dataSource.transaction((manager) => work({ query: (sql, parameters = []) => manager.query(sql, [...parameters]) }));

/** Everybody who follows an agency, some in each transaction: what is so is read after they are locked, so that no worker tells what is old. */
async function tellFollowersOf(
  dataSource: DataSource,
  desk: Desk,
  agencyId: string,
  now: () => Instant,
): Promise<void> {
  const lookup = desk.keys.agencyLookup(agencyId);
  for (let last = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await inTransaction(dataSource, async (tx) => {
      const some = await tx.query<Row>(
        `select id, sealed from follow where agency_lookup = $1 and state = 'confirmed' and id > $2 order by id limit $3 for update`,
        [lookup, last, TOLD_AT_ONCE],
      );
      if (some.length === 0) return some;
      const subject = await subjectOf(tx, agencyId, now());
      for (const one of readable(desk.keys, some)) await tellOne(tx, desk, one, subject, now());
      return some;
    });
    if (rows.length === 0) return;
    last = rows.at(-1)?.id ?? last;
  }
}

/** Agencies of which something public changed from one position of the feed to another. */
const CHANGED = `
  select distinct case when kind in ('agency', 'agency_merge') then record_id
    when kind = 'licence' then coalesce(record::jsonb ->> 'agencyId', (select going_on(l.agency_id)::text from licence l where l.id = record_id::uuid))
    else coalesce(record::jsonb -> 'subject' ->> 'id', (select going_on(s.agency_id)::text from listing g join sanction s on s.id = g.sanction_id where g.id = record_id::uuid)) end as id
  from feed_entry where position > $1 and position <= $2 and kind in ('agency', 'agency_merge', 'licence', 'listing')`;

/**
 * Tells what the feed brought since it was last looked through. Whatever happens half-way is done again: who was told already is not told
 * again, because what was told is kept with them.
 */
export async function tellChanges(dataSource: DataSource, desk: Desk, now: () => Instant): Promise<void> {
  for (;;) {
    const [at]: { from: number; to: number | null }[] = await dataSource.query(
      `select c.position as "from", (select max(position) from (select position from feed_entry where position > c.position order by position limit $1) f) as "to"
       from follow_cursor c`,
      [READ_AT_ONCE],
    );
    if (!at || at.to === null) return;
    const agencies: { id: string | null }[] = await dataSource.query(CHANGED, [at.from, at.to]);
    const lookups = new Map(
      agencies.flatMap(({ id }) => (id === null ? [] : [[desk.keys.agencyLookup(id).toString('hex'), id]])),
    );
    const followed: { lookup: string }[] = await dataSource.query(
      `select distinct encode(agency_lookup, 'hex') as lookup from follow where state = 'confirmed' and agency_lookup = any($1)`,
      [[...lookups.keys()].map((lookup) => Buffer.from(lookup, 'hex'))],
    );
    for (const { lookup } of followed) {
      const id = lookups.get(lookup);
      if (id !== undefined) await tellFollowersOf(dataSource, desk, id, now);
    }
    await dataSource.query('update follow_cursor set position = $1 where position < $1', [at.to]);
  }
}

/** Tells what time alone changed (a licence runs out, a suspension ends), for every agency that somebody follows. */
export async function tellAll(dataSource: DataSource, desk: Desk, now: () => Instant): Promise<void> {
  for (let last: Buffer = Buffer.alloc(0); ;) {
    const some: (Row & { lookup: Buffer })[] = await dataSource.query(
      `select distinct on (agency_lookup) agency_lookup as lookup, id, sealed from follow
       where state = 'confirmed' and agency_lookup > $1 order by agency_lookup limit $2`,
      [last, TOLD_AT_ONCE],
    );
    for (const { follower } of readable(desk.keys, some))
      await tellFollowersOf(dataSource, desk, follower.agencyId, now);
    const end = some.at(-1);
    if (!end) return;
    last = end.lookup;
  }
}

/** Ends what has lasted long enough, and deletes what nobody confirmed or nobody can be told. */
export async function endOver(dataSource: DataSource, desk: Desk, now: () => Instant): Promise<void> {
  await inTransaction(dataSource, async (tx) => {
    await tx.query(
      `delete from follow f where until <= $1 and (state = 'asked' or (state = 'ended' and not exists (select from follow_message m where m.follow_id = f.id)))`,
      [now()],
    );
    await tx.query('delete from follow_asking where forget_at <= $1', [now()]);
  });
  for (;;) {
    const count = await inTransaction(dataSource, async (tx) => {
      const rows = await tx.query<Row>(
        `select id, sealed from follow where state = 'confirmed' and until <= $1 order by until, id limit $2 for update skip locked`,
        [now(), TOLD_AT_ONCE],
      );
      const known = readable(desk.keys, rows);
      const lost = rows.filter(({ id }) => known.every((one) => one.id !== id));
      await tx.query('delete from follow where id = any($1)', [lost.map(({ id }) => id)]);
      for (const { id, follower } of known) {
        const subject = await subjectOf(tx, follower.agencyId, now());
        const there = subject && 'agency' in subject ? subject : undefined;
        await end(tx, desk, { id, follower }, there, 'year', now());
      }
      return rows.length;
    });
    if (count === 0) return;
  }
}
