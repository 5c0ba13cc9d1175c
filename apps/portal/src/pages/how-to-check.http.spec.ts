import { LANGUAGES } from '@amparo/messages';
import { STANDINGS } from '@amparo/verification';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  portal = await startPortal(fake, { publicUrl: 'https://portal.example' });
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string) => portal.app.inject({ url, headers: { accept: 'text/html' } });

it('leads to pages that are there, and to places on itself that are there', async () => {
  const { body } = await get('/how-to-check?lang=en');
  const main = body.slice(body.indexOf('<main'));
  const hrefs = [...main.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
  expect(hrefs.map((href) => href.split('?')[0])).toEqual(
    expect.arrayContaining(['/fees', '/proofs', '/receipt', '#answers']),
  );
  for (const href of hrefs)
    if (href.startsWith('#')) expect(body, href).toContain(`id="${href.slice(1)}"`);
    else expect((await get(href)).statusCode, href).toBe(200);
});

it('says what a QR code proves and where it must lead, and what every answer means', async () => {
  const { body } = await get('/how-to-check?lang=en');
  expect(body).toContain('A QR proves the licence, not the person holding it.');
  expect(body).toContain('<bdi dir="ltr">portal.example</bdi>');
  for (const standing of STANDINGS) expect(body, standing).toContain(`class="mark ${standing}"`);
});

it.each(LANGUAGES)('is told whole in %s', async (language) => {
  const { body } = await get(`/how-to-check?lang=${language}`);
  const main = body.slice(body.indexOf('<main'));
  expect(main).not.toMatch(/<span lang=/);
});

it('names the numbers for telephones without internet where there are some, and is silent of them where there are none', async () => {
  expect((await get('/how-to-check?lang=en')).body).not.toContain('Without internet');
  const own = await startPortal(fake, { channels: { numbers: { sms: '+1 202 555 0100' }, ussdLanguages: ['en'] } });
  const { body } = await own.app.inject({ url: '/how-to-check?lang=en' });
  await own.stop();
  expect(body).toContain('Without internet');
  expect(body).toContain('+1 202 555 0100');
  expect(body).not.toContain('WhatsApp');
});

it.each(['/', '/check?q=nobody+of+this+name', '/check?q=XA-REC-0117', '/agencies/none'])(
  'is one step away from %s',
  async (url) => {
    expect((await get(`${url}${url.includes('?') ? '&' : '?'}lang=en`)).body).toContain('href="/how-to-check?lang=en"');
  },
);

it('is only read', async () => {
  const { statusCode, headers } = await portal.app.inject({ method: 'POST', url: '/how-to-check' });
  expect([statusCode, headers['allow']]).toEqual([405, 'GET, HEAD']);
});
