import { newIdentity } from '@amparo/sealing';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SECRETS } from '../../../portal/test/channels.js';
import { FakeGateways } from '../../../portal/test/fake-gateways.js';
import { applicationDataSource } from '../../src/database/data-source.js';
import { UnitOfWork } from '../../src/database/unit-of-work.js';
import { systemContext } from '../../src/http/request-context.js';
import { SystemClock } from '../../src/ports/index.js';
import { agencyRecords, registerRecords } from '../../src/registry/index.js';
import { PORTAL_ACCESS } from '../access.portal.js';
import { filesWith, newCanary } from '../faults/canaries.js';
import { install, type Installation, type RunningProcess, send } from '../faults/installation.js';
import { Between, codedFinder, columnsWith, trailFinder } from '../faults/trails.js';
import { classOf, JUSTIFIED } from '../licences.js';
import { ADDRESSES, Guests } from './visits.js';

/**
 * Everything that a visitor of the portal can say is said with a canary in it, from addresses that stand nowhere else; then everything
 * that API, portal and PostgreSQL wrote anywhere is searched for them.
 */
const PLANTED = { NODE_OPTIONS: `--import=${path.resolve(import.meta.dirname, '../faults/planted.mjs')}` };
const NAME = 'Bright Harbour Recruitment';
const NUMBER = 'LB-2026/17';
const PATIENCE = { timeout: 60_000, interval: 20 };

let installation: Installation;
let outside: FakeGateways;
let api: RunningProcess;
let between: Between;
let portal: RunningProcess;
let guests: Guests;
beforeAll(async () => {
  installation = await install({ log_statement: 'all', log_min_messages: 'debug1' }, { keepLogs: true });
  outside = await new FakeGateways().start();
  const { recipient } = await newIdentity();
  await installation.superuser.query(
    `insert into case_team (id, office_id, name, districts, recipient) values ($1, $2, 'Central team', '{}', $3)`,
    [randomUUID(), installation.cast.offices[0], recipient],
  );
  await publishCast();
  api = await installation.api({ SMTP_URL: 'smtp://localhost:9' });
  between = await new Between(api.url).start();
  portal = await startPortal(await licensed());
  guests = new Guests(portal.url);
});
afterAll(async () => {
  await installation.stop();
  await between.stop();
  await outside.stop();
});

/** The cast's register and agency into the feed, as registering them would have. */
async function publishCast(): Promise<void> {
  const dataSource = await applicationDataSource(installation.cluster.appUrl(), []).initialize();
  await new UnitOfWork(dataSource, new SystemClock()).run(async (tx) => {
    for (const record of await registerRecords(tx, [installation.cast.register])) tx.put('register', record);
    for (const record of await agencyRecords(tx, [installation.cast.agencyId])) tx.put('agency', record);
  }, systemContext('cast'));
  await dataSource.destroy();
}

/** The agency of the cast gets a licence. Returns the position of the feed that says so. */
async function licensed(): Promise<number> {
  const { cast } = installation;
  const days = { validFrom: '2026-01-01', validTo: '2100-12-31' };
  const asked = { agencyId: cast.agencyId, class: classOf(NUMBER), number: NUMBER, ...days, ...JUSTIFIED };
  const lists = { countries: [], sectors: [], conditions: [] };
  const proposed = await send(api.url, cast, 'licensing_officer', '/api/v1/licences', { ...asked, ...lists });
  const { id, version, proposals } = proposed.body;
  const decision = { proposalId: proposals[0]?.id };
  const decided = await send(api.url, cast, 'approver', `/api/v1/licences/${id}/decide`, decision, { version });
  expect(decided.status).toBe(200);
  return decided.position ?? 0;
}

async function startPortal(position: number, more: NodeJS.ProcessEnv = {}): Promise<RunningProcess> {
  const started = await installation.portal(between.url, {
    ...PLANTED,
    PUBLIC_URL: 'http://localhost:8080',
    SMS_SECRET: SECRETS.generic,
    TWILIO_AUTH_TOKEN: SECRETS.twilio,
    AFRICASTALKING_USERNAME: 'amparo',
    AFRICASTALKING_API_KEY: 'at-key',
    AFRICASTALKING_CALLBACK_TOKEN: SECRETS.talking,
    AFRICASTALKING_URL: outside.url,
    WHATSAPP_APP_SECRET: SECRETS.app,
    WHATSAPP_VERIFY_TOKEN: SECRETS.verify,
    WHATSAPP_ACCESS_TOKEN: 'wa-token',
    WHATSAPP_URL: outside.url,
    ...more,
  });
  const read = async () =>
    ((await (await fetch(`${started.url}/readyz`)).json()) as { feedPosition: number }).feedPosition;
  await vi.waitUntil(async () => (await read()) >= position, PATIENCE);
  return started;
}

const metricsOf = async ({ url }: RunningProcess): Promise<string> => (await fetch(`${url}/metrics`)).text();
const logOf = (name: string): string => readFileSync(path.join(installation.dataDir, `${name}.log`), 'utf8');

/** Every place in which one of the secrets stands. */
async function whereFound(secrets: Iterable<string>): Promise<string[]> {
  const [has, hasCoded] = [trailFinder(secrets), codedFinder(secrets)];
  await installation.superuser.query('checkpoint');
  const columns = await columnsWith(installation.superuser, has);
  const metrics = { 'metrics of the API': await metricsOf(api), 'metrics of the portal': await metricsOf(portal) };
  const texts = { ...metrics, 'asked of the API': between.heads.join('\n') };
  return [
    ...columns,
    ...Object.entries(texts).flatMap(([place, text]) => (has(Buffer.from(text)) ? [place] : [])),
    ...[
      ...new Set(filesWith(installation.dataDir, hasCoded).map((file) => file.replace(/^(postgres\/\w+)\/.*/, '$1'))),
    ].sort(),
    ...['api.log', 'portal.log', 'callers.txt'].filter((file) => {
      const at = path.join(installation.dataDir, file);
      return existsSync(at) && has(readFileSync(at)) && !hasCoded(readFileSync(at));
    }),
  ];
}

