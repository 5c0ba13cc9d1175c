import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LicenceStatus } from '../records.js';
import {
  type Credential,
  type CredentialKey,
  credentialToken,
  isShownNow,
  judgeOffline,
  type JwsSigner,
  LEAST_ENTRIES,
  LONGEST_TOKEN,
  packStatuses,
  readCredential,
  readStatusList,
  type StatusList,
  statusIn,
  statusListToken,
  toBase64url,
  tokenIn,
} from './index.js';

const keyPair = (kid: string): { signer: JwsSigner; key: CredentialKey } => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    signer: { kid, sign: (bytes) => sign(null, bytes, privateKey) },
    key: { kid, verify: (signature, bytes) => verify(null, bytes, publicKey, signature), revokedAt: null },
  };
};
const { signer, key } = keyPair('Ab12Cd34');
const NOW = '2026-11-28T10:00:00.000Z';
const LICENCE: Credential = {
  ...{ register: 'XA', number: 'XA-REC-0042', holder: 'Bright Harbour Jobs Ltd.' },
  ...{ from: '2026-01-01', to: '2027-12-31', index: 70_001 },
};
const token = credentialToken(LICENCE, signer);
const read = (text: string, keys = [key]) => readCredential(text, keys);

describe('a credential', () => {
  it.each<[string, Partial<Credential>]>([
    ['of a licence', {}],
    ['without an end', { to: null }],
    ['of one of two licences with one number', { slug: 'XA-REC-0042-branch' }],
    ['on a screen', { shownAt: '2026-11-28T10:00:30.000Z' }],
    ['in another script', { number: 'ต.8/2527', holder: 'บริษัท จัดหางาน' }],
  ])('%s says what it was made of', (_what, more) => {
    const credential = { ...LICENCE, ...more };
    expect(read(credentialToken(credential, signer))).toEqual({ credential, isRevoked: false });
  });

  it('has room for most names, and shortens the longest by whole letters', () => {
    const holder = 'นางสาวกฤษณาธิดา แรงงานสัมพันธ์ระหว่างประเทศ '.repeat(4);
    const long = credentialToken({ ...LICENCE, holder, shownAt: NOW }, signer);
    expect(long.length).toBeLessThanOrEqual(LONGEST_TOKEN);
    const told = read(long)?.credential.holder ?? '';
    expect(told).toMatch(/^นางสาว.*…$/);
    const kept = [...new Intl.Segmenter().segment(told.slice(0, -1))].length;
    const whole = [...new Intl.Segmenter().segment(holder)].slice(0, kept).map(({ segment }) => segment);
    expect(whole.join('').trimEnd()).toBe(told.slice(0, -1));
    expect(() => credentialToken({ ...LICENCE, number: 'ต'.repeat(80) }, signer)).toThrow(RangeError);
  });

  it('is refused with any bit changed: every one, of every character', () => {
    let tried = 0;
    const taken: string[] = [];
    for (let at = 0; at < token.length; at++)
      for (let bit = 0; bit < 8; bit++) {
        const code = token.charCodeAt(at) ^ (1 << bit);
        const changed = token.slice(0, at) + String.fromCharCode(code) + token.slice(at + 1);
        tried += 1;
        if (read(changed)) taken.push(changed);
      }
    expect(tried).toBeGreaterThan(1500);
    expect(taken).toEqual([]);
  });

  it('is refused in 10,000 other shapes: letters swapped, cut, doubled, put in from another token', () => {
    let seed = 1;
    const draw = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const other = credentialToken({ ...LICENCE, number: 'XA-REC-0043', index: 3 }, signer);
    const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n%é';
    const taken: string[] = [];
    for (let count = 0; count < 10_000; count++) {
      const [at, to] = [draw(token.length), draw(token.length)];
      const shapes = [
        token.slice(0, at) + (ALPHABET[draw(ALPHABET.length)] ?? '') + token.slice(at + 1),
        token.slice(0, at) + (ALPHABET[draw(ALPHABET.length)] ?? '') + token.slice(at),
        token.slice(0, at) + token.slice(at + 1 + draw(5)),
        token.slice(0, at) + other.slice(at),
        other.slice(0, at) + token.slice(at),
        token.slice(0, at) + (token[to] ?? '') + token.slice(at + 1),
      ];
      const changed = shapes[draw(shapes.length)] ?? '';
      if (changed !== token && changed !== other && read(changed)) taken.push(changed);
    }
    expect(taken).toEqual([]);
  });

  it('would be taken in another spelling by a reader that is less strict: the planted fault', () => {
    const [head = '', body = '', end = ''] = token.split('.');
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const respelled = end.slice(0, -1) + (last[last.indexOf(end.at(-1) ?? '') ^ 1] ?? '');
    expect(Buffer.from(respelled, 'base64url').equals(Buffer.from(end, 'base64url'))).toBe(true);
    expect(read(`${head}.${body}.${respelled}`)).toBeUndefined();
  });

  it.each([
    ['no algorithm', { alg: 'none', kid: key.kid }, ''],
    ['another algorithm', { alg: 'HS256', kid: key.kid }, undefined],
    ['a key that nobody knows', { alg: 'EdDSA', kid: 'other' }, undefined],
    ['no key', { alg: 'EdDSA' }, undefined],
    ['a critical extension', { alg: 'EdDSA', kid: key.kid, crit: ['b64'], b64: false }, undefined],
  ])('is refused where its header names %s', (_what, header, end) => {
    const signed = `${toBase64url(Buffer.from(JSON.stringify(header)))}.${token.split('.')[1]}`;
    expect(read(`${signed}.${end ?? toBase64url(signer.sign(Buffer.from(signed)))}`)).toBeUndefined();
  });

  it('is refused by a key of the same name, and told of a key that was given up', () => {
    expect(read(token, [keyPair(key.kid).key])).toBeUndefined();
    expect(read(token, [{ ...key, revokedAt: NOW }])).toMatchObject({ isRevoked: true });
  });

  it('is found in the address that its code leads to, and only there', () => {
    expect(tokenIn(` https://portal.example/q/${token}\n`)).toEqual({ token, origin: 'https://portal.example' });
    expect(tokenIn(token)).toEqual({ token, origin: undefined });
    for (const text of ['', 'https://portal.example/', `https://portal.example/x/${token}`, `${token} ${token}`])
      expect(tokenIn(text)).toBeUndefined();
  });
});

