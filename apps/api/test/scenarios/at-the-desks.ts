import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { checkAxe, checkNoSideways, settled } from '../../../workbench/e2e/journey.js';
import { hashPassword } from '../../src/access/passwords.js';
import type { Api, Caller } from '../harness.js';

const CONSOLE = path.resolve(import.meta.dirname, '../../../console/dist');
const PASSWORD = 'kettle orchard tram violet';

export function builtConsole(): string {
  if (!existsSync(path.join(CONSOLE, 'index.html')))
    throw new Error('The console is not built yet: npm run build -w @amparo/console -w @amparo/portal');
  return CONSOLE;
}

/** The accounts of the cast sign in as people do. */
export async function givePasswords({ dataSource }: Api): Promise<void> {
  await dataSource.query('update user_account set password_hash = $1', [await hashPassword(PASSWORD)]);
}

/** What fades or slides stands where it ends: half-way, no colour is the page's own. */
const AT_REST = `(() => {
  const still = new CSSStyleSheet();
  still.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important }');
  document.adoptedStyleSheets = [still];
})()`;
let pictures = 0;

/** A page as it stands, fit for everybody; kept as a picture where E2E_PICTURES names a folder. */
export async function look(page: Page): Promise<void> {
  const folder = process.env['E2E_PICTURES'];
  pictures += 1;
  await page.evaluate(AT_REST);
  if (folder) await page.screenshot({ path: `${folder}/${String(pictures).padStart(2, '0')}.png`, fullPage: true });
  await checkAxe(page);
  await checkNoSideways(page);
}

/** A form's field by the whole of its label: a star may follow it where the field must be filled. */
const fieldOf = (within: Page | Locator, label: string): Locator =>
  within.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}[\\s\\u2009*]*$`));

/** What stands in fields, by their labels. */
type Fields = Readonly<Record<string, string>>;

/** Fills fields; of one with choices, chooses. */
export async function fill(within: Page | Locator, fields: Fields): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = fieldOf(within, label);
    if ((await field.evaluate(({ tagName }) => tagName)) !== 'SELECT') await field.fill(value);
    else {
      await field.locator('option', { hasText: value }).first().waitFor({ state: 'attached' });
      await field.selectOption({
        label: (await field.locator('option', { hasText: value }).first().innerText()).trim(),
      });
    }
  }
}

/** Signs in at the console in a browser of one's own, and sees what there is to do. */
export async function signIn(page: Page, { url, cast }: Api, who: Caller): Promise<Page> {
  expect(cast.ids[who]).toBeDefined();
  await page.goto(`${url}/console/`);
  await fill(page, { Username: who.replaceAll('_', '-'), Password: PASSWORD });
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: `Welcome, Test ${who}` }).waitFor();
  return page;
}

/** From home to what the queue says is to be done next. */
export async function take(page: Page, task: string): Promise<void> {
  await page.getByRole('link', { name: new RegExp(`^${task}: `) }).click();
  await page.locator('main section h2').first().waitFor();
  await settled(page);
}

/** One verb of the page: its dialog filled in and sent; what stands in it by itself can be looked at before. */
export async function act(page: Page, verb: string, fields: Fields = {}, standing: Fields = {}): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, value] of Object.entries(standing))
    await expect.poll(() => fieldOf(dialog, label).inputValue()).toBe(value);
  await fill(dialog, fields);
  await look(page);
  await dialog.getByRole('button', { name: verb, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Makes the officer's own key, locked with a passphrase, in the officer's own browser. */
export async function makeMyKey(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('link', { name: 'Set up my sealing key' }).click();
  await fill(page, { Passphrase: passphrase, 'Passphrase again': passphrase });
  await look(page);
  await page.getByRole('button', { name: 'Make my key' }).click();
  await page.getByText('You have a key.').waitFor();
}

/** Makes the team's key, and gives a colleague who has a key of their own access to it. */
export async function makeTeamKey(page: Page, team: string, colleague: string): Promise<void> {
  await page.getByRole('link', { name: 'Case teams', exact: true }).click();
  await page.getByRole('link', { name: team }).click();
  await page.getByRole('button', { name: 'Make the team’s key' }).click();
  await page.getByRole('button', { name: `Give access: ${colleague}` }).click();
  await page.getByRole('listitem').filter({ hasText: colleague }).getByText('Can open').waitFor();
  await look(page);
}

/** Opens the sealed parts of the case on the page. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await fill(page, { Passphrase: passphrase });
  await page.getByRole('button', { name: 'Unlock' }).click();
  await page.getByRole('heading', { name: 'In their own words' }).waitFor();
}

/** Answers the checklist item by item: one is not met, with what was seen there. */
export async function fillChecklist(page: Page, notMet: string, seen: string): Promise<void> {
  await page.getByRole('radio', { name: 'Met', exact: true }).waitFor({ state: 'attached' });
  const heading = page.locator('main h2').first();
  for (let asked = await heading.innerText(); asked !== 'Ready to hand in?'; asked = await heading.innerText()) {
    const isMet = !asked.includes(notMet);
    await page.getByRole('radio', { name: isMet ? 'Met' : 'Not met', exact: true }).check({ force: true });
    if (!isMet) {
      await page.getByLabel('What you saw').fill(seen);
      await look(page);
    }
    await page.getByRole('button', { name: /^(Next|To the end)$/ }).click();
    await expect.poll(() => heading.innerText()).not.toBe(asked);
  }
  await page.getByText('Every item has its answer.').waitFor();
}
