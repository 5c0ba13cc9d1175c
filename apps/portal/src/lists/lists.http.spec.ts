import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LANGUAGES } from '@amparo/messages';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { FILES, fillLists, homeListing, release } from '../../test/lists.js';
import { someAgency, someLicence } from '../../test/records.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fillLists(fake);
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, headers: Record<string, string> = {}) => portal.app.inject({ url, headers });
const json = async (url: string) => (await get(url, { accept: 'application/json' })).json();
const fetched = () => fake.asked.filter((path) => path.startsWith('/lists/')).length;

describe('the lists', () => {
  it('stand side by side: the register’s own, and partners’ with source and date', async () => {
    const { body } = await get('/lists');
    for (const words of [
      'Debarred',
      'release 2 of 3 February 2026',
      'Recruiting without a licence',
      '61 entries',
      'The World Bank',
      '7 January 2025',
    ])
      expect(body).toContain(words);
    expect(body.indexOf('Debarred')).toBeLessThan(body.indexOf('World Bank: debarred firms'));
    expect(await json('/lists')).toMatchObject({
      lists: [
        { id: 'debarred', release: 2, entries: 1 },
        { id: 'unlicensed' },
        { id: 'world-bank', entries: 61, source: { date: '2025-01-07' } },
      ],
      feedPosition: fake.position,
    });
  });

  it('are linked from the start page and from every answer', async () => {
    expect((await get('/')).body).toContain('href="/lists"');
    expect((await get('/check?q=Nobody+at+all')).body).toContain('href="/lists"');
  });
});

describe('one list', () => {
  it('is paged by plain links and searched by names without marks', async () => {
    const first = await get('/lists/world-bank');
    expect(first.body).toContain('href="/lists/world-bank?page=2" rel="next"');
    expect(await json('/lists/world-bank?page=3')).toMatchObject({ page: 3, pages: 3, total: 61 });
    expect((await json('/lists/world-bank?page=99')).page).toBe(3);
    for (const page of ['0', '-1', 'x', '1e3']) expect((await json(`/lists/world-bank?page=${page}`)).page).toBe(1);
    expect(await json('/lists/world-bank?q=construcao+07')).toMatchObject({ total: 1, data: [{ id: 'wb-7' }] });
    const found = await get('/lists/world-bank?q=zzz<b>&lang=es');
    expect(found.body).toContain('value="zzz&lt;b&gt;"');
    expect(found.body).toContain('name="lang" value="es"');
  });

  it('of the register’s own holds what stands on it today, its releases and how to verify them', async () => {
    const { body } = await get('/lists/debarred');
    for (const words of [
      'Golden Path Overseas',
      'Barred from recruiting',
      'Release 2 of 3 February 2026',
      'npm run verify',
      fake.key.text,
    ])
      expect(body).toContain(words);
    expect(body).not.toContain('Old Lantern Jobs');
    expect(await json('/lists/debarred')).toMatchObject({ total: 1, releases: [{ number: 2 }, { number: 1 }] });
  });

  it.each([
    '/lists/nowhere',
    '/lists/__proto__',
    '/lists/debarred/releases/9',
    '/lists/debarred/releases/2/passwd',
    '/lists/debarred/releases/2/..%2f..%2fetc',
    '/lists/world-bank/releases/1',
  ])('%s is not there', async (url) => {
    expect((await get(url)).statusCode).toBe(404);
    expect(await json(url)).toMatchObject({ status: 404 });
  });
});

describe('an entry', () => {
  it('tells whose decision it is, why, and what can be done against it', async () => {
    const { body } = await get('/listings/home-1');
    for (const words of [
      'class="standing sanctioned"',
      'Took fees from 41 workers.',
      'Ministry of Labour',
      'Act 12, section 31',
      'Appeal within 35 days.',
      'XA-2026-000007-K',
      'href="/agencies/a-golden"',
      'href="/lists/debarred"',
    ])
      expect(body).toContain(words);
    expect(await json('/listings/home-1')).toMatchObject({ standing: 'sanctioned', page: '/lists/debarred' });
    expect((await json('/listings/home-2')).standing).toBe('no_record');
  });

  it('is said on its agency’s own pages too, whatever its licence says', async () => {
    fake.put('agency', someAgency('a-listed', 'Granted And Listed'));
    fake.put('licence', someLicence('a-listed', 'XA-REC-0777', 'licensed'));
    const subject = { ...homeListing('x', 'Granted And Listed').subject, id: 'a-listed' };
    fake.put('listing', homeListing('home-9', 'Granted And Listed', { subject }));
    await until(() => portal.register.current?.position === fake.position);
    for (const url of ['/agencies/a-listed', '/licences/XA/XA-REC-0777', '/check?q=Granted+And+Listed'])
      expect((await json(url)).standing, url).toBe('sanctioned');
    expect((await get('/agencies/a-listed')).body).toContain('href="/listings/home-9"');
    fake.remove('listing', 'home-9');
    await until(() => portal.register.current?.position === fake.position);
    expect((await json('/agencies/a-listed')).standing).toBe('may_recruit');
  });

  it('of a partner says so, and that its name is cut', async () => {
    const { body } = await get('/listings/wb-cut');
    for (const words of ['The publisher’s file ends the name here', '河北建设集团', '7 January 2025', 'China'])
      expect(body).toContain(words);
  });

  it('is where a check leads', async () => {
    const answer = await json('/check?q=Firm+number+12+Constru%C3%A7%C3%A3o');
    expect([answer.standing, answer.matches[0].path]).toEqual(['sanctioned', '/listings/wb-12']);
    expect((await get(answer.matches[0].path)).statusCode).toBe(200);
  });
});

