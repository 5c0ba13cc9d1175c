import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../test/cast.js';
import { FakeRegister } from '../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../test/portal.js';
import { withoutData } from '../test/records.js';

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
const json = (url: string, headers: Record<string, string> = {}) =>
  get(url, { accept: 'application/json', ...headers });
const q = (text: string) => `/check?q=${encodeURIComponent(text)}`;

describe('what can’t be read as a request', () => {
  it.each([
    ['an address longer than anything reads', `GET /check?q=${'a'.repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['no HTTP', 'hello?\r\n\r\n', 400],
  ])('is answered in plain words: %s', async (_, request, status) => {
    const server = portal.app.getHttpServer();
    if (!server.listening) await portal.app.listen(0);
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, 'localhost').setEncoding('utf8');
    socket.end(request);
    let answer = '';
    for await (const part of socket) answer += String(part);
    const [head = '', page = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toMatch(
      /content-type: text\/html[^]*content-security-policy|content-security-policy[^]*content-type: text\/html/,
    );
    expect(page).toMatch(/^<!doctype html><html[^]*We did not understand that[^]*<\/html>$/);
  });
});

describe('GET /check as JSON', () => {
  it('answers in the shape of the contract', async () => {
    const answer = await json(q('XA-REC-0117'));
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.json()).toMatchObject({
      asked: { q: 'XA-REC-0117' },
      standing: 'may_recruit',
      confidence: 'exact',
      matches: [
        {
          subject: 'agency',
          register: 'XA',
          legalName: 'Harbour Bridge Manpower',
          licenceNumber: 'XA-REC-0117',
          standing: 'may_recruit',
          status: 'licensed',
          validTo: '2028-02-29',
        },
      ],
      feedPosition: fake.position,
      epoch: 'epoch-1',
    });
    expect(Date.parse(answer.json<{ asOf: string }>().asOf)).toBeGreaterThan(Date.now() - 60_000);
  });

  it('says what a partner said, of which day, and nothing more', async () => {
    expect((await json(q('ต.8/2527'))).json()).toMatchObject({
      standing: 'listed_elsewhere',
      matches: [{ register: 'TH', licenceNumber: 'ต.8/2527', source: { date: '2025-12-28' } }],
    });
  });

  it('says no_record where there is none', async () => {
    expect((await json(q('Zzyzx Quux 9999'))).json()).toMatchObject({ standing: 'no_record' });
  });

  it.each([
    ['/check', 'portal.error.q.missing'],
    ['/check?q=', 'portal.error.q.missing'],
    ['/check?q=%20%20', 'portal.error.q.missing'],
    ['/check?q=a&q=b', 'portal.error.q.several'],
    [`/check?q=${'x'.repeat(301)}`, 'portal.error.q.too-long'],
  ])('refuses %.20s with %s', async (url, code) => {
    const answer = await json(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ status: 400, code: 'portal.bad-request', errors: [{ pointer: '/q', code }] });
  });

  it('speaks the language of the caller in its problems', async () => {
    const answer = await json('/check', { 'accept-language': 'ar' });
    expect(answer.headers['content-language']).toBe('ar');
    expect(answer.json<{ title: string }>().title).toBe('لم نفهم ذلك');
  });
});

describe('GET /check as a page', () => {
  it.each([
    [q('XA-REC-0117'), 'may_recruit', 'May recruit'],
    [q('XA-REC-0205'), 'may_recruit_with_conditions', 'May not recruit for work in private homes before 1 March 2027.'],
    [q('XA-REC-0042'), 'may_not_recruit', 'since 14 September 2026'],
    [q('ต.8/2527'), 'listed_elsewhere', 'on 28 December 2025'],
    [q('Prairie Sunset Farms Ltd.'), 'sanctioned', '2-year ban'],
    [q('Zzyzx Quux 9999'), 'no_record', 'Do not pay anything before'],
  ])('%s shows %s', async (url, standing, words) => {
    const page = await get(url);
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`class="standing ${standing}"`);
    expect(page.body).toContain(words);
    expect(page.body).toContain('What to do now');
  });

  it.each([
    ['/check?q=', 'Type something first'],
    [`/check?q=${'x'.repeat(301)}`, 'That is too long: 301 characters'],
  ])('keeps what was typed and says what is wrong: %.12s', async (url, words) => {
    const page = await get(url);
    expect(page.statusCode).toBe(400);
    expect(page.body).toContain(words);
    expect(page.body).toContain(`value="${new URL(url, 'http://x').searchParams.get('q')}"`);
  });
});

describe('every page', () => {
  const pages = [
    '/',
    q('XA-REC-0117'),
    q('nobody at all'),
    '/agencies/a-harbour',
    '/licences/XA/XA-REC-0042',
    '/nowhere',
  ];

  it.each(pages)('%s speaks the asked language, and links the same page in the others', async (url) => {
    for (const [lang, dir] of [
      ['en', 'ltr'],
      ['es', 'ltr'],
      ['ar', 'rtl'],
    ]) {
      const page = await get(url, { 'accept-language': `${lang};q=0.9` });
      expect(page.headers['content-language']).toBe(lang);
      expect(page.body).toMatch(new RegExp(`<html lang="${lang}" dir="${dir}">`));
    }
    const chosen = await get(`${url}${url.includes('?') ? '&' : '?'}lang=es`, { 'accept-language': 'ar' });
    expect(chosen.body).toContain('<html lang="es"');
    expect(chosen.body).toContain('lang=ar');
  });

  it.each(pages)('%s is sent with every safety header, runs no script and loads nothing', async (url) => {
    const page = await get(url);
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:;/,
    );
    expect(page.headers['vary']).toContain('Accept-Language');
    expect(page.headers['strict-transport-security']).toBeUndefined();
    expect(withoutData(page.body)).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(page.body).not.toMatch(/<(?:img|link rel="stylesheet"|iframe)/);
  });
});

describe('records', () => {
  it('an agency, with its licences and how to know that it is them', async () => {
    const page = await get('/agencies/a-harbour');
    for (const words of [
      'Harbour Bridge Manpower',
      'XA-REC-0117',
      '+1 202 555 0117',
      'confirmed on 4 May 2026',
      'Amina Rahmani',
      '14 Customs Street',
    ])
      expect(page.body).toContain(words);
    expect((await json('/agencies/a-harbour')).json()).toMatchObject({
      id: 'a-harbour',
      standing: 'may_recruit',
      licences: [{ number: 'XA-REC-0117', status: 'licensed' }],
      feedPosition: fake.position,
    });
  });

  it('a licence, with its history and the reasons of each decision', async () => {
    const page = await get('/licences/XA/XA-REC-0042');
    for (const words of ['Licence suspended', 'Forty-one workers', 'Appeal to the Labour Tribunal'])
      expect(page.body).toContain(words);
    expect((await json('/licences/XA/XA-REC-0042')).json()).toMatchObject({
      standing: 'may_not_recruit',
      status: 'suspended',
    });
  });

  it.each([
    ['?on=2026-09-13', 'may_recruit', 1],
    ['?on=2026-09-14', 'may_not_recruit', 2],
    ['?on=2026-09-14&knownOn=2026-09-13', 'may_recruit', 1],
    ['?on=2020-01-01', 'no_record', 0],
  ])('a licence on a past day: %s says %s', async (query, standing, intervals) => {
    const { onDay } = (await json(`/licences/XA/XA-REC-0042${query}`)).json<{
      onDay: { standing: string; intervals: unknown[] };
    }>();
    expect([onDay.standing, onDay.intervals.length]).toEqual([standing, intervals]);
    expect((await get(`/licences/XA/XA-REC-0042${query}`)).body).toContain(`class="standing ${standing}"`);
    expect((await json(`/agencies/a-golden${query}`)).json()).toMatchObject({ onDay: { standing } });
  });

  it.each(['2026-02-31', '31/2/2026', 'yesterday', '2999-01-01', '0000-00-00'])(
    'refuse a day that is none: %s',
    async (day) => {
      const url = `/licences/XA/XA-REC-0042?on=${encodeURIComponent(day)}`;
      const problem = await json(url);
      expect([problem.statusCode, problem.json<{ errors: unknown[] }>().errors]).toMatchObject([
        400,
        [{ pointer: '/on' }],
      ]);
      const page = await get(url);
      expect(page.statusCode).toBe(400);
      expect(page.body).toContain(`value="${day}"`);
      expect(page.body).toContain('aria-invalid="true"');
    },
  );

  it.each(['/agencies/nobody', '/licences/XA/none', '/licences/ZZ/XA-REC-0042', '/agencies/__proto__'])(
    '%s is unknown, and says so usefully',
    async (url) => {
      const page = await get(url);
      expect(page.statusCode).toBe(404);
      expect(page.body).toContain('The register does not know this');
      expect(page.body).toContain('action="/check"');
      expect((await json(url)).json()).toMatchObject({ status: 404, code: 'portal.unknown-record' });
    },
  );
});

describe('everything else', () => {
  it('is not found, in words or as a problem', async () => {
    expect((await json('/nowhere')).json()).toMatchObject({ status: 404, code: 'portal.not-found' });
    expect((await get('/nowhere')).body).toContain('There is no such page');
    expect((await portal.app.inject({ method: 'POST', url: '/' })).statusCode).toBe(405);
  });

  it('a broken address is a bad request, not a fault', async () => {
    const answer = await json('/agencies/%E0%A4%A');
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('operations answer', async () => {
    expect((await get('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await get('/readyz')).json()).toMatchObject({
      status: 'ready',
      feedPosition: fake.position,
      contact: 'good',
    });
    await json(q('XA-REC-0117'));
    const { body } = await get('/metrics');
    expect(body).toMatch(/amparo_checks_total\{day="\d{4}-\d\d-\d\d",standing="may_recruit",channel="json"\} \d+/);
    expect(body).toContain(`amparo_feed_position ${fake.position}`);
    expect(body).not.toContain('XA-REC');
    expect((await get('/robots.txt')).body).toContain('Disallow: /');
  });

  it('pages are compressed for who can read that', async () => {
    const page = await get('/', { 'accept-encoding': 'gzip, br' });
    expect(page.headers['content-encoding']).toBe('br');
    expect((await get('/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await json(q('XA-REC-0117'), { 'accept-encoding': 'gzip, br' })).json()).toMatchObject({
      standing: 'may_recruit',
    });
  });
});
