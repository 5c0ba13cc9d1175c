import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAxe, checkNoSideways, journey, stack } from './journey.js';
import { findsOf, listenTo } from './listening.js';

const PHONE = { viewport: { width: 360, height: 740 } };
const PLAIN = { ...PHONE, javaScriptEnabled: false };
const BUDGET = 14 * 1024;
const CANARY = 'CANARYZEBRA';

const folder = mkdtempSync(path.join(tmpdir(), 'amparo-files-'));
const photo = path.join(folder, `${CANARY}.jpg`);
writeFileSync(photo, Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(CANARY.repeat(500))]));
const fake = path.join(folder, 'fake.jpg');
writeFileSync(fake, '<html><script>alert(1)</script></html>');

const button = (page: Page, value: string) => page.locator(`main button[name=go][value="${value}"]`);

/** Presses a button and waits for the page that asks for the next thing. */
async function press(page: Page, value: string, then: string): Promise<void> {
  await button(page, value).click();
  await page.locator(then).first().waitFor();
}

type Look = (page: Page) => Promise<void>;
const noLook: Look = () => Promise.resolve();

/** From the start page to the last one before sending. */
async function tell(page: Page, url: string, lang: string, look: Look = noLook): Promise<void> {
  await page.goto(`${url}/complain?lang=${lang}`);
  await look(page);
  await page.locator('input[name=danger][value=no]').check();
  await press(page, 'next', '#contact');
  await look(page);
  await page.locator('input[name=kind][value=phone]').check();
  await page.locator('#contact').fill('+1 202 555 0177');
  await press(page, 'next', 'input[value="DOC-WITH"]');
  await look(page);
  await page.locator('input[value="DOC-WITH"]').check();
  await press(page, 'next', '#amount');
  await page.locator('#amount').fill('1200');
  await press(page, 'next', '#currency-error');
  await look(page);
  await page.locator('#currency').selectOption('USD');
  await press(page, 'next', 'textarea#story');
  await look(page);
  await page.locator('#story').fill(`${CANARY} they kept my passport`);
  await page.locator('#place').fill(`${CANARY} lane`);
  await press(page, 'next', '#reach');
  await look(page);
  await page.locator('#name').fill(`${CANARY} Sunita`);
  await page.locator('#reach').fill(`${CANARY} 0142`);
  await press(page, 'next', '#files');
  await look(page);
}

async function send(page: Page): Promise<string> {
  await page.locator('#files').setInputFiles(photo);
  await press(page, 'send', '.receipt');
  const receipt = (await page.locator('.receipt').innerText()).replace(/\D/g, '');
  expect(receipt).toHaveLength(16);
  return receipt;
}

async function comeBack(page: Page, url: string, lang: string, receipt: string): Promise<void> {
  await page.goto(`${url}/receipt?lang=${lang}`);
  await page.locator('#receipt').fill(receipt.replace(/\d{4}/g, '$& '));
  await page.locator('main form#form button').click();
  await page.locator('textarea#text').waitFor();
}

for (const lang of ['en', 'ar'])
  journey(`with scripts nothing that is to be sealed leaves the browser, on a phone: ${lang}`, async ({ open }) => {
    const door = await listenTo(stack().portalUrl);
    const page = await open(PHONE);
    const look: Look = async (seen) => {
      await checkAxe(seen);
      await checkNoSideways(seen);
      expect(gzipSync(await seen.content()).length, `${seen.url()} compressed`).toBeLessThan(BUDGET);
    };
    await tell(page, door.url, lang, look);
    expect(await page.locator('main dl').innerText()).toContain(`${CANARY} they kept my passport`);
    await page.goBack();
    await page.locator('#reach').waitFor();
    expect(await page.locator('#name').inputValue()).toBe(`${CANARY} Sunita`);
    await press(page, 'next', '#files');
    await page.locator('#files').setInputFiles(fake);
    await press(page, 'send', '#told:not([hidden])');
    expect(await page.locator('#told').innerText()).toContain('fake.jpg');
    const receipt = await send(page);
    await page.waitForURL('**/complain/done**');
    await look(page);
    await page.reload();
    expect((await page.locator('.receipt').innerText()).replace(/\D/g, '')).toBe(receipt);
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, history.state]')).toEqual([0, 0, null]);
    expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    await comeBack(page, door.url, lang, receipt);
    await look(page);
    await page.locator('#text').fill(`${CANARY} and one more thing`);
    await press(page, 'reply', '[role=status]');
    expect(await page.locator('.talk').innerText()).toContain(`${CANARY} and one more thing`);
    await door.stop();
    expect(door.heard.length).toBeGreaterThan(10);
    expect(door.heard.join()).toContain('sealedNarrative');
    expect(findsOf(CANARY, door.heard)).toEqual([]);
  });