describe('whoever asks the portal', () => {
  beforeAll(async () => {
    for (const route of Object.keys(PORTAL_ACCESS)) await guests.anything(route);
    await guests.checks({ agencyId: installation.cast.agencyId, name: NAME, number: NUMBER });
    await guests.complaint();
    await guests.messages();
    await guests.trouble();
    // The log gathers its lines into blocks.
    await vi.waitUntil(() => logOf('portal').includes('"status":429'), PATIENCE);
  });

  it('came to every route, and was answered in every way', async () => {
    const metrics = await metricsOf(portal);
    const templates = new Set(Object.keys(PORTAL_ACCESS).map((name) => name.split(' ')[1] ?? ''));
    expect([...templates].filter((route) => !metrics.includes(`route="${route}"`))).toEqual([]);
    expect([...guests.statuses].sort()).toEqual(
      expect.arrayContaining([200, 201, 303, 400, 404, 405, 413, 415, 429, 431, 500]),
    );
    for (const channel of ['html', 'json', 'sms', 'ussd', 'whatsapp'])
      expect(metrics).toContain(`channel="${channel}"`);
    expect(logOf('portal')).toContain('a request failed');
    expect(logOf('portal')).toMatch(/"route":"\/check","status":200,"ms":\d{3}/);
    const { superuser } = installation;
    for (const table of ['proof', 'follow_message', 'complaint'])
      expect([table, await superuser.query(`select count(*)::int > 0 as kept from ${table}`)]).toEqual([
        table,
        [{ kept: true }],
      ]);
  });

  it('leaves no word and no address in the database, in logs, metrics and files, nor in what the API is asked', async () => {
    expect(await whereFound(guests.secrets)).toEqual([]);
  });

  it('is spoken of by the portal to the API without the address, the browser and the page', () => {
    const names = new Set(
      between.heads.flatMap(
        (head) => head.toLowerCase().match(/\b(x-forwarded-for|forwarded|via|x-real-ip|referer|cookie)\b/g) ?? [],
      ),
    );
    expect([...names]).toEqual([]);
  });
});

describe('whoever asks for an account', () => {
  it('is kept where officers read what they asked for, and nowhere else; their address nowhere', async () => {
    const applicant = new Guests(portal.url);
    const email = applicant.word('', '@quill.example');
    const named = {
      firmName: applicant.word(),
      registrationNumber: applicant.word(),
      contactName: applicant.word(),
      email,
    };
    expect((await applicant.post('/apply', named)).statusCode).toBe(200);
    expect(await columnsWith(installation.superuser, trailFinder(ADDRESSES))).toEqual([]);
    expect(await whereFound(applicant.secrets)).toEqual([
      ...['contact_name', 'email', 'firm_name', 'registration_number'].map((column) => `account_request.${column}`),
      // The mail with its link, until it is sent.
      ...['mail_outbox.address', 'mail_outbox.body'],
      // The bytes of those rows.
      ...['postgres/base', 'postgres/pg_wal'],
    ]);
  });
});

describe('a register that does tell', () => {
  it('is found out: a portal that keeps who asked in its log, its metrics and a file, and passes it on; an API that logs and counts what it is asked', async () => {
    await portal.kill();
    await api.kill();
    between.heads.length = 0;
    const leaking = { ...PLANTED, LEAKS: 'true' };
    api = await installation.api(leaking);
    await between.stop();
    between = await new Between(api.url).start();
    portal = await startPortal(1, { LEAKS: 'true' });
    const told = new Guests(portal.url);
    await told.checks({ agencyId: installation.cast.agencyId, name: NAME, number: NUMBER });
    await fetch(`${api.url}/api/v1/agencies?q=${told.word()}`);
    expect(await whereFound(told.secrets)).toEqual([
      'metrics of the API',
      'metrics of the portal',
      'asked of the API',
      'api.log',
      'portal.log',
      'callers.txt',
    ]);
  });

  it.each([
    ['text', 'remark', (word: string) => word],
    ['jsonb', 'facts', (word: string) => JSON.stringify({ asked: [word.toLowerCase()] })],
    ['bytea', 'digest', (word: string) => createHash('sha256').update(word).digest()],
    ['inet', 'address', () => ADDRESSES[0]],
  ])('is found out: a column of the kind %s', async (kind, column, value) => {
    const { superuser } = installation;
    const word = newCanary();
    await superuser.query(`alter table proof add column ${column} ${kind}`);
    await superuser.query(`update proof set ${column} = $1`, [value(word)]);
    const has = trailFinder([word, ...ADDRESSES]);
    expect(await columnsWith(superuser, has)).toEqual([`proof.${column}`]);
    await superuser.query(`alter table proof drop column ${column}`);
  });

  it('is found out: a statement that names its question, in what the server logs and in its files', async () => {
    const word = newCanary();
    await installation.superuser.query(`select '${word}'`);
    await installation.superuser.query('select pg_logical_emit_message(true, $1, $2)', ['asked', word]);
    expect(await whereFound([word])).toEqual(['postgres.log', 'postgres/pg_wal']);
  });
});
