import { Decrypter, Encrypter } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, textOf, toBase64 } from './bytes.js';
import { lockWithPassphrase, unlockWithPassphrase } from './passphrase.js';
import { newIdentity, recipientOf, seal, SealingError, unseal } from './sealing.js';

type Keys = Awaited<ReturnType<typeof newIdentity>>;
let officer: Keys;
let colleague: Keys;
let stranger: Keys;
beforeAll(async () => {
  [officer, colleague, stranger] = await Promise.all([newIdentity(), newIdentity(), newIdentity()]);
});

const reasonOf = async (attempt: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await attempt.catch((cause: unknown) => cause);
  return error instanceof SealingError ? error.reason : error;
};
const TEXT = 'They took my passport. أخذوا جوازي. 🛂';

describe('sealing', () => {
  it.each([0, 1, 1000, 65_536, 200_000])('gives back %i bytes as they were', async (length) => {
    const plain = Uint8Array.from({ length }, (_, index) => (index * 31) & 255);
    expect(await unseal(await seal(plain, [officer.recipient]), officer.identity)).toEqual(plain);
  });

  it('can be opened by each of several recipients, and by nobody else', async () => {
    const sealed = await seal(TEXT, [officer.recipient, colleague.recipient, officer.recipient]);
    for (const { identity } of [officer, colleague]) expect(textOf(await unseal(sealed, identity))).toBe(TEXT);
    expect(await reasonOf(unseal(sealed, stranger.identity))).toBe('wrong-key');
  });

  it('is different every time and shows nothing of the text', async () => {
    const [one, two] = await Promise.all([seal(TEXT, [officer.recipient]), seal(TEXT, [officer.recipient])]);
    expect(one).not.toEqual(two);
    expect(new TextDecoder().decode(one)).not.toContain('passport');
  });

  it('seals for somebody, and only for what is a recipient', async () => {
    await expect(seal(TEXT, [])).rejects.toThrow('nobody to seal for');
    await expect(seal(TEXT, ['age1nonsense'])).rejects.toThrow();
    await expect(seal(TEXT, [officer.identity])).rejects.toThrow();
  });

  it('refuses every single changed byte and every cut', async () => {
    const sealed = await seal('short', [officer.recipient]);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Uint8Array.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await reasonOf(unseal(changed, officer.identity)), `byte ${at}`).toMatch(/^(damaged|wrong-key)$/);
    }
    for (const length of [0, 10, sealed.length - 1])
      expect(await reasonOf(unseal(sealed.subarray(0, length), officer.identity))).toBe('damaged');
    const body = Uint8Array.from(sealed);
    body[body.length - 1] = (body[body.length - 1] ?? 0) ^ 1;
    expect(await reasonOf(unseal(body, officer.identity))).toBe('damaged');
  });

  it('does not repeat a key that it could not use', async () => {
    const sealed = await seal(TEXT, [officer.recipient]);
    for (const identity of ['', 'hunter2', `${officer.identity.slice(0, -1)}1`, officer.identity.toLowerCase()]) {
      const error: unknown = await unseal(sealed, identity).catch((cause: unknown) => cause);
      expect(error).toMatchObject({ reason: 'wrong-key', message: 'wrong-key' });
      expect((error as Error).cause).toBeUndefined();
    }
  });

  it('is age: what either side sealed the other opens', async () => {
    const theirs = new Encrypter();
    theirs.addRecipient(officer.recipient);
    expect(textOf(await unseal(await theirs.encrypt(TEXT), officer.identity))).toBe(TEXT);
    const opener = new Decrypter();
    opener.addIdentity(officer.identity);
    expect(await opener.decrypt(await seal(TEXT, [officer.recipient]), 'text')).toBe(TEXT);
  });

  it('still opens what was sealed and locked before, with the key of the shared age test vectors (C2SP CCTV)', async () => {
    const identity = 'AGE-SECRET-KEY-1XMWWC06LY3EE5RYTXM9MFLAZ2U56JJJ36S0MYPDRWSVLUL66MV4QX3S7F6';
    expect(await recipientOf(identity)).toBe('age1w3tyke4gev25vaxxsvcgqu4484rf6ejpmavs57p6yz6lhy2sfs5swrvwyn');
    const sealed = fromBase64(
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBpRldmSzlZUGcya2p5OU9GZDVzeHZ2ZWlrRHhGQ3JSTytvRDJoSnRPTGgw' +
        'Cm1JOXpmeHNtcnhXNnp4ZEtLL3pWczdQSldrNGdjdTEzRk4yVTFLSWlBU1kKLS0tIE9iS0l6OFQvTlRVMThVVWNZQVh2NThndTVY' +
        'T2FGWmZrbXd2RDZVR2lRejAKkz3ZTpj+cpzZIeYKuAqj26hSLGLv8kCTDF4NQ1y5YeNCv4Y=',
    );
    expect(textOf(await unseal(sealed, identity))).toBe('age');
    const locked = fromBase64(
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBSdGU3MjdkZDlEdHEyMjNjdnllZEJBIDgKZkdGV2s5Y3gxVTJSZWZWUW5R' +
        'dkd1VVFwOEtIQlFzYk11UWZYTTc2ZFR0QQotLS0gdDBuZmxFWEJsRUsxaXBoNzZJRUU0QlZVRTBZa0tNWC9wTEJqRnEzNDNkVQqy' +
        'E/2hV0tU8oI1Wcjxt8SRkDjAcT0F0FJ13+zqCRahbq1thZN76yhD7h0lmK0lTsyi9F+ZUpx5DyOv+qD+0VdGqQk+wUJ1rDLH9v++' +
        'VNzE7yDq4eFgbHykQ1e4T/AMYp68ihtyHr3KxEhp',
    );
    expect(await unlockWithPassphrase(locked, 'pass phrase')).toBe(identity);
  });
});

describe('a passphrase', () => {
  const QUICK = 8;

  it('locks an identity and unlocks it', async () => {
    const locked = await lockWithPassphrase(officer.identity, 'a long passphrase', QUICK);
    expect(await unlockWithPassphrase(locked, 'a long passphrase')).toBe(officer.identity);
    expect(textOf(locked.subarray(0, 21))).toBe('age-encryption.org/v1');
  });

  it('is one passphrase however its letters are composed', async () => {
    const locked = await lockWithPassphrase(officer.identity, 'contrase\u00f1a segura', QUICK);
    expect(await unlockWithPassphrase(locked, 'contrasen\u0303a segura')).toBe(officer.identity);
  });

  it('unlocks nothing when it is another one, or none', async () => {
    const locked = await lockWithPassphrase(officer.identity, 'right', QUICK);
    expect(await reasonOf(unlockWithPassphrase(locked, 'wrong'))).toBe('wrong-key');
    expect(await reasonOf(unlockWithPassphrase(locked.subarray(0, 60), 'right'))).toBe('damaged');
    await expect(lockWithPassphrase(officer.identity, '', QUICK)).rejects.toThrow('no passphrase');
  });
});

describe('base64', () => {
  it('goes there and back, over the chunks too', () => {
    for (const length of [0, 1, 2, 3, 0x8000, 0x8001, 100_000]) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) & 255);
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }
  });

  it.each(['a', 'abc', 'a b=', 'ab-_', 'abcd=', '=abc'])('refuses %s', (text) => {
    expect(() => fromBase64(text)).toThrow('not base64');
  });
});
