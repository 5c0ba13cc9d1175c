import {
  fromBase64,
  type MessagePart,
  newIdentity,
  type NarrativePart,
  seal,
  sealPart,
  toBase64,
  unseal,
  unsealPart,
} from '@amparo/sealing';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ANSWERS, hiddenIn, receiptIn, Visitor } from '../../../portal/test/journey.js';
import { generateNoteKey, noteSigner } from '../../src/audit/signed-note.js';
import { verifyFolder } from '../../src/audit/verify-folder.js';
import { oneByteChanges } from './one-byte.js';
import type { Agent } from '../harness.js';
import { allAnswers } from '../inspections.js';
import { grantedLicence } from '../licences.js';
import { WHY } from '../sanctions.js';
import { type Doors, openDoors } from './two-doors.js';

/**
 * A worker who was cheated complains without a name. The officers ask, inspect, find a passport in a safe, and sanction: what the public
 * is told before and after, until a stranger can check the published list without asking anybody.
 */
let doors: Doors;
const folder = mkdtempSync(path.join(tmpdir(), 'amparo-release-'));
beforeAll(async () => {
  doors = await openDoors();
});
afterAll(async () => {
  await doors.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One verb on a record, with the version that was just seen. */
async function act(who: Agent, record: string, verb: string, body: object = {}) {
  const { version } = (await who.get(record).expect(200)).body;
  const answer = await who.post(`${record}/${verb}`, body, { version });
  expect([answer.status, answer.body.code, answer.body.errors]).toEqual([200, undefined, undefined]);
  return answer;
}

const NUMBER = 'LB-2026/21';

it('a complaint without a name leads to an inspection, a sanction, and a list that anyone can check', async () => {
  const { api, at } = doors;
  const [intake, officer, inspector] = [api.as('intake_officer'), api.as('complaint_officer'), api.as('inspector')];
  const [sanctions, approver, publisher] = [api.as('sanction_officer'), api.as('approver'), api.as('publisher')];

  // Long before, the case team made its key: a member in the browser, who then gave a colleague access.
  at('2026-03-02T05:00:00.000Z');
  const team = await api
    .as('administrator')
    .post('/api/v1/case-teams', { officeId: api.cast.offices[0], name: 'Central team', districts: [] })
    .expect(201);
  const teamPath = `/api/v1/case-teams/${team.body.id}`;
  const [mine, theirs, teamKey] = [await newIdentity(), await newIdentity(), await newIdentity()];
  const locked = toBase64(new TextEncoder().encode(`age-encryption.org/v1\n-> scrypt ${'x'.repeat(80)}`));
  for (const [who, { recipient }] of [
    [intake, mine],
    [officer, theirs],
  ] as const)
    await who.post('/api/v1/my-sealing-key', { recipient, lockedIdentity: locked }).expect(201);
  const shareFor = async (recipient: string) => toBase64(await seal(teamKey.identity, [recipient]));
  await act(intake, teamPath, 'set-key', { recipient: teamKey.recipient, share: await shareFor(mine.recipient) });
  await act(intake, teamPath, 'share', {
    userId: api.cast.ids.complaint_officer,
    share: await shareFor(theirs.recipient),
  });

  // The agency is licensed, and whoever asks is told so.
  const licence = await grantedLicence(api, NUMBER);
  expect(await doors.checkAt(licence.position, NUMBER)).toMatchObject({ standing: 'may_recruit' });

  // A worker complains on the portal, without an account, and keeps a receipt.
  at('2026-03-10T05:00:00.000Z');
  const worker = new Visitor({ app: doors.portal });
  await worker.get(`/agencies/${api.cast.agencyId}`);
  expect(worker.html).toContain('action="/complain/danger"');
  await worker.post('/complain/danger', { agency: api.cast.agencyId, go: 'stay' });
  const told = { ...ANSWERS, kind: 'agency', contact: '', district: '', amount: '', currency: '' };
  await worker.upload('/complain/review', { ...told, ...hiddenIn(worker.html), go: 'stay' });
  const done = await worker.send();
  expect(done.statusCode).toBe(201);
  const receipt = receiptIn(done.body);

  // Nothing public moves: an allegation is not a finding.
  expect(await doors.checkInContact(NUMBER)).toMatchObject({
    standing: 'may_recruit',
    feedPosition: licence.position,
  });

  // Intake opens the story with the share of the team's key, triages, and gives the case to an officer.
  const inbox = await intake.get('/api/v1/complaints').expect(200);
  const complaint = `/api/v1/complaints/${inbox.body.data[0].id}`;
  const share = (await intake.get(teamPath).expect(200)).body.myShare;
  const opened = new TextDecoder().decode(await unseal(fromBase64(share), mine.identity));
  const { sealedNarrative } = (await intake.get(complaint).expect(200)).body;
  expect(await unsealPart<NarrativePart>(fromBase64(sealedNarrative), opened)).toMatchObject({
    text: ANSWERS['story'],
  });
  await act(intake, complaint, 'triage', {
    inDanger: false,
    jurisdiction: 'ours',
    licensed: 'yes',
    agencyId: api.cast.agencyId,
  });
  await act(intake, complaint, 'assign', { officerId: api.cast.ids.complaint_officer });

  // The officer asks, sealed to the receipt; the worker comes back with it and answers, sealed to the team.
  const { replyRecipient } = (await officer.get(complaint).expect(200)).body;
  const sealed = async (text: string) => toBase64(await sealPart({ text }, [teamKey.recipient, replyRecipient]));
  await act(officer, complaint, 'request-information', { sealed: await sealed('Who keeps the passports?') });
  await worker.post('/receipt', { receipt });
  await worker.get('/receipt/thread');
  expect(worker.html).toContain('Who keeps the passports?');
  await worker.upload('/receipt/thread', {
    ...hiddenIn(worker.html),
    go: 'reply',
    text: 'The manager, in her safe.',
  });
  const { messages } = (await officer.get(complaint).expect(200)).body;
  expect(await unsealPart<MessagePart>(fromBase64(messages.at(-1).sealed), teamKey.identity)).toEqual({
    text: 'The manager, in her safe.',
  });

  // The officer orders an inspection. The inspector gets a place and a checklist, and no word of a complaint.
  await act(officer, complaint, 'order-inspection', {
    type: 'unannounced',
    reasons: 'Passports are said to be kept.',
  });
  const planned = await sanctions.get('/api/v1/inspections').expect(200);
  const visit = `/api/v1/inspections/${planned.body.data[0].id}`;
  await inspector.get(visit).expect(404);
  await act(sanctions, visit, 'schedule', { inspectorId: api.cast.ids.inspector, day: '2026-03-16' });
  at('2026-03-16T04:00:00.000Z');
  const order = await inspector.get(visit).expect(200);
  expect(JSON.stringify(order.body)).not.toMatch(/complain|Passports are said/i);
  await act(inspector, visit, 'start');
  await act(inspector, visit, 'record-answers', { answers: allAnswers({ 'documents-and-wages': 'not_met' }) });
  await act(inspector, visit, 'submit');

  // Who wrote the report can't pass it; another does, and one critical finding stands.
  const { version } = (await inspector.get(visit).expect(200)).body;
  await inspector.post(`${visit}/quality-check`, { outcome: 'pass', reasons: 'Fine.' }, { version }).expect(403);
  const checked = await act(sanctions, visit, 'quality-check', { outcome: 'pass', reasons: 'Complete and clear.' });
  const [finding, ...others] = checked.body.findings;
  expect([finding.critical, others]).toEqual([true, []]);

  // A suspension is proposed from the finding, noticed, and decided by another when the time to reply is over.
  const proposed = await sanctions
    .post('/api/v1/sanctions', {
      subjectKind: 'agency',
      agencyId: api.cast.agencyId,
      measure: 'suspension',
      findingIds: [finding.id],
      ...WHY,
    })
    .expect(201);
  const sanction = `/api/v1/sanctions/${proposed.body.id}`;
  await act(sanctions, sanction, 'serve-notice', { servedHow: 'By hand', replyBy: '2026-03-26' });
  const noticed = (await approver.get(sanction).expect(200)).body;
  await approver.post(`${sanction}/decide`, {}, { version: noticed.version }).expect(409);
  at('2026-03-27T05:00:00.000Z');
  const decided = await act(approver, sanction, 'decide');
  const suspended = await doors.checkAt(Number(decided.headers['feed-position']), NUMBER);
  expect(suspended).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'suspended' }] });

  // A third person publishes the list; the worker's case is closed with what came of it.
  const draft = (await publisher.get('/api/v1/lists/debarred/draft').expect(200)).body;
  const seen = { version: draft.version };
  const released = await publisher.post('/api/v1/lists/debarred/publish', { draft: draft.sha256 }, seen).expect(200);
  await act(officer, complaint, 'close', {
    code: 'established',
    sealed: await sealed('They are suspended now.'),
  });
  await worker.post('/receipt', { receipt });
  await worker.get('/receipt/thread');
  expect(worker.html).toContain('They are suspended now.');

  // A stranger takes the four files, and needs nobody to check them.
  const names = released.body.files.map(({ name }: { name: string }) => name) as string[];
  const files = new Map<string, Buffer>();
  for (const name of names) {
    const file = await api
      .as('anonymous')
      .get(`/api/v1/lists/debarred/releases/1/${name}`)
      .buffer(true)
      .parse(bytes as never);
    files.set(name, file.body as Buffer);
  }
  const write = (changed: ReadonlyMap<string, Buffer>) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    for (const [name, content] of changed) writeFileSync(path.join(folder, name), content);
  };
  write(files);
  const verify = path.resolve(import.meta.dirname, '../../dist/verify.js');
  const run = spawnSync(process.execPath, [verify, folder, '--key', doors.publicKey], { encoding: 'utf8' });
  expect([run.status, run.stdout + run.stderr]).toEqual([0, expect.stringContaining('OK: release 1')]);

  // Whatever is changed is found: any byte, a missing file, other hashes under another key.
  const passed = oneByteChanges(files, 1_000).filter(({ changed }) => {
    write(changed);
    return verifyFolder(folder, doors.publicKey).ok;
  });
  expect(passed.map(({ what }) => what)).toEqual([]);
  for (const name of names) {
    write(new Map([...files].filter(([other]) => other !== name)));
    expect(verifyFolder(folder, doors.publicKey), name).toMatchObject({ ok: false });
  }
  const stranger = noteSigner(generateNoteKey('amparo-test').signer);
  const signature = files.get('manifest.sig')?.toString('utf8') ?? '';
  const text = signature.slice(0, signature.lastIndexOf('\n\n') + 1);
  write(new Map([...files, ['manifest.sig', Buffer.from(stranger.sign(text))]]));
  expect(verifyFolder(folder, doors.publicKey)).toMatchObject({ ok: false });
});

function bytes(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