journey(
  'without scripts it works as well, and the same ear hears what is then sealed by the portal',
  async ({ open }) => {
    const door = await listenTo(stack().portalUrl);
    const page = await open(PLAIN);
    await tell(page, door.url, 'en');
    await press(page, 'to:you', '#reach');
    expect(await page.locator('#reach').inputValue()).toBe(`${CANARY} 0142`);
    await press(page, 'next', '#files');
    await page.locator('#files').setInputFiles(fake);
    await press(page, 'send', '#files-error');
    expect(await page.locator('#files-error').innerText()).toContain('We cannot take “fake.jpg”.');
    const receipt = await send(page);
    await comeBack(page, door.url, 'en', receipt);
    await page.locator('#text').fill(`${CANARY} and one more thing`);
    await press(page, 'reply', '[role=status]');
    expect(await page.locator('.talk').innerText()).toContain(`${CANARY} and one more thing`);
    await button(page, 'leave').click();
    await page.getByRole('searchbox').waitFor();
    expect(await page.context().cookies()).toEqual([]);
    await door.stop();
    expect(findsOf(CANARY, door.heard).length).toBeGreaterThan(3);
  },
);

journey(
  'a press on a slow line waits for the script that seals, and goes on by itself when it is there',
  async ({ open }) => {
    const door = await listenTo(stack().portalUrl);
    door.stall('/scripts/');
    const page = await open(PHONE);
    await page.goto(`${door.url}/complain/story?lang=en`, { waitUntil: 'commit' });
    await page.locator('#story').fill(`${CANARY} they kept my passport`);
    await button(page, 'next').click();
    await page.locator('main button[name=go]:disabled').first().waitFor();
    door.release();
    await page.locator('#reach').waitFor();
    await press(page, 'back', 'textarea#story');
    expect(await page.locator('#story').inputValue()).toBe(`${CANARY} they kept my passport`);
    await door.stop();
    expect(findsOf(CANARY, door.heard)).toEqual([]);
  },
);

journey('a portal that is gone loses nothing: everything stays, and goes on when it is back', async ({ open }) => {
  const door = await listenTo(stack().portalUrl);
  const page = await open(PHONE);
  await page.goto(`${door.url}/complain?lang=en`);
  await page.locator('input[name=danger][value=no]').check();
  door.cut();
  await button(page, 'next').click();
  await page.getByText('Everything you wrote is still here').waitFor();
  door.mend();
  await tell(page, door.url, 'en');
  door.cut();
  await page.locator('#files').setInputFiles(photo);
  await button(page, 'send').click();
  await page.getByText('Everything you wrote is still here').waitFor();
  door.mend();
  await press(page, 'send', '.receipt');
  await door.stop();
  expect(findsOf(CANARY, door.heard)).toEqual([]);
});

journey(
  'the way out is there on every page, by click and by key, and Back does not lead in again',
  async ({ browser }) => {
    for (const leave of ['click', 'key']) {
      const context = await browser.newContext({ ...PHONE, locale: 'en' });
      await context.route('https://www.wikipedia.org/**', (route) =>
        route.fulfill({
          contentType: 'text/html',
          body: `<title>Elsewhere</title>${route.request().headers()['referer'] ?? ''}`,
        }),
      );
      const page = await context.newPage();
      await page.goto(`${stack().portalUrl}/?lang=en`);
      await page.goto(`${stack().portalUrl}/complain?lang=en`);
      expect(await page.title()).toBe('Amparo');
      if (leave === 'click') await page.locator('#exit').click();
      else for (let time = 0; time < 3; time += 1) await page.keyboard.press('Escape');
      await page.waitForURL('https://www.wikipedia.org/');
      expect(await page.content()).not.toContain('localhost');
      await page.goBack();
      expect(new URL(page.url()).pathname).toBe('/');
      await context.close();
    }
  },
);

journey('somebody who was cheated by an agency comes to the complaint from its page', async ({ open }) => {
  const page = await open(PLAIN);
  await page.goto(`${stack().portalUrl}/check?q=202+555+0100&lang=en`);
  await page
    .getByRole('button', { name: 'Report a recruiter' })
    .or(page.getByRole('button', { name: 'Report this recruiter' }))
    .click();
  await page.locator('input[name=danger][value=no]').check();
  await press(page, 'next', '#contact');
  expect(new URL(page.url()).search).toBe('?lang=en');
  expect(await page.locator('input[name=kind]:checked').count()).toBe(1);
  await page.goto(`${stack().portalUrl}/?lang=en`);
  await page.getByRole('link', { name: 'I have a receipt' }).click();
  await page.locator('#receipt').waitFor();
});
