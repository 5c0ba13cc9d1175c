import { newIdentity, sealFile, sealPart, toBase64, unsealPart } from '@amparo/sealing';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aComplaint, insertTeams, newToken, TRIAGE } from '../complaints.js';
import { filesWith, finder, newCanary, tablesWith } from './canaries.js';
import { type RunningProcess, install, type Installation, send } from './installation.js';

const COMPLAINTS = 50;
const WORKER = path.resolve(import.meta.dirname, '../../dist/worker.js');

let installation: Installation;
let api: RunningProcess;
let worker: ChildProcess;
let team: { id: string; identity: string; recipient: string };
const secrets: string[] = [];
const secret = <T extends string>(text: T): T => {
  secrets.push(text);
  return text;
};

beforeAll(async () => {
  installation = await install({ log_statement: 'all', log_min_messages: 'debug1' }, { keepLogs: true });
  api = await installation.api();
  const log = openSync(path.join(installation.dataDir, 'worker.log'), 'a');
  worker = fork(WORKER, { env: installation.environment, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
  await once(worker, 'message');
  const [id] = await insertTeams({ dataSource: installation.superuser, cast: installation.cast });
  team = { id, ...(await newIdentity()) };
  await installation.superuser.query('update case_team set recipient = $2 where id = $1', [id, team.recipient]);
});
afterAll(async () => {
  worker.kill('SIGKILL');
  await installation.stop();
});

/** A complaint that says a canary in every place that must stay sealed, and one message each way that does. */
async function lodge(round: number): Promise<void> {
  const { cast, superuser } = installation;
  const receipt = await newIdentity();
  const both = [team.recipient, receipt.recipient];
  const sealed = async (part: Parameters<typeof sealPart>[0], to: readonly string[]) =>
    toBase64(await sealPart(part, to));
  const [who, contact, told, written, answered] = Array.from({ length: 5 }, newCanary);
  const photo = Buffer.from(`GPS ${newCanary()} `.repeat(round === 0 ? 80_000 : 20));
  const lookupToken = secret(newToken());
  const complaint = aComplaint(team.id, {
    sealedIdentity: await sealed({ name: `${who}`, contact: `${contact}@post.example` }, [team.recipient]),
    sealedNarrative: await sealed({ text: `They took it. ${told}.`, answers: { where: newCanary() } }, [
      team.recipient,
    ]),
    files: [
      {
        sealed: toBase64(
          await sealFile({ name: `${newCanary()}.jpg`, type: 'image/jpeg', bytes: photo }, [team.recipient]),
        ),
      },
    ],
    lookupToken,
    replyRecipient: receipt.recipient,
  });
  const key = secret(newToken());
  const lodged = await send(api.url, cast, 'portal', '/api/v1/complaints', complaint, { key });
  expect(lodged.status).toBe(201);
  const [{ id }] = await superuser.query('select id from complaint where reference = $1', [lodged.body['reference']]);
  const act = (who: 'intake_officer' | 'complaint_officer', verb: string, body: object, version: number) =>
    send(api.url, cast, who, `/api/v1/complaints/${id}/${verb}`, body, { version });
  await act('intake_officer', 'triage', TRIAGE, 1);
  await act('intake_officer', 'assign', { officerId: cast.ids.complaint_officer }, 2);
  const asked = { sealed: await sealed({ text: `Who saw it? ${written}` }, both) };
  expect((await act('complaint_officer', 'request-information', asked, 3)).status).toBe(200);
  const reply = {
    lookupToken,
    sealed: await sealed({ text: `My cousin. ${answered}` }, both),
    files: [],
    formDigest: newToken(),
  };
  expect((await send(api.url, cast, 'portal', '/api/v1/complaints/thread/reply', reply)).status).toBe(200);
  // Refused and failing requests must not talk either.
  const refused = { ...complaint, sealedNarrative: Buffer.from(newCanary()).toString('base64') };
  expect((await send(api.url, cast, 'portal', '/api/v1/complaints', refused)).status).toBe(400);
  const broken = { ...reply, lookupToken: secret(newToken()) };
  expect((await send(api.url, cast, 'portal', '/api/v1/complaints/thread/reply', broken)).status).toBe(404);
  const read = await send(api.url, cast, 'complaint_officer', `/api/v1/complaints/${id}`);
  const narrative = Buffer.from(String(read.body['sealedNarrative']), 'base64');
  expect(await unsealPart(narrative, team.identity)).toMatchObject({ text: `They took it. ${told}.` });
}

describe(`${COMPLAINTS} complaints full of canaries, handled through the API`, () => {
  beforeAll(async () => {
    for (let round = 0; round < COMPLAINTS; round += 1) await lodge(round);
    await installation.superuser.query('checkpoint');
  });

  it('leave none in what a dump of any table holds, those of the jobs included', async () => {
    expect(await tablesWith(installation.superuser, finder(secrets))).toEqual([]);
  });

  it('leave none in the files of the database, its write-ahead log included', () => {
    expect(filesWith(installation.cluster.folder, finder(secrets))).toEqual([]);
  });

  it('leave none in what API, worker and PostgreSQL logged, though each said all it can', () => {
    const logs = ['api.log', 'worker.log', 'postgres.log'].map((name) => path.join(installation.dataDir, name));
    // The keys and tokens themselves pass PostgreSQL only as hashes.
    for (const log of logs) expect([log, finder(secrets)(readFileSync(log))]).toEqual([log, false]);
    const [said = '', worked = ''] = logs.map((log) => readFileSync(log, 'utf8'));
    expect(said).toContain('/api/v1/complaints');
    // Of what is readable in the register, the programs say nothing either.
    for (const text of [said, worked]) expect(text).not.toMatch(/555.?0142|XA-20\d\d-\d{6}|FEE-OVER|Northport/);
    expect(readFileSync(logs[2] ?? '', 'utf8')).toContain('insert into complaint_part');
  });

  it('would be found: a plain column shows in the dump, in the files and in the write-ahead log', async () => {
    const { superuser, cluster } = installation;
    await superuser.query('alter table complaint add column remark text');
    await superuser.query('update complaint set remark = $1 where id = (select id from complaint limit 1)', [
      newCanary(),
    ]);
    await superuser.query('checkpoint');
    expect(await tablesWith(superuser, finder(secrets))).toEqual(['public.complaint']);
    const files = filesWith(cluster.folder, finder(secrets));
    expect(files.some((name) => name.startsWith('base/'))).toBe(true);
    expect(files.some((name) => name.startsWith('pg_wal/'))).toBe(true);
  });

  it('would be found in other spellings: base64 wherever it begins, hex, UTF-16', () => {
    const canary = newCanary();
    const has = finder([]);
    for (const before of ['', 'a', 'ab', 'abc']) {
      const text = `${before}${canary} and more`;
      for (const encoding of ['base64', 'hex'] as const)
        expect([before, encoding, has(Buffer.from(Buffer.from(text).toString(encoding)))]).toEqual([
          before,
          encoding,
          true,
        ]);
    }
    expect(has(Buffer.from(canary, 'utf16le'))).toBe(true);
    expect(has(Buffer.from('Kanarien'))).toBe(false);
  });
});
