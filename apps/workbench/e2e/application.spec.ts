import { REGISTER } from '@amparo/demo';
import { generate } from 'otplib';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { fill, press, signIn, tabTo } from './console.keyboard.js';
import { checkAxe, checkNoSideways, journey, settled, stack } from './journey.js';
import { linkIn, mailTo } from './mails.js';

const PHONE = { viewport: { width: 360, height: 740 } };
const DESK = { viewport: { width: 1280, height: 900 } };
const FIRM = 'Morning Tide Placement';
const EMAIL = 'amira@morning-tide.example';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

/** A legal day: the register's own, whose midnight is not that of the machine. */
const inDays = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: REGISTER.timeZone }).format(Date.now() + days * 86_400_000);

async function look(page: Page): Promise<void> {
  await settled(page);
  await checkAxe(page);
  await checkNoSideways(page);
}

/** One act of an officer, in its dialog. */
async function act(
  page: Page,
  verb: string,
  fields: Readonly<Record<string, string>> = {},
  send = verb,
): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).first().click();
  const dialog = page.locator('[role=dialog]');
  await dialog.waitFor();
  for (const [label, value] of Object.entries(fields)) {
    const field = dialog.getByLabel(label, { exact: false }).first();
    const isChoice = (await field.and(dialog.locator('select')).count()) > 0;
    await (isChoice ? field.selectOption({ label: value }) : field.fill(value));
  }
  await checkAxe(page);
  await dialog.getByRole('button', { name: send, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await settled(page);
}

journey(
  'a firm asks for an account, applies by keyboard on a phone, is given its form back, and is licensed',
  async ({ open }) => {
    const phone = await open(PHONE);
    await phone.goto(`${stack().portalUrl}/apply`);
    await phone.getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => phone.locator('[role=alert]').count()).toBe(1);
    await checkAxe(phone);
    await phone.getByLabel('Legal name of the firm').fill(FIRM);
    await phone.getByLabel('Registration number').fill('C-2087');
    await phone.getByLabel('Your name').fill('Amira Okafor');
    await phone.getByLabel('E-mail address').fill(EMAIL);
    await phone.getByRole('button', { name: 'Send' }).click();
    await phone.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await phone.goto(linkIn(await mailTo(EMAIL, 'Confirm')));
    await checkAxe(phone);
    await phone.getByRole('button', { name: 'This address is mine' }).click();
    await phone.getByRole('heading', { name: 'Your address is confirmed' }).waitFor();

    const officer = await open(DESK);
    await signIn(officer, 'licensing_officer');
    await officer.goto(`${stack().consoleUrl}/#/account-requests`);
    await officer.getByRole('link', { name: FIRM }).click();
    await officer.getByRole('heading', { name: FIRM }).waitFor();
    await act(officer, 'Open an account', {
      'How you made sure who it is': 'Passport seen at the counter',
      'Address of the head office': '12 Ferry Lane',
      'Name to sign in with': 'morning-tide',
    });

    const agency = await open(PHONE);
    await agency.goto(linkIn(await mailTo(EMAIL, 'Your account')));
    const secret = agency.locator('p[dir=ltr]');
    await secret.waitFor();
    await look(agency);
    const otp = async () => generate({ secret: (await secret.innerText()).replaceAll(/\s/g, '') });
    const [known, password] = [(await secret.innerText()).replaceAll(/\s/g, ''), 'a long enough password'];
    await fill(agency, 'New password', password);
    await fill(agency, 'Six-digit code', await otp());
    await press(agency, 'Finish');
    await agency.getByRole('status').getByText(/./).first().waitFor();
    await press(agency, 'Sign in');
    await agency.locator('input[name=username]').waitFor();
    const used = Math.floor(Date.now() / 30_000);
    // A code is good once: the next begins with the next half minute.
    await expect.poll(() => Math.floor(Date.now() / 30_000), { timeout: 35_000, interval: 250 }).toBeGreaterThan(used);
    await fill(agency, 'Username', 'morning-tide');
    await fill(agency, 'Password', password);
    await press(agency, 'Sign in');
    const code = agency.locator('input[name=otp]');
    await code.waitFor();
    await code.focus();
    await agency.keyboard.type(await generate({ secret: known }));
    await agency.keyboard.press('Enter');
    await agency.locator('nav#menu').waitFor({ state: 'attached' });

    await agency.goto(`${stack().consoleUrl}/#/my-agency/applications/create`);
    await look(agency);
    await tabTo(agency, 'What is asked for');
    await agency.keyboard.type('First');
    await tabTo(agency, 'Class');
    await agency.keyboard.type('Labour');
    await press(agency, 'Begin an application');
    await agency.getByRole('heading', { name: 'What you state' }).waitFor();
    await look(agency);
    await press(agency, 'Hand in');
    await agency.getByText('These documents are missing').waitFor();
    await look(agency);
    for (const name of ['Extract from the register of companies', 'Guarantee for the bond']) {
      await agency
        .getByLabel(`Send a file: ${name}`)
        .setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: PDF });
      await agency.getByText(`Sent: ${name}`).waitFor();
      await settled(agency);
    }
    await fill(agency, 'Number in the register of companies', 'C-2087');
    await fill(agency, 'Address of the head office', '12 Ferry Lane');
    await press(agency, 'Add a contact');
    await agency.keyboard.type('Phone');
    await fill(agency, 'Number or address', '+1 202 555 0163');
    await press(agency, 'Add a person');
    await agency.keyboard.type('Amira Okafor');
    await tabTo(agency, 'Role');
    await agency.keyboard.type('Director');
    await press(agency, 'Save the draft');
    await agency.getByText('Saved.').first().waitFor();
    await settled(agency);
    await fill(agency, 'Reference of the fee paid', 'FEE-2087');
    await press(agency, 'Hand in');
    await agency.getByText('Handed in', { exact: true }).first().waitFor();
    await look(agency);
    const number = await agency.locator('main h1').innerText();

    await officer.goto(`${stack().consoleUrl}/#/applications`);
    await officer.getByRole('link', { name: FIRM }).click();
    await officer.getByText(number).first().waitFor();
    await look(officer);
    const address = officer.url();
    await act(officer, 'Return for correction', {
      'What has to be put right': 'Please name everybody who recruits for you.',
    });
    expect((await mailTo(EMAIL, 'needs to be put right')).text).toContain('everybody who recruits');

    await agency.reload();
    await agency.getByText('Please name everybody who recruits for you.').first().waitFor();
    await look(agency);
    await press(agency, 'Add a person');
    await agency.keyboard.type('Tomas Lindqvist');
    await tabTo(agency, 'Role');
    await agency.keyboard.type('Registered');
    await press(agency, 'Hand in');
    await agency.getByText('Handed in', { exact: true }).first().waitFor();

    await officer.reload();
    await settled(officer);
    await act(officer, 'Begin the review');
    await officer.getByText(/Changed: persons/).waitFor();
    for (let documents = 0; documents < 2; documents += 1) {
      await officer.getByText('Not checked yet').first().waitFor();
      const card = officer.locator('li', { hasText: 'Not checked yet' }).first();
      await card.getByRole('button', { name: /Check the document/ }).click();
      await officer.locator('[role=dialog]').getByLabel('What you find').selectOption({ label: 'Accepted' });
      await officer.locator('[role=dialog]').getByRole('button', { name: 'Check the document' }).click();
      await officer.locator('[role=dialog]').waitFor({ state: 'detached' });
      await settled(officer);
    }
    await act(officer, 'Request a visit', { 'What the visit should look at': 'Whether the office is staffed.' });
    await act(officer, 'Go on with the review');
    await act(officer, 'Recommend', {
      Outcome: 'Grant',
      'Number of the licence': 'LH-2087',
      'First day of validity': inDays(0),
      'Valid until (that day included)': inDays(40),
      Conditions: 'Reports every month.',
      'Legal ground': 'Recruitment of Workers Act, section 4',
      Reasons: 'Every requirement of the Act is met.',
      'Right of review': 'The Administrative Court reviews it within 30 days.',
    });
    await look(officer);

    const approver = await open(DESK);
    await signIn(approver, 'approver');
    await approver.goto(address);
    await settled(approver);
    await act(approver, 'Grant');
    await look(approver);
    await approver.getByText('LH-2087').first().waitFor();
    await mailTo(EMAIL, 'was granted');

    await phone.goto(`${stack().portalUrl}/check?q=LH-2087`);
    await phone.getByText(FIRM).first().waitFor();
    expect(await phone.locator('.standing .word').innerText()).toMatch(/conditions/i);
    await agency.reload();
    await agency.getByText('Granted', { exact: true }).first().waitFor();
    await look(agency);
    // The worker looks every minute whom it has to remind.
    expect((await mailTo(EMAIL, 'LH-2087 ends on')).text).toContain('in 40 days');
  },
);