describe('a release', () => {
  it('says what changed and why, and what its files are', async () => {
    const { body } = await get('/lists/debarred/releases/1');
    for (const words of [
      'There is a newer release',
      'New on the list',
      'No longer on the list',
      'Its last day is over.',
      'list.csv',
      release(1).files[0]?.sha256 ?? '',
    ])
      expect(body).toContain(words);
    expect(await json('/lists/debarred/releases/1')).toMatchObject({ number: 1, leafIndex: 41, previous: null });
  });

  it('has its files fetched before anybody asks, once, and kept for ever', async () => {
    await until(() => fetched() >= 6);
    const file = await get('/lists/debarred/releases/2/list.csv');
    expect(file.body).toBe(FILES['list.csv']);
    expect(file.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-disposition': 'attachment; filename="list.csv"',
    });
    const tag = String(file.headers['etag']);
    expect((await get('/lists/debarred/releases/2/list.csv', { 'if-none-match': tag })).statusCode).toBe(304);
    expect(fetched()).toBe(6);
  });

  it('never serves what is not as the signed feed says, whoever changed it', async () => {
    const path = join(portal.dataDir, 'portal', 'releases', 'debarred', '2', 'list.json');
    await writeFile(path, 'forged');
    expect((await get('/lists/debarred/releases/2/list.json')).body).toBe(FILES['list.json']);
    expect(await readFile(path, 'utf8')).toBe(FILES['list.json']);
    await writeFile(path, 'forged');
    fake.files.set('/lists/debarred/releases/2/list.json', '{"list":"debarrad"}\n');
    expect((await get('/lists/debarred/releases/2/list.json')).statusCode).toBe(503);
    fake.files.set('/lists/debarred/releases/2/list.json', `${FILES['list.json']}${'x'.repeat(99)}`);
    expect((await get('/lists/debarred/releases/2/list.json')).statusCode).toBe(503);
    fake.files.set('/lists/debarred/releases/2/list.json', FILES['list.json']);
    expect((await get('/lists/debarred/releases/2/list.json')).statusCode).toBe(200);
  });

  it('shows a new release as the feed tells of it, and serves all with the register down', async () => {
    fake.put('release', release(3));
    for (const [name, content] of Object.entries(FILES)) fake.files.set(`/lists/debarred/releases/3/${name}`, content);
    fake.put('listing', homeListing('home-3', 'Third Way Manpower'));
    await until(() => portal.register.current?.position === fake.position && fetched() > 6);
    await until(() => fake.asked.filter((path) => path.includes('/releases/3/')).length >= 3);
    await get('/lists/debarred/releases/3/list.csv');
    await fake.stop();
    expect((await json('/lists/debarred')).releases[0].number).toBe(3);
    for (const name of Object.keys(FILES))
      expect((await get(`/lists/debarred/releases/3/${name}`)).statusCode).toBe(200);
    await fake.start();
  });
});

describe('every page of lists', () => {
  const pages = [
    '/lists',
    '/lists/world-bank',
    '/lists/debarred',
    '/lists/debarred/releases/2',
    '/listings/home-1',
    '/listings/wb-cut',
  ];
  it.each(pages)('%s fits into 14 KB, speaks every language, and runs nothing', async (url) => {
    for (const lang of LANGUAGES) {
      const { body, headers } = await get(`${url}?lang=${lang}`);
      expect(headers['content-language']).toBe(lang);
      expect(gzipSync(body).length).toBeLessThan(14 * 1024);
      expect(body).not.toMatch(/<script|javascript:|\son\w+=|<img|<iframe/i);
    }
  });
});
