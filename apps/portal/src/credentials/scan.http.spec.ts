import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeCredentials } from '../../test/fake-credentials.js';
import { FakeRegister } from '../../test/fake-register.js';
import { makeKey } from '../../test/feed-key.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterEach(() => {
  fake.credentials.isAway = false;
  fake.credentials.revokedAt = null;
  fake.credentials.key = fake.key;
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, accept = 'text/html') => portal.app.inject({ method: 'GET', url, headers: { accept } });
const code = (token: string, accept?: string) => get(`/q/${token}?lang=en`, accept);
const minutes = (count: number): void => portal.clock.advance(count * 60_000);

describe('a code', () => {
  it('leads to what the register says now of its licence, and says that it proves no person', async () => {
    const { statusCode, body } = await code(fake.credentials.token());
    expect(statusCode).toBe(200);
    expect(body).toContain('May recruit');
    expect(body).toContain('Harbour Bridge Manpower');
    expect(body).toContain('A code proves the licence, not the person who holds it up.');
    expect(body).toContain('href="/licences/XA/XA-REC-0117?lang=en"');
    const json = (await code(fake.credentials.token(), 'application/json')).json();
    expect(json).toMatchObject({ standing: 'may_recruit', faults: [], credential: { number: 'XA-REC-0117' } });
  });

  it.each([
    ['XA-REC-0042', 'Swift Falcon Overseas', 'May not recruit'],
    ['XA-REC-9999', 'Nobody Knows Ltd', 'No record'],
  ])('of %s is genuine and says so little: %s', async (number, holder, standing) => {
    const { body } = await code(fake.credentials.token({ number, holder }));
    expect(body).toContain(standing);
  });

  it('is refused where one bit is another, and the reader told not to pay', async () => {
    const token = fake.credentials.token();
    for (let at = 0; at < token.length; at += 7) {
      const changed = `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`;
      const answer = await code(changed);
      expect([at, answer.statusCode]).toEqual([at, 404]);
      expect(answer.body).toContain('Not a QR code of this register');
      expect(answer.body).toContain('Do not trust it. Do not pay.');
    }
    const json = await code('a.b.c', 'application/json');
    expect([json.statusCode, json.json().code]).toEqual([404, 'portal.unknown-code']);
    const thief = new FakeCredentials(fake.key);
    expect((await code(thief.token())).statusCode).toBe(404);
  });

  it('names another holder where the register does, and tells of dates that are over', async () => {
    const other = (await code(fake.credentials.token({ holder: 'Harbour Fridge Manpower' }))).body;
    expect(other).toMatch(/The code was made for .*Harbour Fridge Manpower.*now names .*Harbour Bridge Manpower/);
    expect((await code(fake.credentials.token({ holder: 'Harbour Bri…' }))).body).not.toContain(
      'The code was made for',
    );
    const old = (await code(fake.credentials.token({ to: '2025-02-28' }))).body;
    expect(old).toContain('The dates on this code are not those of the register any more');
  });

  it('of a screen counts for half a minute, and is a photograph after', async () => {
    const now = new Date(portal.clock.now()).toISOString();
    const token = fake.credentials.token({ shownAt: `${now.slice(0, 19)}.000Z` });
    expect((await code(token)).body).not.toContain('This QR code is old');
    minutes(2);
    const { body } = await code(token);
    expect(body).toContain('<h1 class="word">This QR code is old</h1>');
    expect(body).toContain('Harbour Bridge Manpower');
    expect(body).not.toContain('May recruit');
    expect((await code(token, 'application/json')).json()).toMatchObject({ standing: 'unknown', faults: ['old'] });
    const stopped = { number: 'XA-REC-0042', holder: 'Swift Falcon Overseas', shownAt: `${now.slice(0, 19)}.000Z` };
    const warned = (await code(fake.credentials.token(stopped))).body;
    expect(warned).toContain('This QR code is old');
    expect(warned).toContain('May not recruit');
  });

  it('counts no more once its key was given up', async () => {
    const token = fake.credentials.token();
    fake.credentials.revokedAt = '2026-11-01T00:00:00.000Z';
    minutes(2);
    const { body } = await code(token);
    expect(body).toContain('<h1 class="word">This QR code does not count any more</h1>');
    expect(body).not.toContain('May recruit');
    fake.credentials.revokedAt = null;
    minutes(2);
    expect((await code(token)).body).not.toContain('This QR code does not count any more');
  });

  it('is read while the office is away, by what was learnt last; and by no keys that the register did not sign', async () => {
    const token = fake.credentials.token();
    expect((await code(token)).statusCode).toBe(200);
    fake.credentials.isAway = true;
    minutes(2);
    expect((await code(token)).statusCode).toBe(200);
    const fresh = await startPortal(fake);
    const asked = () => fresh.app.inject({ method: 'GET', url: `/q/${token}` });
    expect((await asked()).statusCode).toBe(503);
    fake.credentials.isAway = false;
    fake.credentials.key = makeKey('someone-else');
    expect((await asked()).statusCode).toBe(500);
    fake.credentials.key = fake.key;
    expect((await asked()).statusCode).toBe(200);
    await fresh.stop();
  });

  it('that is pasted leads to its page, with or without its address; other text is asked for again and kept', async () => {
    const token = fake.credentials.token();
    for (const text of [token, `http://localhost:8080/q/${token}`, ` ${token} `]) {
      const answer = await get(`/q?code=${encodeURIComponent(text)}&lang=es`);
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/q/${token}?lang=es`]);
    }
    const wrong = await get('/q?code=%3Cb%3EXA&lang=en');
    expect(wrong.statusCode).toBe(400);
    expect(wrong.body).toContain('value="&lt;b&gt;XA"');
    expect(wrong.body).toContain('This is no code of a licence');
    expect((await get('/q?code=x', 'application/json')).json().errors[0].pointer).toBe('/code');
    expect((await get('/q')).statusCode).toBe(400);
  });
});

describe('the page that reads codes', () => {
  it('may use the camera and our scripts, loads nothing else, and has every answer ready', async () => {
    const { statusCode, headers, body } = await get('/scan?lang=en');
    expect(statusCode).toBe(200);
    expect(headers['permissions-policy']).toBe('camera=(self), geolocation=(), microphone=()');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    for (const reason of ['licensed', 'suspended', 'list_old', 'code_old', 'foreign', 'elsewhere'])
      expect(body).toContain(`<template id="of-${reason}">`);
    expect((await get('/?lang=en')).headers['permissions-policy']).toBe('camera=(), geolocation=(), microphone=()');
  });

  it('can be kept on a home screen, in the language it is read in', async () => {
    const { headers, body } = await get('/scan/manifest.webmanifest?lang=ar');
    expect(headers['content-type']).toContain('application/manifest+json');
    const manifest = JSON.parse(body);
    expect(manifest).toMatchObject({ start_url: '/scan?lang=ar', scope: '/scan', dir: 'rtl', display: 'standalone' });
    expect((await get(manifest.icons[0].src)).headers['content-type']).toBe('image/svg+xml');
  });

  it('is given keys that the register signed, and the list as it was signed; nothing while neither was learnt', async () => {
    fake.credentials.entries.push({ index: 4, status: 'licensed' });
    minutes(2);
    const { keys, list } = (await get('/scan/status')).json();
    expect(keys).toEqual([{ kid: fake.credentials.kid, x: expect.stringMatching(/^[\w-]{43}$/), revokedAt: null }]);
    expect(list.split('.')).toHaveLength(3);
    fake.credentials.isAway = true;
    const fresh = await startPortal(fake);
    expect((await fresh.app.inject({ method: 'GET', url: '/scan/status' })).statusCode).toBe(503);
    await fresh.stop();
  });

  it('asks the office once a minute, however many ask', async () => {
    minutes(2);
    const before = fake.credentials.asked;
    const token = fake.credentials.token();
    await Promise.all(Array.from({ length: 20 }, () => code(token)));
    expect(fake.credentials.asked - before).toBe(1);
  });

  it.each(['/scan', '/scan/status', '/q/abc'])('is only read: %s', async (url) => {
    const answer = await portal.app.inject({ method: 'POST', url });
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
  });
});