const listed = (status: LicenceStatus, issuedAt = NOW): StatusList => ({
  issuedAt,
  bytes: packStatuses([{ index: LICENCE.index, status }]),
});

describe('a status list', () => {
  it('says of each place what it was told, and of all others that they are not in force', () => {
    const statuses = ['licensed', 'suspended', 'revoked', 'licensed_with_conditions', 'expired'] as const;
    const entries = statuses.map((status, at) => ({ index: at * 3, status }));
    const list = { issuedAt: NOW, bytes: packStatuses(entries) };
    expect(list.bytes).toHaveLength(LEAST_ENTRIES / 2);
    const told = entries.map(({ index }) => statusIn(list, index));
    expect(told).toEqual(['licensed', 'suspended', 'not_in_force', 'licensed_with_conditions', 'expired']);
    for (const nobody of [1, 2, LEAST_ENTRIES - 1, LEAST_ENTRIES, 10_000_000])
      expect(statusIn(list, nobody)).toBe('not_in_force');
    const long = packStatuses([{ index: LEAST_ENTRIES + 6, status: 'licensed' }]);
    expect(statusIn({ issuedAt: NOW, bytes: long }, LEAST_ENTRIES + 6)).toBe('licensed');
  });

  it('travels signed and compressed, and is taken from nobody else, nor a credential for it', () => {
    const { bytes } = listed('licensed');
    const facts = { address: 'https://portal.example/scan/status', issuedAt: NOW, deflated: deflateSync(bytes) };
    const sent = statusListToken(facts, signer);
    const got = readStatusList(sent, [key]);
    expect(got?.issuedAt).toBe(NOW);
    expect([...inflateSync(got?.deflated ?? '')]).toEqual([...bytes]);
    expect(readStatusList(sent, [keyPair(key.kid).key])).toBeUndefined();
    expect(readStatusList(token, [key])).toBeUndefined();
    expect(read(sent)).toBeUndefined();
    expect(JSON.parse(Buffer.from(sent.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({
      ...{ sub: facts.address, iat: Date.parse(NOW) / 1000, exp: Date.parse(NOW) / 1000 + 86_400 },
      status_list: { bits: 4 },
    });
  });
});

describe('without a network', () => {
  const hours = (count: number): string => new Date(Date.parse(NOW) - count * 3_600_000).toISOString();
  const good = { credential: LICENCE, isRevoked: false };
  const shown = (shownAt: string) => ({ ...good, credential: { ...LICENCE, shownAt } });

  it.each([
    ['licensed', good, listed('licensed'), 'may_recruit', 'licensed'],
    [
      'with conditions',
      good,
      listed('licensed_with_conditions'),
      'may_recruit_with_conditions',
      'licensed_with_conditions',
    ],
    ['suspended', good, listed('suspended'), 'may_not_recruit', 'suspended'],
    ['expired', good, listed('expired'), 'may_not_recruit', 'expired'],
    ['revoked', good, listed('revoked'), 'may_not_recruit', 'not_in_force'],
    ['barred', good, listed('barred'), 'may_not_recruit', 'not_in_force'],
    [
      'a place that nobody was given',
      { ...good, credential: { ...LICENCE, index: 5 } },
      listed('licensed'),
      'may_not_recruit',
      'not_in_force',
    ],
    ['no list', good, undefined, 'unknown', 'list_missing'],
    ['a list of 24 hours', good, listed('licensed', hours(24)), 'may_recruit', 'licensed'],
    ['a list of more than 24 hours', good, listed('licensed', hours(24.01)), 'unknown', 'list_old'],
    ['an old list that warned', good, listed('suspended', hours(25)), 'unknown', 'list_old'],
    ['a list of tomorrow', good, listed('licensed', hours(-24)), 'unknown', 'list_old'],
    ['a key given up', { ...good, isRevoked: true }, listed('licensed'), 'unknown', 'key_revoked'],
    [
      'dates that are over',
      { ...good, credential: { ...LICENCE, to: '2026-11-27' } },
      listed('licensed'),
      'unknown',
      'dates_over',
    ],
    [
      'its last day',
      { ...good, credential: { ...LICENCE, to: '2026-11-28' } },
      listed('licensed'),
      'may_recruit',
      'licensed',
    ],
    [
      'dates to come',
      { ...good, credential: { ...LICENCE, from: '2026-11-29' } },
      listed('licensed'),
      'may_not_recruit',
      'not_yet',
    ],
    ['no end', { ...good, credential: { ...LICENCE, to: null } }, listed('licensed'), 'may_recruit', 'licensed'],
    ['a screen of now', shown(NOW), listed('licensed'), 'may_recruit', 'licensed'],
    ['a photograph of a screen', shown('2026-11-28T09:58:00.000Z'), listed('licensed'), 'unknown', 'code_old'],
    [
      'a photograph of a suspended one',
      shown('2026-11-28T09:58:00.000Z'),
      listed('suspended'),
      'may_not_recruit',
      'suspended',
    ],
  ] as const)('%s', (_what, credential, list, standing, reason) => {
    expect(judgeOffline(credential, list, NOW, 'UTC')).toEqual({ standing, reason });
  });

  it.each([
    [-31, false],
    [-30, true],
    [0, true],
    [59, true],
    [60, false],
  ])('a code of a screen is the one of now %i seconds after it was to be shown: %s', (seconds, isNow) => {
    const now = new Date(Date.parse(NOW) + seconds * 1000).toISOString();
    expect(isShownNow({ ...LICENCE, shownAt: NOW }, now)).toBe(isNow);
    expect(isShownNow(LICENCE, now)).toBe(true);
  });
});
