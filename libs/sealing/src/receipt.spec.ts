import { createHash, createHmac } from 'node:crypto';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { bech32 } from './bech32.js';
import { formDigest, idempotencyKeyOf, isJourneySecret, newJourneySecret } from './journey.js';
import { groupReceipt, readReceipt, RECEIPT_ARGON2, receiptKeys, receiptOf } from './receipt.js';
import { seal, unseal } from './sealing.js';

const SECRET = 'AAECAwQFBgcICQoLDA0ODw';
const RECEIPT = '8374650192837465';

describe('a journey', () => {
  it('hangs on a secret of 128 bits', () => {
    const secrets = new Set(Array.from({ length: 1000 }, newJourneySecret));
    expect(secrets.size).toBe(1000);
    for (const secret of secrets) expect(isJourneySecret(secret)).toBe(true);
    for (const text of ['', 'short', `${SECRET}A`, 'AAECAwQFBgcICQoLDA0OD!', 'AAECAwQFBgcICQoLDA0ODx', null, 7])
      expect(isJourneySecret(text)).toBe(false);
  });

  it('is known to the API by a hash', () => {
    expect(idempotencyKeyOf(SECRET)).toBe(createHash('sha256').update(SECRET).digest('base64url'));
  });

  it('has a digest of its form that hangs on content alone', () => {
    const digest = formDigest(SECRET, { b: ['x', 1], a: 'ü' });
    expect(digest).toBe(createHmac('sha256', SECRET).update('{"a":"ü","b":["x",1]}').digest('base64url'));
    expect(formDigest(SECRET, { a: 'ü', b: ['x', 1] })).toBe(digest);
    expect(formDigest(SECRET, { a: 'u', b: ['x', 1] })).not.toBe(digest);
    expect(formDigest(newJourneySecret(), { a: 'ü', b: ['x', 1] })).not.toBe(digest);
  });
});

describe('a receipt', () => {
  it('is 16 digits of an HMAC of the secret, the same ones every time', () => {
    const bytes = [...createHmac('sha256', SECRET).update('amparo receipt').digest()];
    const digits = bytes.filter((byte) => byte < 250).map((byte) => byte % 10);
    expect(receiptOf(SECRET)).toBe(digits.slice(0, 16).join(''));
    expect(receiptOf(SECRET)).toMatch(/^\d{16}$/);
    expect(receiptOf(newJourneySecret())).not.toBe(receiptOf(SECRET));
  });

  it('has digits that are all equally likely, at every place', () => {
    const N = 20_000;
    const counts = Array.from({ length: 16 }, () => new Array<number>(10).fill(0));
    for (let index = 0; index < N; index += 1)
      [...receiptOf(`secret ${index}`)].forEach((digit, place) => {
        const row = counts[place];
        if (row) row[Number(digit)] = (row[Number(digit)] ?? 0) + 1;
      });
    // Chi-squared with 9 degrees of freedom passes 33 once in 7,000; the bias of a plain modulo would show as about 40 here.
    const chiSquared = (row: readonly number[], each: number) =>
      row.reduce((sum, count) => sum + (count - each) ** 2 / each, 0);
    for (const row of counts) expect(chiSquared(row, N / 10)).toBeLessThan(40);
    const all = counts.reduce((sum, row) => sum.map((count, digit) => count + (row[digit] ?? 0)));
    expect(chiSquared(all, (N * 16) / 10)).toBeLessThan(33);
    const biased = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ((digit < 6 ? 26 : 25) / 256) * N * 16);
    expect(chiSquared(biased, (N * 16) / 10)).toBeGreaterThan(33);
  });

  it('is shown in four groups', () => {
    expect(groupReceipt(RECEIPT)).toBe('8374 6501 9283 7465');
  });

  it.each([
    ['as it is', RECEIPT],
    ['in groups', '8374 6501 9283 7465'],
    ['with dashes', '8374-6501–9283—7465'],
    ['with dots and blanks around', '  8374.6501.9283.7465\n'],
    ['with no-break and thin spaces', '8374\u00a06501\u20099283\u202f7465'],
    ['with direction marks', '\u200f8374\u200e 6501 9283 7465\u202c'],
    ['in Arabic-Indic digits', '٨٣٧٤ ٦٥٠١ ٩٢٨٣ ٧٤٦٥'],
    ['in Persian digits', '۸۳۷۴ ۶۵۰۱ ۹۲۸۳ ۷۴۶۵'],
    ['in Devanagari digits', '८३७४ ६५०१ ९२८३ ७४६५'],
    ['in Bengali digits', '৮৩৭৪ ৬৫০১ ৯২৮৩ ৭৪৬৫'],
    ['in Thai digits', '๘๓๗๔ ๖๕๐๑ ๙๒๘๓ ๗๔๖๕'],
    ['in full-width digits', '８３７４ ６５０１ ９２８３ ７４６５'],
    ['in bold mathematical digits', '𝟖𝟑𝟕𝟒 𝟔𝟓𝟎𝟏 𝟗𝟐𝟖𝟑 𝟕𝟒𝟔𝟓'],
    ['in a mixture', '8374 ۶۵۰۱ ٩٢٨٣ ७४६५'],
  ])('is read %s', (_, typed) => {
    expect(readReceipt(typed)).toBe(RECEIPT);
  });

  it.each(['', '1234', `${RECEIPT}1`, RECEIPT.slice(1), 'O374650192837465', '8374 6501 9283 746½', '²374650192837465'])(
    'is not read into "%s"',
    (typed) => {
      expect(readReceipt(typed)).toBeNull();
    },
  );
});

describe('the keys of a receipt', () => {
  const hash = Uint8Array.from({ length: RECEIPT_ARGON2.length }, (_, index) => index);

  it('are a token and an age identity, the same ones every time', async () => {
    const keys = await receiptKeys(hash);
    expect(keys).toEqual(await receiptKeys(hash));
    expect(keys.lookupToken).toBe(Buffer.from(hash.subarray(0, 32)).toString('base64url'));
    expect(keys.recipient).toBe(await identityToRecipient(keys.identity));
    expect(Buffer.from(await unseal(await seal('an answer', [keys.recipient]), keys.identity)).toString()).toBe(
      'an answer',
    );
  });

  it('come from all 64 bytes', async () => {
    await expect(receiptKeys(hash.subarray(0, 63))).rejects.toThrow('64 bytes');
    const other = Uint8Array.from(hash);
    other[63] = 0;
    expect((await receiptKeys(other)).recipient).not.toBe((await receiptKeys(hash)).recipient);
  });

  it('are written as age writes keys', async () => {
    // BIP 173's own example: an empty part, and the version and program of its first address.
    expect(bech32('a', new Uint8Array())).toBe('a12uel5l');
    for (let round = 0; round < 20; round += 1) {
      const identity = await generateX25519Identity();
      expect(bech32('age-secret-key-', await secretIn(identity)).toUpperCase()).toBe(identity);
    }
  });
});

/** The bytes of an identity, by the definition. */
async function secretIn(identity: string): Promise<Uint8Array> {
  const alphabet = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
  const bits = [...identity.slice('AGE-SECRET-KEY-1'.length, -6)]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Uint8Array.from({ length: 32 }, (_, index) => parseInt(bits.slice(index * 8, index * 8 + 8), 2));
}
