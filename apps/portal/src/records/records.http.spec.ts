import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { someAgency, someLicence, thaiRegister } from '../../test/records.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, headers: Record<string, string> = {}) => portal.app.inject({ method: 'GET', url, headers });
const json = async (url: string) => (await get(url, { accept: 'application/json' })).json<Record<string, unknown>>();

it('says of a past day all that was true that day, and which day it was asked for', async () => {
  const now = await json('/licences/XA/XA-REC-0042');
  expect(now).toMatchObject({ status: 'suspended' });
  const day = await json('/licences/XA/XA-REC-0042?on=2026-09-01&knownOn=2026-09-02');
  expect(day).toMatchObject({ on: '2026-09-01', knownOn: '2026-09-02', now: { status: 'suspended' } });
  expect(day['status']).not.toBe('suspended');
  expect(String(day['since']) < String(now['since'])).toBe(true);
  const agency = await json(`/agencies/${String(now['agencyId'])}?on=2026-09-01`);
  expect(agency).toMatchObject({ on: '2026-09-01', licences: [{ on: '2026-09-01', since: day['since'] }] });
});

it('leads from a record that was merged to the one that goes on, and takes it back as well', async () => {
  const { agencyId } = await json('/licences/XA/XA-REC-0042');
  const merged = { id: 'merged', register: 'XA', into: String(agencyId) };
  fake.put('agency_merge', merged);
  await until(() => portal.register.current?.position === fake.position);
  for (const accept of ['text/html', 'application/json']) {
    const answer = await get('/agencies/merged?on=2026-09-01&lang=es', { accept });
    expect([answer.statusCode, answer.headers['location'], answer.headers['cache-control']]).toEqual([
      302,
      `/agencies/${String(agencyId)}?on=2026-09-01&lang=es`,
      'no-store',
    ]);
  }
  fake.remove('agency_merge', 'merged');
  await until(() => portal.register.current?.position === fake.position);
  expect((await get('/agencies/merged')).statusCode).toBe(404);
});

it('finds a licence under its address in any case', async () => {
  const answer = await get('/licences/xa/xa-rec-0042');
  expect(answer.statusCode).toBe(200);
});

it('never says since when of a partner’s licence: its source’s day stands there', async () => {
  const { matches } = (await json(`/check?q=${encodeURIComponent('ต.8/2527')}`)) as { matches: { path: string }[] };
  const path = matches[0]?.path ?? '';
  expect(await json(path)).toMatchObject({ since: null });
  const page = await get(path);
  expect(page.body).toContain('28 December 2025');
  expect(page.body).not.toContain('27 December 2025');
});

it('names what a partner’s register said, and not only that it is listed there', async () => {
  const thai = { register: 'TH', country: 'TH', source: thaiRegister.source };
  fake.put('agency', someAgency('a-gold', 'ซันโกลด์ จำกัด', thai));
  fake.put(
    'licence',
    someLicence('a-gold', 'ต.1239/2565', 'revoked', {
      register: 'TH',
      slug: 'ต-1239-2565',
      source: thaiRegister.source,
    }),
  );
  await until(() => portal.register.current?.position === fake.position);
  const text = async (url: string) => (await get(url)).body.replaceAll(/<[^>]+>/g, '');
  for (const url of ['/agencies/a-gold', '/agencies/a-gold/card', `/check?q=${encodeURIComponent('ต.1239/2565')}`])
    expect(await text(url), url).toMatch(/Listed in another register.*said on 28 December 2025: Licence taken away\./);
  expect(await text(`/check?q=${encodeURIComponent('ต.8/2527')}`)).toContain('said on 28 December 2025: Licensed.');
  expect(await text('/check?q=Prairie+Sunset+Farms+Ltd.')).toContain('said on 30 October 2026: 2-year ban and a fine');
});

it.each([
  ['ES', 'es'],
  ['es-MX', 'es'],
  ['ar-EG', 'ar'],
  ['xx', 'en'],
])('lang=%s is %s', async (asked, language) => {
  const page = await get(`/?lang=${asked}`);
  expect(page.headers['content-language']).toBe(language);
  if (language !== 'en') expect(page.body).toContain(`lang=${language}`);
});

it('says in which zone the register’s time is told', async () => {
  expect((await get('/')).body).toMatch(/as of .*\d:\d\d .*(?:GMT|UTC|[A-Z]{3,4})/);
});

it.each(['/', '/fees', '/licences/XA/XA-REC-0042', '/agencies/a-harbour', '/lists'])(
  'POST and PUT on %s mistake the method, not the address',
  async (url) => {
    for (const method of ['POST', 'PUT'] as const) {
      const answer = await portal.app.inject({ method, url, headers: { accept: 'application/json' } });
      expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD']);
    }
    expect((await portal.app.inject({ method: 'POST', url: '/nowhere' })).statusCode).toBe(404);
  },
);

it('PUT on /check mistakes the method, where a whole offer is posted', async () => {
  const answer = await portal.app.inject({ method: 'PUT', url: '/check', headers: { accept: 'application/json' } });
  expect([answer.statusCode, answer.headers['allow']]).toEqual([405, 'GET, HEAD, POST']);
});
