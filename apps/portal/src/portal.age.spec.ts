import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillCast } from '../test/cast.js';
import { FakeRegister } from '../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../test/portal.js';
import { someLicence } from '../test/records.js';

const HOUR = 3_600_000;
let fake: FakeRegister;
let portal: RunningPortal;
beforeEach(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterEach(async () => {
  await portal.stop();
  await fake.stop();
});

const question = '/check?q=XA-REC-0117';
const json = async (url = question) =>
  (await portal.app.inject({ url, headers: { accept: 'application/json' } })).json<Record<string, unknown>>();
const page = async (url = question) => (await portal.app.inject({ url })).body;

describe('an answer whose register is silent', () => {
  beforeEach(() => fake.stop());

  it('says nothing of its age while heartbeats are due', async () => {
    portal.clock.advance(10_000);
    expect(await page()).not.toContain('lost contact');
  });

  it('says its age after three missed heartbeats, and keeps its standing', async () => {
    const { asOf } = await json();
    portal.clock.advance(2 * HOUR);
    expect(await page()).toMatch(/lost contact with the register 2 hours ago/);
    expect(await page('/licences/XA/XA-REC-0117')).toMatch(/lost contact with the register 2 hours ago/);
    expect(await json()).toMatchObject({ standing: 'may_recruit', asOf });
  });

  it('stands behind nothing after a day, on any page and for any match', async () => {
    portal.clock.advance(24 * HOUR - 60_000);
    expect(await json()).toMatchObject({ standing: 'may_recruit' });
    portal.clock.advance(2 * 60_000);
    expect(await json()).toMatchObject({ standing: 'unknown', matches: [{ standing: 'unknown' }] });
    expect(await json('/agencies/a-harbour')).toMatchObject({
      standing: 'unknown',
      licences: [{ standing: 'unknown' }],
    });
    expect(await json('/licences/XA/XA-REC-0117')).toMatchObject({ standing: 'unknown' });
    expect(await json('/check?q=nobody+at+all')).toMatchObject({ standing: 'unknown' });
    for (const url of [question, '/agencies/a-harbour', '/licences/XA/XA-REC-0117', '/check?q=harbour']) {
      expect(await page(url)).not.toMatch(/class="(?:standing|mark) may_recruit"/);
      expect(await page(url)).toContain('no longer stand behind any answer');
    }
  });

  it('expires a licence on its day all the same', async () => {
    const to = new Date(portal.clock.now() + HOUR).toISOString();
    const { timeline } = someLicence('a-harbour', 'XA-REC-0117', 'licensed');
    const [licensed] = timeline;
    if (!licensed) throw new Error('no timeline');
    const ended = [
      { ...licensed, effectiveTo: to },
      { ...licensed, status: 'expired' as const, effectiveFrom: to, decisionId: null },
    ];
    await fake.start();
    fake.put('licence', someLicence('a-harbour', 'XA-REC-0117', 'licensed', { timeline: ended }));
    await until(() => portal.register.current?.position === fake.position);
    await fake.stop();
    expect(await json()).toMatchObject({ standing: 'may_recruit' });
    portal.clock.advance(HOUR + 1000);
    expect(await json()).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'expired' }] });
  });

  it('knows its age after a restart too', async () => {
    const { asOf } = await json();
    portal.clock.advance(3 * HOUR);
    portal = await portal.restart();
    const answer = await json();
    expect(answer).toMatchObject({ standing: 'may_recruit', feedPosition: fake.position });
    expect(Date.parse(String(answer['asOf']))).toBeCloseTo(Date.parse(String(asOf)), -4);
    expect(await page()).toMatch(/lost contact with the register 3 hours ago/);
  });

  it('is fresh again when the register is back', async () => {
    portal.clock.advance(48 * HOUR);
    expect(await json()).toMatchObject({ standing: 'unknown' });
    await fake.start();
    await until(() => portal.register.contact === 'good');
    expect(await json()).toMatchObject({ standing: 'may_recruit' });
  });
});

describe('a portal that never reached a register', () => {
  it('answers unknown, says so, and is not ready', async () => {
    await fake.stop();
    const lonely = await startPortal(fake);
    const ask = (url: string, accept: string) => lonely.app.inject({ url, headers: { accept } });
    expect((await ask(question, 'application/json')).json()).toMatchObject({
      standing: 'unknown',
      asOf: null,
      epoch: null,
    });
    expect((await ask(question, 'text/html')).body).toContain('have not reached the register yet');
    expect((await ask('/agencies/a-harbour', 'text/html')).statusCode).toBe(503);
    expect((await ask('/readyz', 'application/json')).statusCode).toBe(503);
    expect((await ask('/healthz', 'application/json')).statusCode).toBe(200);
    await lonely.stop();
  });
});

describe('an answer that is kept ready', () => {
  it('is the same as one put together anew, and gives way to the next change', async () => {
    const first = await json();
    const { asOf: _asOf, ...again } = await json();
    expect(first).toMatchObject(again);
    fake.put('licence', someLicence('a-harbour', 'XA-REC-0117', 'suspended'));
    await until(() => portal.register.current?.position === fake.position);
    expect(await json()).toMatchObject({ standing: 'may_not_recruit', feedPosition: fake.position });
  });

  it('ends at the instant at which its licence changes', async () => {
    const end = new Date(portal.clock.now() + HOUR).toISOString();
    const [entry] = someLicence('a-harbour', 'XA-REC-0117', 'licensed').timeline;
    if (!entry) throw new Error('no timeline');
    const timeline = [
      { ...entry, effectiveTo: end },
      { ...entry, status: 'expired' as const, effectiveFrom: end },
    ];
    fake.put('licence', someLicence('a-harbour', 'XA-REC-0117', 'licensed', { timeline }));
    await until(() => portal.register.current?.position === fake.position);
    for (const _ of [1, 2]) expect(await json()).toMatchObject({ standing: 'may_recruit' });
    portal.clock.advance(HOUR);
    for (const _ of [1, 2]) expect(await json()).toMatchObject({ standing: 'may_not_recruit' });
  });
});
