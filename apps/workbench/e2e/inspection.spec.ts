import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { signIn } from './console.keyboard.js';
import { checkAxe, checkNoSideways, journey, settled, stack } from './journey.js';

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const ITEMS = 20;
/** The smallest target that a thumb hits. */
const THUMB = 44;

/** The register's day: its zone is ahead of most machines'. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kathmandu' }).format(new Date());
const look = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['E2E_PICTURES'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
};

/** A visit of today for the inspector of the demo, planned and scheduled as an officer does it. Returns its address. */
async function scheduleVisit(page: Page, respondent: string): Promise<string> {
  await signIn(page, 'sanction_officer');
  await page.goto(`${stack().consoleUrl}/#/inspections/create`);
  await page.getByLabel('Type').selectOption({ label: 'Unannounced' });
  await page.getByLabel('Whom or what, in words').fill(respondent);
  await page.getByRole('button', { name: 'Plan an inspection' }).click();
  await page.getByRole('heading', { name: respondent, level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Schedule' }).click();
  const dialog = page.getByRole('dialog');
  const { name } = stack().accounts.find(({ role }) => role === 'inspector') ?? { name: '' };
  await dialog.locator('option', { hasText: name }).waitFor({ state: 'attached' });
  const choice = (await dialog.locator('option', { hasText: name }).textContent()) ?? '';
  await dialog.getByRole('combobox', { name: /^Inspector/ }).selectOption({ label: choice });
  await dialog.getByLabel('Day of the visit').fill(today());
  await checkAxe(page);
  await dialog.getByRole('button', { name: 'Schedule' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Cancel the inspection' }).waitFor();
  return page.url();
}

/** Every control of the page in sight is as large as a thumb; the answers lie in the half that it reaches. */
async function checkThumbs(page: Page): Promise<void> {
  const boxes = await page.locator('main button:visible, main label:has(input):visible').evaluateAll((all) =>
    all.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return { text: one.textContent ?? '', width, height };
    }),
  );
  for (const { text, width, height } of boxes)
    expect([text, width >= THUMB, height >= THUMB]).toEqual([text, true, true]);
  for (const label of await page.locator('label:has(input[type=radio])').all()) {
    const box = await label.boundingBox();
    expect((box?.y ?? 0) > PHONE.viewport.height / 2 && (box?.y ?? 0) < PHONE.viewport.height).toBe(true);
  }
}

journey(
  'an inspector fills the checklist with one thumb at 360 px, through a dead network, with a photo, and hands it in',
  async ({ open }) => {
    const desk = await open(DESK);
    const respondent = `Stall ${Date.now() % 100_000} at the bus park`;
    const address = await scheduleVisit(desk, respondent);

    const page = await open(PHONE);
    await signIn(page, 'inspector');
    await page.getByRole('link', { name: `Make the visit: ${respondent}` }).click();
    await page.getByRole('button', { name: 'Start the visit' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Start the visit' }).click();
    await page.getByText(`0 of ${ITEMS} answered`).waitFor();
    await settled(page);
    await checkAxe(page);
    await checkNoSideways(page);
    await checkThumbs(page);
    await look(page, 'checklist-first');

    for (let item = 1; item <= ITEMS; item += 1) {
      const isOdd = item === 8;
      const answer = isOdd ? 'Not met' : item % 7 === 0 ? 'Does not apply' : 'Met';
      if (item === 5) await page.context().setOffline(true);
      await page.getByRole('radio', { name: answer, exact: true }).check({ force: true });
      if (item === 6) {
        await page.getByText('No network. 2 changes wait').waitFor();
        await checkAxe(page);
        await look(page, 'checklist-offline');
        await page.context().setOffline(false);
        await page.getByText('Everything is saved.').waitFor();
      }
      if (isOdd) {
        await page.getByText('What was not met needs a note').waitFor();
        await page.getByLabel('What you saw').fill('Eleven passports in the safe, nobody signed for them.');
        const photo = await sharp({ create: { width: 900, height: 1200, channels: 3, background: '#8a6a4a' } })
          .withExif({ IFD0: { Make: 'CanaryPhone' } })
          .jpeg()
          .toBuffer();
        await page
          .locator('input[type=file]')
          .setInputFiles({ name: 'safe.jpg', mimeType: 'image/jpeg', buffer: photo });
        await page.getByRole('img', { name: /^Photo 1\. No passports.*Eleven passports/ }).waitFor();
        await page.locator('input[type=file]').setInputFiles({
          name: 'safe.jpg',
          mimeType: 'image/jpeg',
          buffer: Buffer.from('<script>alert(1)</script>'),
        });
        await page.getByText('This is not a JPEG, PNG or WebP picture').waitFor();
        await checkAxe(page);
        await look(page, 'checklist-photo');
        await page.getByRole('button', { name: 'Leave this photo out' }).click();
      }
      const asked = await page.getByRole('heading', { level: 2 }).first().innerText();
      await page.getByRole('button', { name: item === ITEMS ? 'To the end' : 'Next', exact: true }).click();
      // The next item's buttons look like this one's: only its heading tells that it is there.
      await page.getByRole('heading', { level: 2 }).filter({ hasNotText: asked }).first().waitFor();
    }
    await page.getByText('Every item has its answer.').waitFor();
    await page.getByText('Fail · 30 points').waitFor();
    await checkAxe(page);
    await look(page, 'checklist-end');
    await page.getByRole('button', { name: 'Hand in the report' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Hand in the report' }).click();
    await page.getByText('Report handed in', { exact: true }).first().waitFor();
    await settled(page);
    await checkAxe(page);
    await checkNoSideways(page);
    await look(page, 'visit-handed-in');

    await desk.goto(address);
    await desk.reload();
    await desk.getByRole('button', { name: 'Check the report' }).click();
    const dialog = desk.getByRole('dialog');
    await dialog.getByLabel('The report').selectOption({ label: 'passes' });
    await dialog.getByLabel('Reasons, or what to do').fill('Complete and clear.');
    await dialog.getByLabel('Days to put it right').fill('5');
    await checkAxe(desk);
    await look(desk, 'quality-check');
    await dialog.getByRole('button', { name: 'Check the report' }).click();
    await dialog.waitFor({ state: 'detached' });
    await desk.getByText('To put right', { exact: true }).waitFor();
    expect(await desk.getByRole('img', { name: /^Photo 1\./ }).count()).toBe(1);
    await settled(desk);
    await checkAxe(desk);
    await look(desk, 'visit-checked');
  },
);

journey('the checklist works right to left, and by keyboard', async ({ open }) => {
  const page = await open({ ...PHONE, locale: 'ar' });
  await signIn(page, 'inspector');
  await page.goto(`${stack().consoleUrl}/#/inspections?filter=${encodeURIComponent('{"status":"under_way"}')}`);
  await page.locator('main tbody a').first().click();
  await page.getByRole('link', { name: 'افتح القائمة' }).click();
  await page.locator('input[type=radio]').first().waitFor({ state: 'attached' });
  await settled(page);
  expect(await page.getAttribute('html', 'dir')).toBe('rtl');
  await checkAxe(page);
  await checkNoSideways(page);
  await checkThumbs(page);
  await look(page, 'checklist-arabic');
  await page.locator('input[type=radio]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByText('كل شيء محفوظ.').waitFor();
  await page.locator('main details summary').click();
  await checkAxe(page);
  await checkNoSideways(page);
  await look(page, 'checklist-arabic-all');
});
