import { addHours, type Instant } from '@amparo/kernel';
import { ASKING_HOURS, CONFIRM_HOURS, type Follower, MOST_ASKINGS } from './follow.js';
import type { FollowKeys } from './follow.keys.js';
import { tokenHash } from '../access/secrets.js';
import type { Reader } from './follow-outbox.repository.js';

export interface StoredFollow {
  readonly id: string;
  readonly state: 'asked' | 'confirmed' | 'ended';
  readonly sealed: Buffer;
  readonly until: Instant;
}

const addressOf = (keys: FollowKeys, { channel, address }: Pick<Follower, 'channel' | 'address'>): Buffer =>
  keys.addressLookup(channel, address);

/**
 * Takes down that somebody asked, and says when the message that asks for a confirmation is due. Null: there is none to send, because it was
 * asked before, or because the address got enough of them already.
 */
export async function insertAsked(
  tx: Reader,
  keys: FollowKeys,
  follower: Follower,
  { id, now }: { readonly id: string; readonly now: Instant },
): Promise<Instant | null> {
  const lookups = [addressOf(keys, follower), keys.agencyLookup(follower.agencyId)];
  // Two forms at once for one address would each find that nobody asked.
  await tx.query('select pg_advisory_xact_lock($1)', [String(lookups[0]?.readBigInt64BE())]);
  // What ended, or was never confirmed, and is still here makes room.
  await tx.query(
    `delete from follow where address_lookup = $1 and agency_lookup = $2 and (state = 'ended' or (state = 'asked' and until <= $3))`,
    [...lookups, now],
  );
  const known = await tx.query('select from follow where address_lookup = $1 and agency_lookup = $2', lookups);
  if (known.length > 0) return null;
  const due = await nextAsking(tx, addressOf(keys, follower), now);
  if (due === null) return null;
  await tx.query(
    `insert into follow (id, address_lookup, agency_lookup, state, confirm_hash, stop_hash, sealed, until)
     values ($1, $2, $3, 'asked', $4, $5, $6, $7)`,
    [
      ...[id, ...lookups, tokenHash(keys.token('confirm', id)), tokenHash(keys.token('stop', id))],
      ...[keys.seal(follower), addHours(due, CONFIRM_HOURS)],
    ],
  );
  return due;
}

/** When an address may get the next message that it did not ask for yet; null: not in these days. */
async function nextAsking(tx: Reader, address: Buffer, now: Instant): Promise<Instant | null> {
  const [row] = await tx.query<{ due: Instant }>(
    `insert into follow_asking as a (address_lookup, times, last_at, forget_at)
     values ($1, 1, $2::timestamptz, $2::timestamptz + make_interval(hours => $3))
     on conflict (address_lookup) do update set
       times = case when a.forget_at <= $2 then 1 else a.times + 1 end,
       last_at = case when a.forget_at <= $2 then $2 else greatest($2, a.last_at + make_interval(hours => $4)) end,
       forget_at = case when a.forget_at <= $2 then $2 else greatest($2, a.last_at + make_interval(hours => $4)) end + make_interval(hours => $3)
     where a.forget_at <= $2 or a.times < $5
     returning last_at as due`,
    [address, now, CONFIRM_HOURS, ASKING_HOURS, MOST_ASKINGS],
  );
  return row?.due ?? null;
}

/** By its link; undefined where it was never given, or is over. */
export async function loadByConfirmation(tx: Reader, token: string, now: Instant): Promise<StoredFollow | undefined> {
  const [row] = await tx.query<StoredFollow>(
    `select id, state, sealed, until from follow
     where confirm_hash = $1 and (state = 'confirmed' or (state = 'asked' and until > $2)) for update`,
    [tokenHash(token), now],
  );
  return row;
}

/** From now on its owner wants our messages: the next that somebody asks for need not wait. */
export async function confirmFollow(
  tx: Reader,
  keys: FollowKeys,
  { id, follower, until }: { readonly id: string; readonly follower: Follower; readonly until: Instant },
): Promise<void> {
  await tx.query(`update follow set state = 'confirmed', until = $2 where id = $1`, [id, until]);
  await tx.query('delete from follow_asking where address_lookup = $1', [addressOf(keys, follower)]);
}

export const deleteByStop = (tx: Reader, token: string): Promise<unknown> =>
  tx.query('delete from follow where stop_hash = $1', [tokenHash(token)]);

/** All that an address follows. How often it was asked stays: who says stop is not to be asked again at once. */
export const deleteByAddress = (
  tx: Reader,
  keys: FollowKeys,
  of: Pick<Follower, 'channel' | 'address'>,
): Promise<unknown> => tx.query('delete from follow where address_lookup = $1', [addressOf(keys, of)]);
