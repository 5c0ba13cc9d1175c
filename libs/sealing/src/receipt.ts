import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bech32 } from './bech32.js';
import { toBase64Url, utf8 } from './bytes.js';
import { recipientOf } from './sealing.js';

export const RECEIPT_DIGITS = 16;

/**
 * What a receipt is hashed with (Argon2id, raw output), under the installation's receipt salt: about 150 ms and 64 MiB
 * a guess. Changing any of these, or the salt, makes every receipt given out before useless.
 */
export const RECEIPT_ARGON2 = { memoryKiB: 65_536, iterations: 3, parallelism: 1, length: 64 } as const;

/** The 16 digits that a journey ends with; the same journey always ends with the same ones. */
export function receiptOf(secret: string): string {
  let digits = '';
  for (let block = 0; digits.length < RECEIPT_DIGITS; block += 1) {
    const label = block === 0 ? 'amparo receipt' : `amparo receipt ${block}`;
    for (const byte of hmac(sha256, utf8(secret), utf8(label)))
      // 250 to 255 would make the digits 0 to 5 likelier than the rest.
      if (byte < 250 && digits.length < RECEIPT_DIGITS) digits += String(byte % 10);
  }
  return digits;
}

/** `1234 5678 9012 3456`, as people read and copy it. */
export const groupReceipt = (receipt: string): string => receipt.replace(/\d{4}(?=\d)/g, '$& ');

/** The receipt in what somebody typed, in the digits of any script and with what people put between groups; or null. */
export function readReceipt(typed: string): string | null {
  const digits = [...typed.replace(/[\s\p{Pd}\p{Cf}.,_/|]/gu, '')].map(digitOf);
  return digits.length === RECEIPT_DIGITS && digits.every((digit) => digit !== null) ? digits.join('') : null;
}

/** Unicode keeps the ten decimal digits of a script in one run from its zero, and such runs only ever follow whole runs. */
function digitOf(character: string): number | null {
  const isDigit = (point: number) => point >= 0 && /^\p{Nd}$/u.test(String.fromCodePoint(point));
  const point = character.codePointAt(0) ?? -1;
  if (!isDigit(point)) return null;
  let before = 0;
  while (isDigit(point - before - 1)) before += 1;
  return before % 10;
}

/**
 * The two keys in a receipt's 64 Argon2id bytes: a token by which its thread is found, and an age identity to which the
 * office seals its answers. Neither tells anything of the other.
 */
export async function receiptKeys(
  hash: Uint8Array,
): Promise<{ lookupToken: string; identity: string; recipient: string }> {
  if (hash.length !== RECEIPT_ARGON2.length) throw new Error('a receipt hash has 64 bytes');
  const identity = bech32('age-secret-key-', hash.subarray(32)).toUpperCase();
  return { lookupToken: toBase64Url(hash.subarray(0, 32)), identity, recipient: await recipientOf(identity) };
}
