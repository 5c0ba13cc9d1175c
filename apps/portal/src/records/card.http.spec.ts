import type { FeeRuleRecord } from '@amparo/verification';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { someAgency, someLicence } from '../../test/records.js';

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
  fake.put('fee_rule', rule('f-any', { cap: { kind: 'wage_days', money: null, count: 15 } }));
  fake.put('fee_rule', rule('f-japan', { country: 'JP' }));
  fake.put('agency', someAgency('a-two', 'Two Licences'));
  fake.put('licence', someLicence('a-two', 'XA-REC-0301', 'licensed', { countries: ['JP', 'QA'] }));
  fake.put('licence', someLicence('a-two', 'XA-REC-0302', 'revoked', { id: 'l-two' }));
  portal = await startPortal(fake, { publicUrl: 'https://portal.example' });
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string) => portal.app.inject({ method: 'GET', url, headers: { accept: 'text/html' } });
const card = async (id: string, lang = 'en') => {
  const { body } = await get(`/agencies/${id}/card?lang=${lang}`);
  return body.slice(body.indexOf('<article'), body.indexOf('</article>'));
};

it('tells on one paper who it is, how it stands and of when that is, how to reach it and where to ask again', async () => {
  const told = await card('a-harbour');
  for (const word of [
    'Harbour Bridge Manpower',
    'May recruit',
    'XA-REC-0117',
    '+1 202 555 0117',
    '14 Customs Street',
    'at most 15 days of the wage',
    'https://portal.example/agencies/a-harbour',
    'This paper is as old as its date: check again.',
    'A QR proves the licence, not the person holding it.',
  ])
    expect(told).toContain(word);
  expect(told).toMatch(/This was true on \d+ \w+ \d{4}[^<]*\d:\d\d/);
  expect(told).toMatch(/role="img" aria-label="QR code[^"]*"><svg/);
});

it('says of a licence that is stopped that it is, in words and shape, and that nothing may be asked', async () => {
  const told = await card('a-golden');
  expect(told).toMatch(/class="standing may_not_recruit"><svg/);
  for (const word of ['May not recruit', 'Stop. Do not pay.', 'Licence suspended', 'may ask for nothing'])
    expect(told).toContain(word);
  expect(told).not.toContain('at most 15 days');
});

it('tells each of several licences with its own standing, and what may be asked by where the work is', async () => {
  const told = await card('a-two');
  expect(told).toMatch(/XA-REC-0301[^]*class="mark may_recruit"[^]*XA-REC-0302[^]*class="mark may_not_recruit"/);
  expect(told).toContain('Japan: ');
  expect(told).toContain('They may not ask a worker for any money.');
  expect(told).toContain('Qatar: ');
});

it('says of a partner’s agency of which day that is, and nothing of fees', async () => {
  const told = await card('a-malindo');
  expect(told).toContain('Listed in another register');
  expect(told).toContain('28 December 2025');
  expect(told).not.toContain('What you may be asked to pay');
});

it('stands behind nothing that is too old', async () => {
  const own = await startPortal(fake);
  await until(() => own.register.current?.position === fake.position);
  own.clock.advance(DAY_MS + 3_600_000);
  const { body } = await own.app.inject({ url: '/agencies/a-harbour/card?lang=en' });
  await own.stop();
  expect(body).toContain('We cannot say right now');
  expect(body).not.toContain('May recruit');
  expect(body).not.toContain('at most 15 days');
});

it('is one step from the agency’s page and back, in the same language', async () => {
  expect((await get('/agencies/a-harbour?lang=ar')).body).toContain('href="/agencies/a-harbour/card?lang=ar"');
  const { body } = await get('/agencies/a-harbour/card?lang=ar');
  expect(body).toContain('dir="rtl"');
  expect(body).toContain('href="/agencies/a-harbour?lang=ar"');
});

it('is for no search engine: it is true on its day only', async () => {
  expect((await get('/agencies/a-harbour/card')).body).toContain('<meta name="robots" content="noindex"/>');
  expect((await get('/robots.txt')).body).toContain('\nDisallow: /agencies/*/card\n');
});

it('follows an agency into the record that it goes on under, and is not found for one that is none', async () => {
  fake.put('agency_merge', { id: 'once', register: 'XA', into: 'a-golden' });
  await until(() => portal.register.current?.position === fake.position);
  const { statusCode, headers } = await get('/agencies/once/card?lang=es');
  expect([statusCode, headers['location']]).toEqual([302, '/agencies/a-golden/card?lang=es']);
  expect((await get('/agencies/none/card')).statusCode).toBe(404);
  expect((await portal.app.inject({ method: 'POST', url: '/agencies/a-golden/card' })).statusCode).toBe(405);
});
