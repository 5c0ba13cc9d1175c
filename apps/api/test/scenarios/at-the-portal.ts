import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { look } from './at-the-desks.js';

const onward = async (page: Page, heading: string): Promise<void> => {
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
};

/** Asks the portal about whom one was given, from its start page. Returns the word that the answer begins with. */
export async function check(page: Page, portalUrl: string, given: string): Promise<string> {
  await page.goto(`${portalUrl}/?lang=en`);
  await page.getByRole('searchbox').fill(given);
  await page.getByRole('button', { name: 'Check' }).click();
  await page.waitForURL(/\/check\?/);
  await look(page);
  return page.locator('h1').innerText();
}

/** From the answer of a check to the receipt: no account, no name. */
export async function complain(page: Page, what: string, story: string): Promise<string> {
  await page.getByRole('button', { name: 'Report this recruiter' }).click();
  await page.getByRole('radio', { name: 'No', exact: true }).check();
  await onward(page, 'Who is it about?');
  await look(page);
  await onward(page, 'What happened?');
  await page.getByRole('checkbox', { name: what }).check();
  await look(page);
  await onward(page, 'Where, when and how much?');
  await onward(page, 'Your story');
  await page.getByLabel('Tell us what happened').fill(story);
  await look(page);
  await onward(page, 'About you');
  await onward(page, 'Check and send');
  await page.getByText(story).waitFor();
  await look(page);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  // The receipt is shown in place first; then the page leaves for an address of its own, where it can be loaded anew.
  await page.waitForURL('**/complain/done**');
  await page.getByRole('heading', { name: 'We have your complaint' }).waitFor();
  await look(page);
  return (await page.getByLabel('Your receipt').textContent()) ?? '';
}

/** Comes back with nothing but the receipt. */
export async function comeBack(page: Page, portalUrl: string, receipt: string): Promise<void> {
  await page.goto(`${portalUrl}/?lang=en`);
  await page.getByRole('link', { name: 'I have a receipt' }).click();
  await page.getByLabel('Your receipt').fill(receipt);
  await page.getByRole('button', { name: 'Open' }).click();
  await page.getByRole('heading', { name: 'Your complaint', exact: true }).waitFor();
  await look(page);
}

/** Answers the office, and reads one's own words among the messages. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.getByLabel('Write to the office').fill(text);
  await page.getByRole('button', { name: 'Send message' }).click();
  await page.getByText('We have your message.').waitFor();
  await page.getByRole('listitem').filter({ hasText: text }).waitFor();
  await look(page);
}

/** Takes the files of the newest release of a list into a folder, from the start page on. Returns their names. */
export async function download(page: Page, portalUrl: string, list: string, folder: string): Promise<string[]> {
  await page.goto(`${portalUrl}/?lang=en`);
  await page.getByRole('link', { name: /^Lists of the sanctioned/ }).click();
  await look(page);
  await page.getByRole('link', { name: list }).click();
  await look(page);
  await page
    .getByRole('link', { name: /^Release \d+ of/ })
    .first()
    .click();
  await look(page);
  const names = await page.locator('main a[download]').allInnerTexts();
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name, exact: true }).click();
    await (await arriving).saveAs(path.join(folder, name));
  }
  return names;
}
