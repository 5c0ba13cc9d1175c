import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Instant } from '@amparo/kernel';
import { afterAll, beforeAll, expect } from 'vitest';
import { journey } from '../../../workbench/e2e/journey.js';
import { grantedLicence } from '../licences.js';
import {
  act,
  builtConsole,
  fill,
  fillChecklist,
  givePasswords,
  look,
  makeMyKey,
  makeTeamKey,
  signIn,
  take,
  unlock,
} from './at-the-desks.js';
import { answer, check, comeBack, complain, download } from './at-the-portal.js';
import { type Doors, openDoors } from './two-doors.js';

/**
 * The same story as over HTTP, through the pages that people have before them: a worker's phone, the desks of the office, an inspector's
 * phone. Only the clock is moved by hand, and the licence and the team's name are there before it begins.
 */
const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const NUMBER = 'LB-2026/21';
const AGENCY = 'Bright Harbour Recruitment';
const STORY = 'They took my passport on the first day and say I get it back when I have paid.';
const SAFE = 'Eleven passports in the safe, nobody signed for them.';
const WHY = {
  'Legal ground': 'Labour Recruitment Act, section 31',
  Reasons: 'The inspection found eleven passports in the office safe.',
  'Reasons in public': 'The agency kept passports of workers.',
  'Right of review': 'You may appeal to the tribunal within 28 days.',
};
const MINE = 'lantern gravel seven herons';
const THEIRS = 'plum kayak under the bridge';

let doors: Doors;
const folder = mkdtempSync(path.join(tmpdir(), 'amparo-release-'));
beforeAll(async () => {
  doors = await openDoors({ configuration: { consoleFolder: builtConsole() } });
  await givePasswords(doors.api);
});
afterAll(async () => {
  await doors?.close();
  rmSync(folder, { recursive: true, force: true });
});

