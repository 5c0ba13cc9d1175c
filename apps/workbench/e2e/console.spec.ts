import { expect } from 'vitest';
import { fill, press, signIn, tabTo } from './console.keyboard.js';
import { checkAxe, journey, stack } from './journey.js';

const DESK = { viewport: { width: 1280, height: 900 } };

journey('a licence is suspended by keyboard alone: one officer proposes, another decides', async ({ open }) => {
  const page = await open(DESK);
  await signIn(page, 'licensing_officer');
  await press(page, 'Licences');
  await page.locator('main tbody a').first().waitFor();
  await fill(page, 'Search', 'LB-');
  await tabTo(page, 'Status');
  await page.keyboard.type('Licensed');
  await press(page, 'Search');
  await page.waitForURL(/filter=.*licensed/);
  await page.locator('main tbody tr').first().getByText('Licensed', { exact: true }).waitFor();
  await press(page, /^LB-\d{4}\/\d{4}$/);
  await page.getByRole('button', { name: 'Propose suspension' }).waitFor();
  await press(page, 'Propose suspension');
  await page.locator('[role=dialog]').waitFor();
  await checkAxe(page);
  await tabTo(page, /At once/);
  await page.keyboard.press('Space');
  await fill(page, 'Legal ground', 'Recruitment of Workers Act, section 21');
  await fill(page, 'Reasons', 'Fees');
  await fill(page, 'Right of review', 'The Administrative Court reviews it within 30 days of service.');
  await press(page, 'Propose suspension');
  // Refused, corrected, sent again: the page stands, and shows what was saved.
  await page.locator('[role=dialog] [role=alert]').waitFor();
  await fill(page, 'Reasons', ' were charged that the law forbids.');
  await press(page, 'Propose suspension');
  await page.locator('[role=dialog]').waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Suspension', level: 3 }).waitFor();
  const address = page.url();

  const other = await open(DESK);
  await signIn(other, 'approver');
  await other.goto(address);
  await other.getByRole('heading', { name: 'Suspension', level: 3 }).waitFor();
  await press(other, /^Decide as proposed: Suspension/);
  await other.locator('[role=dialog]').waitFor();
  await checkAxe(other);
  await press(other, 'Decide as proposed');
  await other.locator('[role=dialog]').waitFor({ state: 'detached' });
  await other.locator('main section').first().getByText('Suspended', { exact: true }).waitFor();
});

journey('the console keeps no name and no answer on the machine', async ({ open }) => {
  const page = await open(DESK);
  await signIn(page, 'licensing_officer');
  await page.goto(`${stack().consoleUrl}/#/persons?filter=${encodeURIComponent('{"q":"a"}')}`);
  await page.locator('main tbody a').first().waitFor();
  expect(await page.evaluate('JSON.stringify(Object.keys(localStorage))')).toBe('["amparo.language"]');
  expect(await page.evaluate('sessionStorage.length')).toBe(0);
  expect(await page.evaluate('indexedDB.databases().then((all) => all.length)')).toBe(0);
});

journey(
  'a filter that stands in the address is shown by its field, and not lost when something else is searched',
  async ({ open }) => {
    const page = await open(DESK);
    await signIn(page, 'licensing_officer');
    await page.goto(`${stack().consoleUrl}/#/agencies?filter=${encodeURIComponent('{"register":"XA"}')}`);
    const register = page.getByLabel('Register', { exact: true });
    await expect.poll(() => register.inputValue()).toBe('XA');
    await fill(page, 'Search', 'Harbour');
    await press(page, 'Search');
    await page.waitForURL(/Harbour/);
    expect(decodeURIComponent(page.url())).toContain('"register":"XA"');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="q=Harbour"]', { hasText: 'Download as CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('agencies.csv');
    expect(file.url()).toContain('q=Harbour');
  },
);
