import { catalogue, type Language } from '@amparo/messages';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { signIn } from './console.keyboard.js';
import { accountOf, checkAxe, checkNoSideways, journey, settled, stack } from './journey.js';
import { findsOf } from './listening.js';

const WIDTHS = [1280, 360];
const CANARY = 'CANARYZEBRA';

/** The page, or the dialog that is open, passes axe on a desk and on a phone. */
async function look(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await settled(page);
    await checkAxe(page);
    await checkNoSideways(page);
  }
}

const listOf = (status: string): string =>
  `${stack().consoleUrl}/#/complaints?filter=${encodeURIComponent(JSON.stringify({ status }))}`;
const dialogOf = (page: Page) => page.getByRole('dialog');

async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('#passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
}

async function act(page: Page, name: string, fill: (dialog: ReturnType<typeof dialogOf>) => Promise<unknown>) {
  await page.locator('main').getByRole('button', { name, exact: true }).click();
  await dialogOf(page).waitFor();
  await look(page);
  await fill(dialogOf(page));
  await dialogOf(page).getByRole('button', { name, exact: true }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
}

/** Everything that leaves the browser with a body, as text. */
function hear(page: Page): string[] {
  const heard: string[] = [];
  page.on('request', (request) => void heard.push(`${request.url()} ${request.postData() ?? ''}`));
  return heard;
}

async function checkKeepsNothing(page: Page): Promise<void> {
  expect(await page.evaluate('JSON.stringify(Object.keys(localStorage))')).toMatch(/^\[("amparo.language")?\]$/);
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
  expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
  expect(await page.evaluate('caches.keys().then((all) => all.length)')).toBe(0);
}

for (const language of ['en', 'ar'] as const satisfies readonly Language[])
  journey(
    `a complaint is opened, triaged, assigned, asked about and closed, and no word of it leaves the browser: ${language}`,
    async ({ open }) => {
      const words: Readonly<Record<string, string>> = catalogue.console[language];
      const t = (key: keyof typeof catalogue.console.en): string => words[key] ?? key;
      const desk = await open({ locale: language });
      await signIn(desk, 'intake_officer');
      await desk.goto(listOf('acknowledged'));
      await desk.locator('main tbody a').first().waitFor();
      await look(desk);
      await desk.locator('main tbody a').first().click();
      await desk.locator('#passphrase').waitFor();
      await look(desk);
      await unlock(desk, 'not the passphrase');
      await desk.locator('main [role=alert]').waitFor();
      await unlock(desk, accountOf('intake_officer').password);
      await desk.getByRole('heading', { name: t('complaints.story') }).waitFor();
      await look(desk);
      await act(desk, t('complaints.triage'), async (dialog) => {
        await dialog.getByLabel(t('complaints.jurisdiction')).selectOption('ours');
        await dialog.getByLabel(t('complaints.licensed')).selectOption('unknown');
      });
      const officer = accountOf('complaint_officer');
      await act(desk, t('complaints.assign'), async (dialog) => {
        await dialog.locator('option', { hasText: officer.name }).waitFor({ state: 'attached' });
        await dialog.getByLabel(t('complaints.officer')).selectOption({ label: officer.name });
      });
      await desk.getByText(t('complaints.sealed.not-yours')).waitFor();
      const address = desk.url();

      const page = await open({ locale: language });
      const heard = hear(page);
      await signIn(page, officer);
      await settled(page);
      await look(page);
      await page.goto(address);
      await page.locator('#passphrase').waitFor();
      await unlock(page, officer.password);
      const story = page.getByRole('heading', { name: t('complaints.story') });
      await story.waitFor();
      await look(page);

      // A request that never arrives: what was typed stays, and is sent once more.
      await page.route('**/request-information', (route) => route.abort(), { times: 1 });
      const ask = t('complaints.request-information');
      await act(page, ask, async (dialog) => {
        await dialog.locator('textarea').first().fill(`${CANARY} which month was it?`);
        await dialog.getByRole('button', { name: ask }).click();
        await dialog.getByRole('alert').waitFor();
        expect(await dialog.locator('textarea').first().inputValue()).toContain(CANARY);
      });
      await page.getByText(`${CANARY} which month was it?`).waitFor();
      await look(page);
      await act(page, t('complaints.close'), async (dialog) => {
        await dialog.getByLabel(t('complaints.closed-code')).selectOption('withdrawn');
        await dialog.locator('textarea').first().fill(`${CANARY} we close it as you asked.`);
      });
      await page.getByText(`${CANARY} we close it as you asked.`).waitFor();
      await look(page);

      expect(heard.filter((text) => text.includes('"sealed"'))).toHaveLength(3);
      expect(findsOf(CANARY, heard)).toEqual([]);
      expect(heard.filter((text) => text.includes(officer.password))).toHaveLength(1);
      await checkKeepsNothing(page);
      await page.getByRole('button', { name: t('sealing.lock') }).click();
      await page.locator('#passphrase').waitFor();
      expect(await page.content()).not.toContain(CANARY);
      // The same ear does hear what is asked in the open.
      await page.goto(`${stack().consoleUrl}/#/complaints?filter=${encodeURIComponent(JSON.stringify({ q: CANARY }))}`);
      await settled(page);
      expect(findsOf(CANARY, heard)).not.toEqual([]);
    },
  );

journey('what was unlocked is locked on signing out, and when nobody touches the page', async ({ open }) => {
  const page = await open();
  await page.clock.install();
  const officer = accountOf('complaint_officer');
  const openCase = async (): Promise<void> => {
    await signIn(page, officer);
    await page.goto(listOf('under_investigation'));
    await page.locator('main tbody a').last().click();
    await unlock(page, officer.password);
    await page.getByRole('heading', { name: 'In their own words' }).waitFor();
  };
  await openCase();
  const address = page.url();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.locator('input[name=username]').waitFor();
  await openCase();
  await page.clock.fastForward('14:00');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('14:00');
  await page.getByRole('heading', { name: 'In their own words' }).waitFor();
  await page.clock.fastForward('15:01');
  await page.locator('#passphrase').waitFor();
  expect(page.url()).toBe(address);
});

journey('an officer makes a new key, and a colleague gives it access to the team', async ({ open }) => {
  const account = (name: string) => {
    const found = stack().accounts.find((one) => one.name === name);
    if (!found) throw new Error(`The demo has no ${name}`);
    return found;
  };
  const passphrase = 'seven quiet herons wade';
  const page = await open();
  const heard = hear(page);
  // The demo's officers have keys: this one is told once that there is none.
  const none = JSON.stringify({ recipient: null, lockedIdentity: null });
  await page.route('**/my-sealing-key', (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({ contentType: 'application/json', body: none })
      : route.fallback(),
  );
  await signIn(page, account('Mei Tanaka'));
  await page.getByRole('link', { name: 'Set up my sealing key' }).click();
  await page.locator('#passphrase-first').waitFor();
  await look(page);
  await page.locator('#passphrase-first').fill(passphrase);
  await page.locator('#passphrase-second').fill('seven quiet herons fly');
  await page.getByRole('button', { name: 'Make my key' }).click();
  await page.locator('main [role=alert]').waitFor();
  await look(page);
  await page.locator('#passphrase-second').fill(passphrase);
  await page.unroute('**/my-sealing-key');
  await page.getByRole('button', { name: 'Make my key' }).click();
  await page.getByText('You have a key.').waitFor();
  expect(findsOf('herons', heard)).toEqual([]);
  expect(findsOf('AGE-SECRET-KEY', heard)).toEqual([]);
  await checkKeepsNothing(page);

  const colleague = await open();
  await signIn(colleague, account('Rosa Delgado'));
  await colleague.goto(`${stack().consoleUrl}/#/case-teams`);
  await colleague.locator('main tbody a').first().click();
  await unlock(colleague, account('Rosa Delgado').password);
  const give = colleague.getByRole('button', { name: 'Give access: Mei Tanaka' });
  await give.waitFor();
  await look(colleague);
  await give.click();
  await give.waitFor({ state: 'detached' });

  await page.getByRole('link', { name: 'To the case teams' }).click();
  await page.locator('main tbody a').first().click();
  await page.locator('li', { hasText: 'Mei Tanaka' }).getByText('Can open').waitFor();
});
