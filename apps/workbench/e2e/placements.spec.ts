import { expect } from 'vitest';
import { signIn } from './console.keyboard.js';
import { checkAxe, journey, stack } from './journey.js';

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 360, height: 740 } };
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

journey(
  'an agency asks for workers, is told what it may not ask of them, and job seekers see what another person approved',
  async ({ open }) => {
    const agency = await open(PHONE);
    await signIn(agency, 'agency');
    await agency.goto(`${stack().consoleUrl}/#/my-agency/job-orders/create`);
    await agency.getByLabel('Principal').fill('Saltwind');
    await agency.getByRole('option', { name: /Saltwind/ }).click();
    for (const [label, text] of [
      ['Job', 'Ship’s cook'],
      ['Occupation (ISCO-08)', '5120'],
      ['Vacancies', '8'],
      ['Wage a month', '1,450.50'],
      ['Currency of the wage (such as USD)', 'XTS'],
      ['Contract in months', '12'],
      ['A worker may be asked', '300'],
      ['Currency of the fee', 'XTS'],
      ['First day of recruiting', day(0)],
      ['Last day (that day included)', day(90)],
    ] as const)
      await agency
        .getByRole('textbox', { name: label })
        .or(agency.getByLabel(label, { exact: true }))
        .first()
        .fill(text);
    await agency.getByLabel('Country').selectOption('AE');
    await agency.getByRole('button', { name: 'Propose a job order' }).click();
    await agency.getByText('Overseas Employment Act of Serandia, section 12').first().waitFor();
    await checkAxe(agency);
    await agency.getByLabel('A worker may be asked').fill('');
    await agency.getByRole('button', { name: 'Propose a job order' }).click();
    await agency.getByRole('heading', { name: /Ship’s cook/ }).waitFor();
    const id = /job-orders\/([0-9a-f-]{36})/.exec(agency.url())?.[1] ?? '';
    expect(await agency.getByRole('button', { name: 'Approve' }).count()).toBe(0);

    const seeker = await open(PHONE);
    const page = `${stack().portalUrl}/job-orders/${id}`;
    expect((await seeker.goto(page))?.status()).toBe(404);

    const approver = await open(DESK);
    await signIn(approver, 'approver');
    await approver.goto(`${stack().consoleUrl}/#/job-orders/${id}/show`);
    await approver.getByRole('button', { name: 'Approve' }).click();
    const dialog = approver.locator('[role=dialog]');
    await dialog.getByLabel('Reasons').fill('Demand letter, contract and lodging were found in order.');
    await checkAxe(approver);
    await dialog.getByRole('button', { name: 'Approve' }).click();
    await dialog.waitFor({ state: 'detached' });

    const shown = async (): Promise<string> => {
      await seeker.goto(page);
      return seeker.locator('main').innerText();
    };
    await expect.poll(shown).toContain('The register approved these places');
    const text = await shown();
    expect(text).toMatch(/XTS\s1,450\.50/);
    expect(text).toMatch(/at most\s+nothing/);
    await checkAxe(seeker);
  },
);