journey(
  'a worker complains without a name, an agency is suspended, and anyone can check the list that says so',
  async ({ open }) => {
    const { api, portalUrl } = doors;
    /** The clock of all moves on; the portal has heard from the API since. */
    const itIs = async (instant: Instant): Promise<void> => {
      doors.at(instant);
      await doors.checkInContact(NUMBER);
    };
    const desk = async (who: Parameters<typeof signIn>[2]) => signIn(await open(), api, who);

    // Long before: two officers make their keys, and the team has one that both can open.
    await itIs('2026-03-02T05:00:00.000Z');
    const team = { officeId: api.cast.offices[0], name: 'Central team', districts: [] };
    await api.as('administrator').post('/api/v1/case-teams', team).expect(201);
    await makeMyKey(await desk('complaint_officer'), THEIRS);
    const keyDesk = await desk('intake_officer');
    await makeMyKey(keyDesk, MINE);
    await makeTeamKey(keyDesk, 'Central team', 'Test complaint_officer');
    const licence = await grantedLicence(api, NUMBER);
    await doors.checkAt(licence.position, NUMBER);

    // A worker checks the agency, and complains about it. The number of the receipt is all there is to keep.
    await itIs('2026-03-10T05:00:00.000Z');
    const phone = await open(PHONE);
    expect(await check(phone, portalUrl, NUMBER)).toBe('May recruit');
    const receipt = await complain(phone, 'They keep my passport or papers', STORY);
    expect(receipt).toMatch(/^\d{4} \d{4} \d{4} \d{4}$/);

    // Intake reads the story with the team's key, says whose it is, and gives it to an officer.
    const intake = await desk('intake_officer');
    await take(intake, 'Triage');
    await unlock(intake, MINE);
    await intake.getByText(STORY).waitFor();
    await intake.getByText('They gave no name.').waitFor();
    await look(intake);
    await act(intake, 'Triage', { 'Ours to handle?': 'Yes, ours', 'Licensed?': 'Yes' }, { Agency: AGENCY });
    await act(intake, 'Assign', { Officer: 'Test complaint_officer' });

    // The officer asks; the worker comes back with the receipt and answers.
    const officer = await desk('complaint_officer');
    await take(officer, 'Investigate');
    await unlock(officer, THEIRS);
    await act(officer, 'Ask for information', { Message: 'Who keeps the passports, and where?' });
    await officer.getByText('Who keeps the passports, and where?').waitFor();
    const later = await open(PHONE);
    await comeBack(later, portalUrl, receipt);
    await later.getByText('Who keeps the passports, and where?').waitFor();
    await answer(later, 'The manager, in her safe.');
    await officer.reload();
    await unlock(officer, THEIRS);
    await officer.getByText('The manager, in her safe.').waitFor();
    await look(officer);

    // An inspection is ordered, and given to an inspector whose page says nothing of a complaint.
    await act(officer, 'Order an inspection', { Kind: 'Unannounced', Reasons: 'Passports are said to be in a safe.' });
    const planner = await desk('sanction_officer');
    await take(planner, 'Schedule the visit');
    await act(planner, 'Schedule', { Inspector: 'Test inspector', 'Day of the visit': '2026-03-16' });

    await itIs('2026-03-16T04:00:00.000Z');
    const visit = await signIn(await open(PHONE), api, 'inspector');
    await take(visit, 'Make the visit');
    expect(await visit.locator('main').innerText()).not.toMatch(/complain|are said/i);
    await act(visit, 'Start the visit');
    await fillChecklist(visit, 'No passports, papers or wages', SAFE);
    await look(visit);
    await act(visit, 'Hand in the report');
    await visit.getByText('Report handed in', { exact: true }).first().waitFor();

    // Another passes the report; from its finding a suspension is proposed, and its notice served.
    const sanctions = await desk('sanction_officer');
    await take(sanctions, 'Check the report');
    await act(sanctions, 'Check the report', {
      'The report': 'passes',
      'Reasons, or what to do': 'Complete and clear.',
    });
    await sanctions.getByText(SAFE).first().waitFor();
    await sanctions.getByText('Critical', { exact: true }).waitFor();
    await look(sanctions);
    await sanctions.getByRole('link', { name: 'Propose a sanction' }).click();
    await sanctions.getByText('It rests on 1 finding.').waitFor();
    await fill(sanctions, { Measure: 'Suspension', ...WHY });
    await look(sanctions);
    await sanctions.getByRole('button', { name: 'Propose a sanction' }).click();
    await act(sanctions, 'Serve the notice', { 'How it was served': 'By hand', 'Reply until': '2026-03-26' });
    await sanctions.getByText('Notice served').first().waitFor();
    await look(sanctions);
    expect(await check(phone, portalUrl, NUMBER)).toBe('May recruit');

    // When the time to reply is over, a third person decides; the public is told within seconds, and why.
    await itIs('2026-03-27T05:00:00.000Z');
    const approver = await desk('approver');
    await take(approver, 'Decide');
    await act(approver, 'Decide as proposed');
    await approver.getByText('Decided', { exact: true }).first().waitFor();
    await itIs('2026-03-27T05:05:00.000Z');
    expect(await check(phone, portalUrl, NUMBER)).toBe('May not recruit');
    expect(await phone.locator('.standing').innerText()).toContain('Licence suspended');
    await phone.getByRole('link', { name: NUMBER }).first().click();
    await phone.getByText(WHY['Reasons in public']).first().waitFor();
    await look(phone);

    // The worker is told what came of it, by the receipt alone.
    const closing = await desk('complaint_officer');
    await take(closing, 'Take the next step');
    await unlock(closing, THEIRS);
    const established = {
      'Closed because': 'Established',
      'Last message': 'They are suspended. Come for your passport.',
    };
    await act(closing, 'Close the case', established);
    const last = await open(PHONE);
    await comeBack(last, portalUrl, receipt);
    await last.getByText('They are suspended. Come for your passport.').waitFor();
    await last.getByText('We found that the rules were broken, and we act on it.').waitFor();

    // A fourth person publishes the list. A stranger takes its files, and needs nobody to check them.
    const publisher = await desk('publisher');
    await take(publisher, 'Publish');
    await act(publisher, 'Publish');
    await publisher.getByRole('link', { name: 'Release 1', exact: true }).waitFor();
    await look(publisher);
    const stranger = await open();
    const files = await download(stranger, portalUrl, 'Debarred', folder);
    expect(files.sort()).toEqual(['list.csv', 'list.json', 'manifest.json', 'manifest.sig']);
    const key = doors.publicKey;
    const verify = path.resolve(import.meta.dirname, '../../dist/verify.js');
    const run = spawnSync(process.execPath, [verify, folder, '--key', key, '--list', 'debarred', '--number', '1']);
    expect([run.status, String(run.stdout) + String(run.stderr)]).toEqual([
      0,
      expect.stringContaining('OK: release 1'),
    ]);
  },
);
