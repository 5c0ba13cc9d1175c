import { expect } from 'vitest';
import { signIn } from './console.keyboard.js';
import { checkAxe, journey, stack } from './journey.js';

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };

journey('a precaution takes effect in public at once, and ends with the case it was for', async ({ open }) => {
  const officer = await open(DESK);
  await signIn(officer, 'sanction_officer');
  await officer.goto(`${stack().consoleUrl}/#/agencies?filter=${encodeURIComponent('{"q":"High Cedar Tamris"}')}`);
  await officer.getByRole('link', { name: /High Cedar/ }).click();
  const number = await officer
    .getByRole('link', { name: /^LB-|^SB-|^DW-|^LH-/ })
    .first()
    .innerText();
  await officer.getByRole('link', { name: 'Propose a sanction' }).click();
  await officer.getByLabel('Measure').selectOption('suspension');
  await officer.getByLabel('Violations').fill('DOC-WITH');
  await officer.getByRole('option', { name: /DOC-WITH/ }).click();
  await officer.getByLabel('Legal ground').fill('Recruitment of Workers Act, section 31');
  await officer.getByLabel('Reasons', { exact: false }).first().fill('Eleven passports lay in the office safe.');
  await officer.getByLabel('Reasons in public').fill('The agency kept the passports of workers.');
  await officer.getByLabel('Right of review').fill('The Administrative Court reviews it within 28 days.');
  await checkAxe(officer);
  await officer.getByRole('button', { name: 'Propose a sanction' }).click();
  await officer.getByRole('button', { name: 'Serve the notice' }).waitFor();
  const address = officer.url();

  const approver = await open(DESK);
  await signIn(approver, 'approver');
  await approver.goto(address);
  await approver.getByRole('button', { name: 'Order a precaution' }).click();
  const dialog = approver.locator('[role=dialog]');
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Precaution until').fill(until);
  await dialog.getByLabel('Reasons').fill('Workers are about to be sent away without papers.');
  await checkAxe(approver);
  await dialog.getByRole('button', { name: 'Order a precaution' }).click();
  await dialog.waitFor({ state: 'detached' });

  const worker = await open(PHONE);
  const answer = async (): Promise<string> => {
    await worker.goto(`${stack().portalUrl}/check?q=${encodeURIComponent(number)}`);
    return worker.locator('main h1').innerText();
  };
  const says = (expected: RegExp) => expect.poll(answer).toMatch(expected);
  await says(/^May not recruit/);

  await approver.getByRole('button', { name: 'Reject the proposal' }).click();
  await dialog.getByLabel('Reasons').fill('The passports were handed back before the notice.');
  await dialog.getByRole('button', { name: 'Reject the proposal' }).click();
  await dialog.waitFor({ state: 'detached' });
  await says(/^May recruit/);
});
