import { dayOf, type Instant, type LegalDay } from '@amparo/kernel';
import type { LicenceStatus, Standing } from '../records.js';
import { type JwsSigner, type JwsVerifier, openCompact, signCompact } from './compact-jws.js';
import { type StatusList, statusIn } from './status-list.js';

/** What a code on a certificate, on a poster or on a screen says of a licence. It says nothing of who holds it up. */
export interface Credential {
  readonly register: string;
  /** Verbatim, as issued. */
  readonly number: string;
  /** Only where the register has two licences of one number: the one that is meant. */
  readonly slug?: string;
  /** Who holds the licence; ends with `…` where the name is longer than a code has room for. */
  readonly holder: string;
  readonly from: LegalDay;
  /** Null: until a decision ends it. */
  readonly to: LegalDay | null;
  /** Its place in the status list. */
  readonly index: number;
  /** Of a code that changes on a screen: from when it was to be shown. */
  readonly shownAt?: Instant;
}

/** Bytes of a token: above it, a QR code is too fine for a cheap camera. */
export const LONGEST_TOKEN = 350;

const ELLIPSIS = '…';
const digitsOf = (day: LegalDay): number => Number(day.replaceAll('-', ''));
const dayOfDigits = (digits: number): LegalDay =>
  String(digits).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') as LegalDay;

/** One letter a claim: each byte makes the code finer. */
function claimsOf({ register, number, slug, holder, from, to, index, shownAt }: Credential): object {
  return {
    r: register,
    l: number,
    s: slug,
    n: holder,
    f: digitsOf(from),
    t: to === null ? 0 : digitsOf(to),
    i: index,
    a: shownAt === undefined ? undefined : Date.parse(shownAt) / 1000,
  };
}

/**
 * The token of a credential: a compact JWS (EdDSA) of at most `LONGEST_TOKEN` bytes. A holder's name is shortened to fit; throws RangeError
 * where the rest alone has no room.
 */
export function credentialToken(credential: Credential, signer: JwsSigner): string {
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(credential.holder)];
  for (let kept = letters.length; kept >= 0; kept--) {
    const start = letters.slice(0, kept).map(({ segment }) => segment);
    const holder = kept === letters.length ? credential.holder : `${start.join('').trimEnd()}${ELLIPSIS}`;
    const token = signCompact(claimsOf({ ...credential, holder }), signer);
    if (token.length <= LONGEST_TOKEN) return token;
  }
  throw new RangeError(`the licence number has no room in a token of ${LONGEST_TOKEN} bytes`);
}

/** A key that signed credentials, and since when none of its signatures counts any more. */
export interface CredentialKey extends JwsVerifier {
  readonly revokedAt: Instant | null;
}

/** A credential that the register signed. */
export interface ReadCredential {
  readonly credential: Credential;
  /** Its key was given up, such as after a theft: it may be anybody's by now. */
  readonly isRevoked: boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const isDay = (value: unknown): value is number => isCount(value) && /^\d{8}$/.test(String(value));

/** Undefined for whatever the register did not sign, be it one bit. */
export function readCredential(token: string, keys: readonly CredentialKey[]): ReadCredential | undefined {
  if (token.length > LONGEST_TOKEN) return undefined;
  const opened = openCompact(token, keys);
  if (!opened) return undefined;
  const { r, l, s, n, f, t, i, a } = opened.payload as Readonly<Record<string, unknown>>;
  if (!isText(r) || !isText(l) || !isText(n) || !isDay(f) || !(t === 0 || isDay(t)) || !isCount(i)) return undefined;
  const credential: Credential = {
    ...{ register: r, number: l, holder: n, from: dayOfDigits(f), to: t === 0 ? null : dayOfDigits(t), index: i },
    ...(isText(s) ? { slug: s } : {}),
    ...(isCount(a) ? { shownAt: new Date(a * 1000).toISOString() as Instant } : {}),
  };
  return { credential, isRevoked: opened.key.revokedAt !== null };
}

/** How long a code stays on a screen, and how far two clocks may differ. */
export const SHOWN_MS = 30_000;
const CLOCKS_DIFFER_MS = 30_000;

/** Whether a code of a screen is the one of now; a printed one has no such moment. */
export function isShownNow({ shownAt }: Credential, now: Instant): boolean {
  const age = shownAt === undefined ? 0 : Date.parse(now) - Date.parse(shownAt);
  return age >= -CLOCKS_DIFFER_MS && age < SHOWN_MS + CLOCKS_DIFFER_MS;
}

/** Past this, nobody offline can say what a licence is now. */
export const LIST_LASTS_MS = 86_400_000;
/** A list from the future says that a clock is wrong. */
const AHEAD_MS = 300_000;

/** Why an answer without a network is what it is: the status, or what stands against reading one. */
export type OfflineReason =
  | Extract<LicenceStatus, 'licensed' | 'licensed_with_conditions' | 'suspended' | 'expired'>
  | 'not_in_force'
  | 'not_yet'
  | 'dates_over'
  | 'code_old'
  | 'list_missing'
  | 'list_old'
  | 'key_revoked';

export interface OfflineVerdict {
  readonly standing: Extract<Standing, 'may_recruit' | 'may_recruit_with_conditions' | 'may_not_recruit' | 'unknown'>;
  readonly reason: OfflineReason;
}

const verdict = (standing: OfflineVerdict['standing'], reason: OfflineReason): OfflineVerdict => ({ standing, reason });

/**
 * What somebody without a network may be told: the signature was good, and the status list says the rest, as of its own moment. Nothing is
 * said to be valid that a list of the last 24 hours does not say.
 */
export function judgeOffline(
  { credential, isRevoked }: ReadCredential,
  list: StatusList | undefined,
  now: Instant,
  timeZone: string,
): OfflineVerdict {
  if (isRevoked) return verdict('unknown', 'key_revoked');
  if (!list) return verdict('unknown', 'list_missing');
  const age = Date.parse(now) - Date.parse(list.issuedAt);
  if (age > LIST_LASTS_MS || age < -AHEAD_MS) return verdict('unknown', 'list_old');
  const status = statusIn(list, credential.index);
  if (status === 'suspended' || status === 'expired' || status === 'not_in_force')
    return verdict('may_not_recruit', status);
  const today = dayOf(now, timeZone);
  if (today < credential.from) return verdict('may_not_recruit', 'not_yet');
  if (credential.to !== null && credential.to < today) return verdict('unknown', 'dates_over');
  if (!isShownNow(credential, now)) return verdict('unknown', 'code_old');
  return verdict(status === 'licensed' ? 'may_recruit' : 'may_recruit_with_conditions', status);
}

/** The token in what a camera read, an address or the token alone, and the origin of that address. */
export function tokenIn(text: string): { readonly token: string; readonly origin: string | undefined } | undefined {
  const match = /^(?:(https?:\/\/[^/?#\s]+)\/q\/)?([\w-]+\.[\w-]+\.[\w-]+)(?:\?lang=[\w-]+)?$/.exec(text.trim());
  return match?.[2] === undefined ? undefined : { token: match[2], origin: match[1] };
}
