import { expect } from 'vitest';
import type { BrowserContextOptions } from 'playwright-core';
import { signIn } from './console.keyboard.js';
import { checkAxe, checkNoSideways, journey, settled, stack } from './journey.js';

/** Role → the pages it works with; of a list with `!` the first record is opened as well, and the page of it that is named behind. */
const PAGES = {
  licensing_officer: [
    '',
    'agencies!compare',
    'agencies/create',
    'licences!',
    'applications!',
    'account-requests!',
    'licences/create',
    'vettings!',
    'vettings/create',
    'persons!',
    'persons/create',
    'principals!',
    'principals/create',
    'job-orders!',
    'job-orders/create',
    'fee-rules!',
    'fee-rules/create',
    'bonds!',
    'bonds/create',
    'entity-changes',
    'entity-changes/create',
    'agency-merges',
    'agency-merges/create',
    'returns!',
    'listings',
    'imports',
    'imports/create',
    'registers',
    'offices',
    'nowhere',
  ],
  intake_officer: ['', 'complaints!', 'case-teams!', 'my-sealing-key'],
  complaint_officer: ['', 'complaints!'],
  approver: ['', 'complaints!', 'case-teams!', 'sanctions!', 'principals!', 'job-orders!'],
  administrator: [
    '',
    'settings!',
    'users!',
    'users/create',
    'api-keys!',
    'api-keys/create',
    'credential-keys',
    'agencies',
    'case-teams!',
  ],
  auditor: ['', 'applications!', 'settings!', 'audit-entries!', 'licences!', 'inspections!', 'complaints!'],
  inspector: ['', 'inspections!', 'corrective-actions!', 'checklists!'],
  sanction_officer: ['', 'inspections!', 'inspections/create', 'corrective-actions!', 'sanctions!', 'sanctions/create'],
  agency: [
    '',
    'my-agency/licences!counter',
    'my-agency/applications!',
    'my-agency/applications/create',
    'my-agency/inspections!',
    'my-agency/vettings',
    'my-agency/job-orders!',
    'my-agency/job-orders/create',
    'my-agency/bonds!',
    'my-agency/returns!',
  ],
  publisher: ['', 'lists!', 'releases!', 'imports!', 'sanctions!'],
} as const;

/** One journey a role: each of its pages, on one kind of screen. */
export function visitEveryPage(screen: string, options: BrowserContextOptions): void {
  for (const [role, paths] of Object.entries(PAGES))
    journey(`every console page of the ${role} passes axe: ${screen}`, async ({ open }) => {
      const page = await open(options);
      await signIn(page, role);
      expect(await page.getAttribute('html', 'dir')).toBe(options.locale === 'ar' ? 'rtl' : 'ltr');
      const look = async () => {
        await settled(page);
        expect(await page.locator('main h1').count()).toBe(1);
        await checkAxe(page);
        await checkNoSideways(page);
      };
      for (const path of paths) {
        const [list = '', beside] = path.split('!');
        await page.goto(`${stack().consoleUrl}/#/${list}`);
        await look();
        if (beside === undefined) continue;
        await page.locator('main tbody a').first().click();
        await page.locator('main section h2').first().waitFor();
        await look();
        if (beside === '') continue;
        await page.locator(`main a[href$="/${beside}"]`).click();
        await page.waitForURL((url) => url.hash.endsWith(`/${beside}`));
        await page.locator('main section h3, main img').first().waitFor();
        await look();
      }
    });
}
