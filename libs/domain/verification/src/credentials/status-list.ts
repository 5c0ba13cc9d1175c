import type { Instant } from '@amparo/kernel';
import type { LicenceStatus } from '../records.js';
import { fromBase64url, toBase64url } from './base64url.js';
import { type JwsSigner, type JwsVerifier, openCompact, signCompact } from './compact-jws.js';

/**
 * The status of every credential in one file, four bits each (IETF draft-ietf-oauth-status-list): who fetches it tells nobody which
 * recruiter is looked at. Of so many entries at least, for the same reason.
 */
export const LEAST_ENTRIES = 131_072;
const BITS = 4;

/** What four bits mean; 3 and 11 are of those that the draft leaves to applications. */
const VALUE = { licensed: 0, not_in_force: 1, suspended: 2, licensed_with_conditions: 3, expired: 11 } as const;
export type ListedStatus = keyof typeof VALUE;
const STATUS: ReadonlyMap<number, ListedStatus> = new Map(
  Object.entries(VALUE).map(([status, value]) => [value, status as ListedStatus]),
);

const listed = (status: LicenceStatus): ListedStatus => (status in VALUE ? (status as ListedStatus) : 'not_in_force');

export interface StatusEntry {
  readonly index: number;
  readonly status: LicenceStatus;
}

/** Uncompressed: two entries a byte, the even one in its low half. A place that nobody was given is `not_in_force`. */
export function packStatuses(entries: Iterable<StatusEntry>): Uint8Array<ArrayBuffer> {
  const all = [...entries];
  const count = all.reduce((most, { index }) => Math.max(most, index + 1), LEAST_ENTRIES);
  const bytes = new Uint8Array(Math.ceil(count / 2)).fill(VALUE.not_in_force * 0x11);
  for (const { index, status } of all) {
    const [at, shift] = [index >> 1, (index & 1) * BITS];
    bytes[at] = ((bytes[at] ?? 0) & ~(0xf << shift)) | (VALUE[listed(status)] << shift);
  }
  return bytes;
}

/** A list as it was of a moment. */
export interface StatusList {
  readonly issuedAt: Instant;
  readonly bytes: Uint8Array;
}

/** A place beyond the list, or a value that nobody knows, is no licence in force. */
export function statusIn({ bytes }: StatusList, index: number): ListedStatus {
  const value = ((bytes[index >> 1] ?? 0x11) >> ((index & 1) * BITS)) & 0xf;
  return STATUS.get(value) ?? 'not_in_force';
}

const TYPE = 'statuslist+jwt';
const DAY_S = 86_400;
const TTL_S = 60;

/** The list as a signed token. `address` is its own; `deflated` are its bytes, compressed with zlib (RFC 1950). */
export function statusListToken(
  {
    address,
    issuedAt,
    deflated,
  }: { readonly address: string; readonly issuedAt: Instant; readonly deflated: Uint8Array },
  signer: JwsSigner,
): string {
  const iat = Math.floor(Date.parse(issuedAt) / 1000);
  const claims = { sub: address, iat, exp: iat + DAY_S, ttl: TTL_S };
  return signCompact({ ...claims, status_list: { bits: BITS, lst: toBase64url(deflated) } }, signer, TYPE);
}

/** Undefined for what none of these keys signed as a list. */
export function readStatusList(
  token: string,
  keys: readonly JwsVerifier[],
): { readonly issuedAt: Instant; readonly deflated: Uint8Array<ArrayBuffer> } | undefined {
  const payload = openCompact(token, keys, TYPE)?.payload as
    { readonly iat: number; readonly status_list: { readonly bits: number; readonly lst: string } } | undefined;
  const deflated = payload?.status_list.bits === BITS ? fromBase64url(payload.status_list.lst) : undefined;
  return payload && deflated && { issuedAt: new Date(payload.iat * 1000).toISOString() as Instant, deflated };
}
