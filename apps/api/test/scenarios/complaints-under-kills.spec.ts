import { newIdentity } from '@amparo/sealing';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type Answer,
  ANSWERS,
  type Door,
  h1Of,
  receiptIn,
  type Sending,
  Visitor,
} from '../../../portal/test/journey.js';
import { install, type Installation, type RunningProcess } from '../faults/installation.js';

const JOURNEYS = 200;
const VISITORS = 8;
const KILLS = 18;

/**
 * People complain while API, portal and PostgreSQL are killed at random: whoever was given a receipt has one complaint, and
 * everybody goes on from the page they were on by sending it again.
 */
let installation: Installation;
let api: RunningProcess;
let portal: RunningProcess;
beforeAll(async () => {
  installation = await install();
  const { recipient } = await newIdentity();
  await installation.superuser.query(
    `insert into case_team (id, office_id, name, districts, recipient) values ($1, $2, 'Central team', '{}', $3)`,
    [randomUUID(), installation.cast.offices[0], recipient],
  );
  api = await installation.api();
  portal = await installation.portal(api.url);
});
afterAll(() => installation.stop());

/** Sends the same again until somebody answers it: what a person does with a page that does not come. */
async function insist({ url, method, headers, payload }: Sending): Promise<Answer> {
  for (;;) {
    const answer = await fetch(`${portal.url}${url}`, {
      method: method ?? 'GET',
      headers,
      ...(payload === undefined ? {} : { body: payload as BodyInit }),
      redirect: 'manual',
      signal: AbortSignal.timeout(120_000),
    })
      .then(async (got) => {
        const body = await got.text();
        return { statusCode: got.status, headers: Object.fromEntries(got.headers), body, json: () => JSON.parse(body) };
      })
      .catch(() => undefined);
    if (answer && answer.statusCode < 500) return answer;
    await pause(50);
  }
}
const door: Door = { app: { inject: insist } };

interface Told {
  readonly receipt: string;
  readonly reference: string;
}

/** Everybody from an address of their own: what one address sends in a row is slowed down. */
const somebody = (number: number): Visitor =>
  new Visitor(door, { 'x-forwarded-for': `10.0.${number >> 8}.${number & 255}` });

async function complain(number: number): Promise<Told> {
  const visitor = somebody(number);
  await visitor.answer({ ...ANSWERS, district: '', amount: '', currency: '' });
  expect(h1Of(visitor.html)).toBe('Check and send');
  const done = await visitor.send();
  expect(done.statusCode).toBe(201);
  return { receipt: receiptIn(done.body), reference: /XA-\d{4}-\d{6}-\w/.exec(done.body)?.[0] ?? '' };
}

async function killAtRandom(told: readonly Told[]): Promise<void> {
  const parts = [
    () => api.restart(),
    () => portal.restart(),
    async () => {
      await installation.cluster.kill();
      await installation.cluster.restart();
    },
  ];
  for (let kills = 0; kills < KILLS; kills += 1) {
    while (told.length < (JOURNEYS / (KILLS + 1)) * kills) await pause(20);
    await pause(Math.random() * 300);
    await parts[kills % parts.length]?.();
  }
}

it(`${JOURNEYS} complaints through ${KILLS} kills: each is there once, and its receipt opens it`, async () => {
  const told: Told[] = [];
  let begun = 0;
  const visitors = Array.from({ length: VISITORS }, async () => {
    while (begun < JOURNEYS) {
      begun += 1;
      told.push(await complain(begun));
    }
  });
  await Promise.all([...visitors, killAtRandom(told)]);

  expect(told).toHaveLength(JOURNEYS);
  expect(new Set(told.map(({ receipt }) => receipt)).size).toBe(JOURNEYS);
  const stored: { reference: string; leaves: number }[] = await installation.superuser.query(
    `select c.reference, count(p.*)::int as leaves from complaint c
     left join audit_payload p on p.payload ->> 'action' = 'complaint.lodge' and p.payload -> 'subject' ->> 'id' = c.id::text
     group by c.reference order by c.reference`,
  );
  const expected = told.map(({ reference }) => ({ reference, leaves: 1 }));
  expect(stored).toEqual(expected.sort((a, b) => (a.reference < b.reference ? -1 : 1)));
  for (const { receipt, reference } of told.filter((_, at) => at % 20 === 0)) {
    const visitor = new Visitor(door);
    await visitor.post('/receipt', { receipt });
    await visitor.get('/receipt/thread');
    expect(visitor.html).toContain(reference);
  }
});
