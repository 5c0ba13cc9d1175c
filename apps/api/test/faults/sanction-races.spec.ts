import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../harness.js';
import { install, type Installation, type RunningProcess, send } from './installation.js';

/** Enough to see a lost version check; more by the environment, for a night. */
const RACES = Number(process.env['SANCTION_RACES'] ?? 25);
const LANES = 4;

let installation: Installation;
let processes: readonly [RunningProcess, RunningProcess];
beforeAll(async () => {
  installation = await install();
  processes = [await installation.api(), await installation.api()];
}, 60_000);
afterAll(() => installation.stop());

const REASONS = { reasons: 'Raced by two who saw the same version.' };
const GROUNDED = { ...REASONS, ground: 'Act, section 1' };
const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
const CONTENT = {
  ...{ measure: 'warning', codes: ['COR'], ground: 'Act, section 1', reasons: 'Found and written down.' },
  ...{ publicReason: 'Found and written down.', reviewRight: 'An appeal within 28 days.' },
};

const OFFICERS = ['sanction_officer', 'sanction_officer'] as const;
const APPROVERS = ['approver', 'second_approver'] as const;

/** Verb → the status it starts from, who races, and what they send. */
const VERBS: Readonly<Record<string, readonly [status: string, who: readonly [Caller, Caller], body: () => object]>> = {
  adopt: ['suggested', OFFICERS, () => CONTENT],
  'serve-notice': ['proposed', OFFICERS, () => ({ servedHow: 'By hand', replyBy: day(9) })],
  'record-reply': ['noticed', OFFICERS, () => ({ receivedOn: day(-1), from: 'By letter', words: 'It was not so.' })],
  decide: ['noticed', APPROVERS, () => ({})],
  reject: ['noticed', APPROVERS, () => REASONS],
  withdraw: ['proposed', OFFICERS, () => REASONS],
  'lodge-appeal': ['decided', OFFICERS, () => ({ lodgedOn: day(-1), stayAsked: true, ...REASONS })],
  'grant-stay': ['appealed', APPROVERS, () => GROUNDED],
  'uphold-appeal': ['appealed', APPROVERS, () => GROUNDED],
  'dismiss-appeal': ['appealed', APPROVERS, () => GROUNDED],
  'withdraw-appeal': ['appealed', OFFICERS, () => REASONS],
  'propose-end': ['final', OFFICERS, () => ({ ground: 'conditions_met', publicReason: 'Everything was paid.' })],
  'approve-end': ['ending', APPROVERS, () => ({})],
  'refuse-end': ['ending', APPROVERS, () => REASONS],
  archive: ['ended', OFFICERS, () => REASONS],
};

const AT_LEAST: Readonly<Record<string, readonly string[]>> = {
  noticed: ['noticed', 'decided', 'appealed', 'final', 'ending', 'ended'],
  decided: ['decided', 'appealed', 'final', 'ending', 'ended'],
};

/** A sanction in a status, put there by hand: the race is about the step from it. Returns its id. */
async function standing(status: string, number: string): Promise<string> {
  const { superuser, cast } = installation;
  const id = randomUUID();
  const has = (reached: string): boolean => AT_LEAST[reached]?.includes(status) ?? false;
  const [officer, judge] = [cast.ids.sanction_officer, cast.ids.custodian];
  const row = {
    ...{
      id,
      number,
      status: status === 'ending' ? 'final' : status,
      status_since: day(-30),
      subject_kind: 'principal',
    },
    ...{ name: 'Raced Ltd.', measure: 'debarment', codes: ['COR'], ground: 'g', reasons: 'r', public_reason: 'p' },
    ...{ review_right: 'v', appeal_days: 28, authority_id: cast.authorityId, office_id: cast.offices[0] },
    ...{
      proposed_by: status === 'suggested' ? null : officer,
      proposed_at: day(-30),
      created_at: day(-30),
      version: 1,
    },
    ...(has('noticed') ? { noticed_at: day(-20), served_how: 'By hand', reply_by: day(-5) } : {}),
    ...(has('decided')
      ? {
          ...{ decided_by: judge, decided_at: day(-3), deciding_authority_id: cast.authorityId },
          ...{ effective_at: day(-3), appeal_by: day(25) },
        }
      : {}),
    ...(status === 'appealed'
      ? { appeal_lodged_on: day(-1), appeal_recorded_by: officer, stay_asked: true }
      : status === 'ending'
        ? { end_proposed_by: officer, end_ground: 'conditions_met', end_reason: 'Everything was paid.' }
        : status === 'ended'
          ? { end_ground: 'conditions_met', end_reason: 'Everything was paid.', ended_at: day(-1) }
          : {}),
  };
  const columns = Object.keys(row);
  await superuser.query(
    `insert into sanction (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
  return id;
}

describe('two API processes on one database', () => {
  it.each(Object.entries(VERBS))(
    `let exactly one of two %s, ${RACES} times`,
    async (verb, [status, [one, other], body]) => {
      const outcomes = new Map<string, number>();
      const race = async (round: number): Promise<void> => {
        const id = await standing(status, `${verb}-${round}`);
        const [first, second] = processes;
        const act = (url: string, who: Caller) =>
          send(url, installation.cast, who, `/api/v1/sanctions/${id}/${verb}`, body(), { version: 1 });
        const answers = await Promise.all([act(first.url, one), act(second.url, other)]);
        const outcome = answers
          .map((answer) => answer.status)
          .sort()
          .join(' ');
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      };
      let next = 0;
      const lane = async (): Promise<void> => {
        while (next < RACES) await race(next++);
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      expect([...outcomes]).toEqual([['200 412', RACES]]);
      const [{ n }] = await installation.superuser.query(
        `select count(*)::int as n from sanction_act a join sanction s on s.id = a.sanction_id where s.number like $1`,
        [`${verb}-%`],
      );
      expect(n).toBe(RACES);
    },
    240_000,
  );
});
