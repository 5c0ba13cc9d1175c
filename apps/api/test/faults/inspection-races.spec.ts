import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../harness.js';
import { allAnswers } from '../inspections.js';
import { type Answer, install, type Installation, type RunningProcess, send } from './installation.js';
import { inLanes, Outcomes } from './racing.js';

const RACES = 200;
const AGENCIES = 60;
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
}, 60_000);
afterAll(() => installation.stop());

const outcomes = new Outcomes();
const as = (url: string, who: Caller, route: string, body: object, more = {}): Promise<Answer> =>
  send(url, installation.cast, who, route, body, more);

/** The whole life of one inspection, each step of it tried by two at once, one at each process. */
async function live(round: number): Promise<void> {
  const { ids } = installation.cast;
  const key = randomUUID();
  const plan = { type: 'compliance', respondent: `Place ${round}` };
  const planned = await outcomes.race(
    'plan',
    as(first.url, 'sanction_officer', INSPECTIONS, plan, { key }),
    as(second.url, 'sanction_officer', INSPECTIONS, plan, { key }),
  );
  const { id } = planned.body;
  let { version } = planned.body;
  const step = async (name: string, who: Caller, body: object, other = body, more = {}): Promise<Answer> => {
    const route = `${INSPECTIONS}/${id}/${name.split(' ')[0]}`;
    const done = await outcomes.race(
      name,
      as(first.url, who, route, body, { version, ...more }),
      as(second.url, who, route, other, { version, ...more }),
    );
    version = done.body.version;
    return done;
  };
  const visit = (inspectorId: string | undefined) => ({ inspectorId, day: today });
  const scheduled = await step('schedule', 'sanction_officer', visit(ids.inspector), visit(ids.second_inspector));
  const inspector: Caller = scheduled.body['inspectorId'] === ids.inspector ? 'inspector' : 'second_inspector';
  await step('start', inspector, {});
  const answers = allAnswers({ loans: 'not_met' });
  await step('record-answers again', inspector, { answers }, { answers }, { key: randomUUID() });
  await step('record-answers', inspector, { answers: [{ item: 'contracts', answer: 'not_applicable' }] });
  await step('submit', inspector, {});
  const checked = { outcome: 'pass', reasons: 'Complete and clear.' };
  const passed = await step('quality-check', 'sanction_officer', checked, { ...checked, outcome: 'return' });
  if (passed.body['status'] !== 'quality_checked') return;
  const [action] = passed.body['correctiveActions'] as { id: string; version: number }[];
  await step('record-comment', inspector, { text: 'We were not there.', givenBy: 'Manager' });
  await step('close', 'sanction_officer', {});
  const correct = async (name: string, who: Caller, seen: number, body: object): Promise<number> => {
    const route = `/api/v1/corrective-actions/${action?.id}/${name}`;
    const both = [first, second].map(({ url }) => as(url, who, route, body, { version: seen })) as [
      Promise<Answer>,
      Promise<Answer>,
    ];
    return (await outcomes.race(name, ...both)).body.version;
  };
  const done = await correct('report-done', inspector, action?.version ?? 0, { what: 'Seen to be right' });
  await correct('verify', 'sanction_officer', done, {});
}

describe('two API processes on one database', () => {
  it(`give every step of an inspection to exactly one of two, ${RACES} times`, { timeout: 400_000 }, async () => {
    await inLanes(RACES, live);
    const { 'record-comment': comments, close, verify, 'report-done': done, ...all } = outcomes.all;
    const one = `200 412 ×${RACES}`;
    expect(all).toEqual({
      plan: `201 201 ×${RACES}`,
      schedule: one,
      start: one,
      'record-answers again': `200 200 ×${RACES}`,
      'record-answers': one,
      submit: one,
      'quality-check': one,
    });
    // Those whose report was passed, not returned, by the one that was first.
    expect(new Set([comments, close, verify, done]).size).toBe(1);
    expect(close).toMatch(/^200 412 ×\d+$/);
  });

  it('leave each act once: no gaps in a history, no answer twice, a finding and a correction for each report passed', async () => {
    const [row] = await installation.superuser.query(
      `select (select count(*)::int from inspection) as inspections,
         (select count(*)::int from (select inspection_id from inspection_event group by 1 having count(*) <> max(ordinal)) g) as gaps,
         (select count(*)::int from (select 1 from inspection_event group by inspection_id, verb having count(*) > 1) t) as twice,
         (select count(*)::int from inspection_answer) as answers,
         (select count(*)::int from inspection_finding) - (select count(*)::int from inspection where status = 'closed') as findings,
         (select count(*)::int from corrective_action where status <> 'verified') as unverified`,
    );
    expect(row).toEqual({ inspections: RACES, gaps: 0, twice: 0, answers: RACES * 21, findings: 0, unverified: 0 });
  });

  it(
    'never let one inspector have a third visit running, whoever schedules it first',
    { timeout: 240_000 },
    async () => {
      const { ids } = installation.cast;
      await inLanes(AGENCIES, async (round) => {
        const [agency]: { id: string }[] = await installation.superuser.query(
          `insert into agency (id, register_id, number, country, legal_name, created_at)
         values (gen_random_uuid(), 'XA', $1, 'XA', $1, now()) returning id`,
          [`Raced agency ${round}`],
        );
        const planned = await Promise.all(
          [1, 2, 3].map(() =>
            as(first.url, 'sanction_officer', INSPECTIONS, { type: 'desk', agencyId: agency?.id }).then(
              ({ body }) => body,
            ),
          ),
        );
        const schedule = (url: string, visit = planned[0]) =>
          as(
            url,
            'sanction_officer',
            `${INSPECTIONS}/${visit?.id}/schedule`,
            { inspectorId: ids.inspector, day: today },
            {
              version: visit?.version,
            },
          );
        await schedule(first.url);
        await outcomes.race('third visit', schedule(first.url, planned[1]), schedule(second.url, planned[2]));
      });
      expect(outcomes.all['third visit']).toBe(`200 409 ×${AGENCIES}`);
    },
  );
});
