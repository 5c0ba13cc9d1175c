import { expect } from 'vitest';
import { checkAxe, checkNoSideways, journey, stack } from './journey.js';

const PHONE = { viewport: { width: 360, height: 740 } };

journey('the portal opens on a phone, in English and from right to left', async ({ open }) => {
  const page = await open(PHONE);
  for (const [lang, dir] of [
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ] as const) {
    await page.goto(`${stack().portalUrl}/?lang=${lang}`);
    expect(await page.getAttribute('html', 'dir')).toBe(dir);
    await checkAxe(page);
    await checkNoSideways(page);
  }
});

journey('the console opens at its sign-in page', async ({ open }) => {
  const page = await open();
  await page.goto(stack().consoleUrl);
  await page.locator('input[type=password]').waitFor();
  // Led there once, not round and round until the way back is lost.
  expect(await page.evaluate('history.length')).toBeLessThan(5);
  await checkAxe(page);
});

journey('the API tells how it is used, with nothing from outside', async ({ open }) => {
  const page = await open();
  const answer = await page.goto(`${stack().apiUrl}/api/docs`);
  expect(answer?.status()).toBe(200);
});
