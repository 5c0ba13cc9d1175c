import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allAnswers } from '../inspections.js';
import { type Answer, install, type Installation, type RunningProcess, send } from './installation.js';
import { inLanes, Outcomes } from './racing.js';

const RACES = 60;
const INSPECTIONS = '/api/v1/inspections';

let installation: Installation;
let first: RunningProcess;
let second: RunningProcess;
let today: string;
beforeAll(async () => {
  installation = await install();
  first = await installation.api();
  second = await installation.api();
  today = new Intl.DateTimeFormat('en-CA', { timeZone: installation.cast.timeZone }).format(new Date());
});
afterAll(() => installation.stop());

const outcomes = new Outcomes();
const plan = (url: string, body: object, key: string): Promise<Answer> =>
  send(url, installation.cast, 'sanction_officer', INSPECTIONS, body, { key });
const schedule = (url: string, { body: { id, version } }: Answer): Promise<Answer> => {
  const visit = { inspectorId: installation.cast.ids.inspector, day: today };
  return send(url, installation.cast, 'sanction_officer', `${INSPECTIONS}/${id}/schedule`, visit, { version });
};

describe('two API processes on one database', () => {
  it('plan once what was sent to both with one key, and record its answers once', async () => {
    const { cast, superuser } = installation;
    await inLanes(RACES, async (round) => {
      const body = { type: 'compliance', respondent: `Place ${round}` };
      const key = randomUUID();
      const planned = await outcomes.race('plan', plan(first.url, body, key), plan(second.url, body, key));
      const { id } = (await schedule(first.url, planned)).body;
      const act = (url: string, verb: string, version: number, more: object = {}, sent: object = {}) =>
        send(url, cast, 'inspector', `${INSPECTIONS}/${id}/${verb}`, sent, { version, ...more });
      const { version } = (await act(second.url, 'start', 2)).body;
      const record = (url: string) => act(url, 'record-answers', version, { key }, { answers: allAnswers() });
      await outcomes.race('record-answers', record(first.url), record(second.url));
    });
    expect(outcomes.all).toEqual({ plan: `201 201 ×${RACES}`, 'record-answers': `200 200 ×${RACES}` });
    const [row] = await superuser.query(
      `select (select count(*)::int from inspection) as inspections, (select count(*)::int from inspection_answer) as answers`,
    );
    expect(row).toEqual({ inspections: RACES, answers: RACES * allAnswers().length });
  });

  const never = 'never let one inspector have a third visit running, whoever schedules it first';
  it(never, async () => {
    await inLanes(RACES, async (round) => {
      const [agency]: { id: string }[] = await installation.superuser.query(
        `insert into agency (id, register_id, number, country, legal_name, created_at)
         values (gen_random_uuid(), 'XA', $1, 'XA', $1, now()) returning id`,
        [`Raced agency ${round}`],
      );
      const [before, one, other] = (await Promise.all(
        [1, 2, 3].map(() => plan(first.url, { type: 'desk', agencyId: agency?.id }, randomUUID())),
      )) as [Answer, Answer, Answer];
      await schedule(first.url, before);
      await outcomes.race('third visit', schedule(first.url, one), schedule(second.url, other));
    });
    expect(outcomes.all['third visit']).toBe(`200 409 ×${RACES}`);
  });
});
