import type { FeeRuleRecord } from '@amparo/verification';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

const DAY_MS = 86_400_000;
const rule = (id: string, more: Partial<FeeRuleRecord>): FeeRuleRecord => ({
  ...{ id, register: 'XA', origin: 'XA', country: null, class: null, occupation: null, from: '2020-01-01', to: null },
  cap: { kind: 'none', money: null, count: null },
  source: { law: 'Act on Foreign Employment', article: 'section 14', url: null },
  ...more,
});

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fake.put('fee_rule', rule('f-any', {}));
  fake.put('fee_rule', rule('f-land', { class: 'land-based', cap: { kind: 'wage_days', money: null, count: 15 } }));
  fake.put(
    'fee_rule',
    rule('f-japan', {
      class: 'land-based',
      country: 'JP',
      cap: { kind: 'amount', money: { amount: '45000', currency: 'XTS' }, count: null },
    }),
  );
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, accept = 'text/html') => portal.app.inject({ method: 'GET', url, headers: { accept } });

it('tells what may be asked on the way to a country, and where it is written', async () => {
  const { body } = await get('/fees?country=QA&lang=en');
  expect(body).toContain('at most 15 days of the wage');
  expect(body).toContain('They may not ask a worker for any money.');
  expect(body).toContain('section 14');
  expect((await get('/fees?country=JP&lang=en')).body).toContain('at most XTS');
  expect((await get('/fees?country=QA&lang=ar')).body).toContain('dir="rtl"');
});

it('tells a program the same', async () => {
  const answer = (await get('/fees?country=JP', 'application/json')).json();
  expect(answer).toMatchObject({
    country: 'JP',
    feedPosition: fake.position,
    fees: [
      { class: 'land-based', rule: { id: 'f-japan' } },
      { class: null, rule: { id: 'f-any' } },
    ],
  });
  const none = (await get('/fees', 'application/json')).json<{ countries: string[]; fees: unknown[] }>();
  expect([none.countries.includes('QA'), none.fees]).toEqual([true, []]);
});

it('asks for a country it knows', async () => {
  expect((await get('/fees?lang=en')).statusCode).toBe(200);
  const wrong = await get('/fees?country=Nowhere&lang=en');
  expect([wrong.statusCode, wrong.body.includes('id="country-error"')]).toEqual([400, true]);
  const refused = await get('/fees?country=ZZ', 'application/json');
  expect([refused.statusCode, refused.json()]).toMatchObject([400, { errors: [{ pointer: '/country' }] }]);
});

it('tells nothing from a copy that is too old', async () => {
  const own = await startPortal(fake);
  await until(() => own.register.current?.position === fake.position);
  own.clock.advance(DAY_MS + 3_600_000);
  const { body } = await own.app.inject({ method: 'GET', url: '/fees?country=QA&lang=en' });
  await own.stop();
  expect(body).not.toContain('at most');
  expect(body).toContain('We no longer stand behind any answer');
});
