import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';
import { someAgency } from '../../test/records.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fake.put('agency', someAgency('a&b', '</script><script>alert(1)</script>'));
  portal = await startPortal(fake, { publicUrl: 'https://portal.example' });
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string) => portal.app.inject({ url });
const locations = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, loc = '']) => loc);

it('names every agency and list to search engines, and nothing that somebody asked or does', async () => {
  const all = await get('/sitemap.xml');
  expect([all.statusCode, all.headers['content-type']]).toEqual([200, 'application/xml; charset=utf-8']);
  const maps = locations(all.body).map((url) => new URL(url).pathname);
  expect(maps).toEqual(['/sitemaps/pages.xml', '/sitemaps/agencies-1.xml']);
  const pages = (await Promise.all(maps.map(async (map) => locations((await get(map)).body)))).flat();
  const agencies = [...(portal.register.current?.index.all('agency') ?? [])];
  expect(agencies.length).toBeGreaterThan(4);
  for (const { id } of agencies) expect(pages).toContain(`https://portal.example/agencies/${encodeURIComponent(id)}`);
  expect(pages).toContain('https://portal.example/');
  for (const page of pages) {
    const answer = await get(new URL(page.replaceAll('&amp;', '&')).pathname);
    expect(answer.statusCode, page).toBe(200);
    expect(answer.body, page).toContain('<meta name="robots" content="index,noarchive"/>');
  }
});

it('lets them read what is public and keeps them from the rest', async () => {
  const { body } = await get('/robots.txt');
  expect(body).toContain('\nDisallow: /\n');
  expect(body).toContain('Sitemap: https://portal.example/sitemap.xml');
  for (const path of ['check', 'complain', 'receipt', 'proofs', 'apply', 'sms'])
    expect(body).not.toContain(`Allow: /${path}`);
  for (const url of [
    '/check?q=XA-REC-0117',
    '/agencies/a-harbour?on=2026-01-01',
    '/complain',
    '/proofs',
    '/apply',
    '/receipt',
  ])
    expect((await get(url)).body, url).toContain('<meta name="robots" content="noindex"/>');
});

it('answers a part that is none like any page that is none', async () => {
  for (const name of ['agencies-2.xml', 'agencies-0.xml', 'agencies-1', 'x.xml'])
    expect((await get(`/sitemaps/${name}`)).statusCode, name).toBe(404);
});

const dataOf = (body: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body)?.[1] ?? '');

it('tells programs who an agency is, with confirmed contacts only, and neither its standing nor a person', async () => {
  const { body } = await get('/agencies/a-harbour');
  expect(dataOf(body)).toMatchObject({
    '@type': 'EmploymentAgency',
    '@id': 'https://portal.example/agencies/a-harbour',
    name: 'Harbour Bridge Manpower',
    alternateName: ['Puente del Puerto'],
    identifier: [{ propertyID: 'licence', value: 'XA-REC-0117' }, { value: '20-118842' }],
    telephone: ['+1 202 555 0117'],
    address: [{ streetAddress: '14 Customs Street' }, { streetAddress: '3 Market Square' }],
  });
  const text = JSON.stringify(dataOf(body));
  for (const word of ['harbour-bridge.example', 'Amina', 'may_recruit', 'May recruit'])
    expect(text).not.toContain(word);
});

it('keeps a name that wants to be a script within its quotes', async () => {
  const { body } = await get('/agencies/a&b');
  expect(dataOf(body)).toMatchObject({ name: '</script><script>alert(1)</script>' });
});
