import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signIn } from './console.keyboard.js';
import { checkAxe, checkNoSideways, journey, settled, stack } from './journey.js';
import { listenTo } from './listening.js';

const PHONE = { viewport: { width: 360, height: 740 } };
const HOUR = 3_600_000;
const folder = mkdtempSync(path.join(tmpdir(), 'amparo-codes-'));

/** The screen at an agency's counter, photographed. */
async function photographOfCounter(page: Page): Promise<string> {
  await signIn(page, 'agency');
  await page.goto(`${stack().consoleUrl}#/my-agency/licences`);
  await page.locator('main tbody a').first().click();
  await page.getByRole('link', { name: 'Code for a screen at the counter' }).click();
  await page.locator('main img').waitFor();
  await settled(page);
  const file = path.join(folder, 'counter.jpg');
  writeFileSync(file, await page.screenshot({ type: 'jpeg', quality: 40 }));
  return file;
}

const told = (page: Page): Promise<string> => page.locator('#verdict').innerText();
async function scan(page: Page, file: string): Promise<string> {
  await page.locator('#verdict').evaluate((place) => place.replaceChildren());
  await page.locator('#picture').setInputFiles([]);
  await page.locator('#picture').setInputFiles(file);
  await page.locator('#verdict .word, #told:not([hidden])').first().waitFor();
  await page.locator('#verdict .word').waitFor();
  return told(page);
}

journey(
  'a code on a screen is read with the network off, until what the telephone knows is too old',
  async ({ open }) => {
    const counter = await open();
    const file = await photographOfCounter(counter);
    const door = await listenTo(stack().portalUrl);
    const page = await open(PHONE);
    await page.clock.install();
    await page.goto(`${door.url}/scan?lang=en`);
    await page.locator('#scan[data-kept]').waitFor();
    expect(await scan(page, file)).toMatch(/May recruit[^]*The licence is in force, as the register said on/);
    await checkAxe(page);
    await checkNoSideways(page);
    door.cut();
    await page.reload();
    expect(await scan(page, file)).toMatch(/May recruit[^]*The licence is in force, as the register said on/);
    await page.clock.setSystemTime(Date.now() + 3 * 60_000);
    expect(await scan(page, file)).toMatch(/We cannot say right now[^]*may be a photograph/);
    await page.clock.setSystemTime(Date.now() + 25 * HOUR);
    expect(await scan(page, file)).toMatch(/We cannot say right now[^]*That is too old to say how the licence stands/);
    door.mend();
    await door.stop();
  },
);

journey('what is pasted is refused with one letter changed, or where it leads elsewhere', async ({ open }) => {
  const page = await open(PHONE);
  await page.goto(`${stack().portalUrl}/scan?lang=ar`);
  await page.locator('#open').waitFor();
  const paste = async (text: string): Promise<string> => {
    await page.locator('#code').fill(text);
    await page.locator('#typed button').click();
    await page.locator('#verdict .word').waitFor();
    return told(page);
  };
  expect(await paste('eyJhbGciOiJFZERTQSJ9.e30.x')).toContain('لا تثق به. لا تدفع.');
  expect(await paste('https://register.evil.example/q/a.b.c')).toContain('https://register.evil.example');
  await checkAxe(page);
  await checkNoSideways(page);
});
