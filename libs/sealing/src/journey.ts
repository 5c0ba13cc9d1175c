import { canonicalJson, type Json } from '@amparo/kernel';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { randomBytes } from '@noble/hashes/utils.js';
import { toBase64Url, utf8 } from './bytes.js';

/** 128 bits that one person's journey through the questions hangs on: whoever holds them can derive the receipt. */
export const newJourneySecret = (): string => toBase64Url(randomBytes(16));

export const isJourneySecret = (text: unknown): text is string =>
  typeof text === 'string' && /^[A-Za-z0-9_-]{21}[AQgw]$/.test(text);

/** What the API knows the journey by, so that a complaint sent twice is one; it leads back to nothing. */
export const idempotencyKeyOf = (secret: string): string => toBase64Url(sha256(utf8(secret)));

/**
 * Whether two sendings hold the same form. Sealing is randomised, so the sealed parts cannot be compared; and the digest
 * hangs on the secret, so that nobody can try forms out against it.
 */
export const formDigest = (secret: string, form: Json): string =>
  toBase64Url(hmac(sha256, utf8(secret), utf8(canonicalJson(form))));
