import type { Instant } from '@amparo/kernel';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { feedKeyOf } from './feed-key.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Clock as PortalClock } from '../../../portal/src/clock.js';
import { createPortal } from '../../../portal/src/portal.js';
import { noteSigner } from '../../src/audit/signed-note.js';
import { type Agent, type Api, startApi } from '../harness.js';
import { aGrantProposal, JUSTIFIED } from '../licences.js';

/**
 * A licence is proposed by one person and granted by another, suspended after notice, and expires on its day: what the public is told
 * at each step, over HTTP, from a running API and a running portal that share nothing but the feed and a clock.
 */
let api: Api;
let portal: Awaited<ReturnType<typeof createPortal>>;
let portalUrl: string;
let officer: Agent;
let approver: Agent;
const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-scenario-'));

/** The portal's clock goes with the API's. */
class SharedClock extends PortalClock {
  now(): number {
    return Date.parse(api.clock.now());
  }
}

beforeAll(async () => {
  api = await startApi();
  await api.publishCast();
  officer = api.as('licensing_officer');
  approver = api.as('approver');
  portal = await createPortal(
    {
      port: 0,
      apiUrl: api.url,
      apiKey: (api.cast.credentials.portal?.['Authorization'] ?? '').replace('Bearer ', ''),
      feedKey: feedKeyOf(noteSigner(api.configuration.signingKey).publicKey),
      publicUrl: 'http://localhost:8080',
      dataDir,
      trustProxy: false,
      production: false,
      logLevel: 'silent',
    },
    new SharedClock(),
  );
  await portal.listen(0);
  portalUrl = (await portal.getUrl()).replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await portal.close();
  rmSync(dataDir, { recursive: true, force: true });
});

interface Check {
  standing: string;
  confidence: string;
  feedPosition: number;
  asOf: Instant;
  matches: { legalName: string; status: string; standing: string; path: string }[];
}

async function fromPortal<Body>(address: string): Promise<Body> {
  const response = await fetch(`${portalUrl}${address}`, { headers: { Accept: 'application/json' } });
  return (await response.json()) as Body;
}

/** The check, as soon as the portal has seen what was decided. */
async function checkAt(position: number): Promise<Check> {
  for (;;) {
    const answer = await fromPortal<Check>('/check?q=LB-2026%2F17');
    if (answer.feedPosition >= position) return answer;
    await pause(10);
  }
}

/** The check, as soon as the portal heard from the API at the present hour of the clock. */
async function checkInContact(): Promise<Check> {
  for (;;) {
    const answer = await fromPortal<Check>('/check?q=LB-2026%2F17');
    if (answer.asOf >= api.clock.now()) return answer;
    await pause(50);
  }
}

/** The portal's page of the licence, on a past day or as it was known on one. */
const onDay = (query: string): Promise<{ standing: string; status: string | null }> =>
  fromPortal(`/licences/XA/lb-2026-17?${query}`);

const at = (instant: Instant): void => api.clock.set(instant);

it('a licence, its suspension and its end, as the public sees them', { timeout: 60_000 }, async () => {
  // On 2 March an officer proposes to grant a licence for two years. It is not a licence yet.
  at('2026-03-02T05:00:00.000Z');
  const proposed = await officer
    .post('/api/v1/licences', { ...aGrantProposal(api, 'LB-2026/17'), validFrom: '2026-03-02', validTo: '2026-12-31' })
    .expect(201);
  const address = `/api/v1/licences/${proposed.body.id}`;
  const applicant = await checkAt(Number(proposed.headers['feed-position']));
  expect(applicant).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'applicant' }] });

  // Who proposed can't decide; another person grants it.
  const own = await officer.post(`${address}/decide`, { proposalId: proposed.body.proposals[0].id }, { version: 2 });
  expect(own.status).toBe(403);
  const granted = await approver
    .post(`${address}/decide`, { proposalId: proposed.body.proposals[0].id }, { version: 2 })
    .expect(200);
  const licensed = await checkAt(Number(granted.headers['feed-position']));
  expect(licensed).toMatchObject({
    standing: 'may_recruit',
    confidence: 'exact',
    matches: [{ legalName: 'Bright Harbour Recruitment', status: 'licensed' }],
  });

  // On 20 April a suspension is proposed and served, with ten days to reply.
  at('2026-04-20T06:00:00.000Z');
  const suspension = await officer
    .post(
      `${address}/propose`,
      { measure: 'suspend', until: '2026-08-31', ...JUSTIFIED },
      { version: granted.body.version },
    )
    .expect(200);
  const proposalId = suspension.body.proposals[0].id as string;
  const noticed = await officer
    .post(
      `${address}/serve-notice`,
      { proposalId, servedHow: 'By hand', replyBy: '2026-04-30' },
      { version: suspension.body.version },
    )
    .expect(200);

  // Until the holder could reply, nobody may decide; on 4 May another person does.
  const early = await approver.post(`${address}/decide`, { proposalId }, { version: noticed.body.version }).expect(409);
  expect(early.body.code).toBe('licence.decide.reply-window-open');
  at('2026-05-04T06:00:00.000Z');
  const decided = await approver
    .post(`${address}/decide`, { proposalId }, { version: noticed.body.version })
    .expect(200);
  const suspended = await checkAt(Number(decided.headers['feed-position']));
  expect(suspended).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'suspended' }] });

  // The day before it might recruit; on the day itself the worst counts; and on 3 May nobody knew of the suspension.
  expect(await onDay('on=2026-05-03')).toMatchObject({ standing: 'may_recruit' });
  expect(await onDay('on=2026-05-04')).toMatchObject({ standing: 'may_not_recruit' });
  expect(await onDay('on=2026-05-04&knownOn=2026-05-03')).toMatchObject({ standing: 'may_recruit' });

  // The suspension ends by itself, and the licence expires on its day although the API is gone.
  at('2026-09-01T06:00:00.000Z');
  expect(await checkInContact()).toMatchObject({ standing: 'may_recruit', matches: [{ status: 'licensed' }] });
  at('2026-12-31T17:00:00.000Z');
  expect(await checkInContact()).toMatchObject({ standing: 'may_recruit' });
  await api.close();
  at('2026-12-31T18:15:01.000Z');
  expect(await checkAt(0)).toMatchObject({ standing: 'may_not_recruit', matches: [{ status: 'expired' }] });
});
