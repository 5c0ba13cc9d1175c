import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { checkAxe, checkNoSideways, journey, stack } from './journey.js';
import { linkIn, mailTo } from './mails.js';

const PHONE = { viewport: { width: 360, height: 740 } };

/** An agency of the demo's own register, as the portal saved it. */
function agency(): { readonly id: string; readonly name: string } {
  const lines = readFileSync(path.join(stack().dataDir, 'portal', 'snapshot.ndjson'), 'utf8').split('\n');
  const line = lines.find((one) => one.includes('"kind":"agency"') && one.includes('"register":"XA"'));
  if (!line) throw new Error('the demo has no agency of its own');
  const { record } = JSON.parse(line) as { record: { id: string; legalName: string } };
  return { id: record.id, name: record.legalName };
}

for (const [lang, said] of [
  [
    'en',
    { door: 'Tell me when this changes', sent: 'Look for our message', yes: 'Yes, tell me', told: 'We will tell you' },
  ],
  [
    'ur',
    { door: 'یہ بدلے تو مجھے بتائیں', sent: 'ہمارا پیغام دیکھیں', yes: 'ہاں، مجھے بتائیں', told: 'ہم آپ کو بتائیں گے' },
  ],
] as const)
  journey(`somebody asks to be told when an agency changes, and confirms: ${lang}`, async ({ open }) => {
    const page = await open(PHONE);
    const { id, name } = agency();
    const look = async () => {
      await checkAxe(page);
      await checkNoSideways(page);
      expect(await page.locator('main [lang]:not(bdi)').count(), 'words in another language').toBe(0);
    };
    await page.goto(`${stack().portalUrl}/agencies/${id}?lang=${lang}`);
    await page.getByRole('link', { name: said.door }).click();
    await look();
    await page.locator('#address').fill('nobody');
    await page.locator('main form button').click();
    await page.locator('.error').waitFor();
    await look();
    await page.locator('#address').fill(`amina-${lang}@mail.example`);
    await page.locator('main form button').click();
    expect(await page.locator('h1').innerText()).toBe(said.sent);
    await look();
    await page.goto(linkIn(await mailTo(`amina-${lang}@mail.example`, name)));
    await look();
    await page.getByRole('button', { name: said.yes }).click();
    expect(await page.locator('h1').innerText()).toBe(said.told);
    await look();
  });

journey('a telephone is asked too, and what the demo would send it is shown beside the mails', async ({ open }) => {
  const page = await open(PHONE);
  await page.goto(`${stack().portalUrl}/follow/${agency().id}?lang=en`);
  await page.locator('#address').fill('+1 202 555 0143');
  await page.locator('main form button').click();
  const link = linkIn(await mailTo('+12025550143', 'Shall we tell you when'));
  await page.goto(link === '' ? linkIn(await mailTo('+12025550143', '/follow/confirm/')) : link);
  await page.getByRole('button', { name: 'Yes, tell me' }).click();
  expect(await page.locator('h1').innerText()).toBe('We will tell you');
  await page.goto(stack().mailUrl);
  await checkAxe(page);
});
