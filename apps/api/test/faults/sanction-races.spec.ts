import { addDays } from '@amparo/kernel';
import { sanctionLifecycle, type SanctionStatus, type SanctionVerb } from '@amparo/sanctions';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDueSanctions } from '../../src/sanctions/index.js';
import { WHY } from '../sanctions.js';
import { install, type Installation, type RunningProcess } from './installation.js';
import {
  acts,
  allEnd,
  fourAtOnce,
  freezeVersions,
  insertRows,
  notOnce,
  oneEach,
  type Race,
  raceAll,
  shared,
  type Way,
  waysOf,
} from './transitions.js';

const RACES = 200;
const LONG_AGO = '2026-01-02T08:00:00Z';
const IN_DAYS = (days: number): string => addDays(new Date().toISOString().slice(0, 10), days);

type SanctionWay = Way<SanctionStatus, SanctionVerb>;
const WAYS = waysOf(sanctionLifecycle);

let installation: Installation;
let processes: readonly [RunningProcess, RunningProcess];
/** Another approver than the two who race: whoever decided a sanction decides no appeal against it. */
const decider = randomUUID();
beforeAll(async () => {
  installation = await install();
  const { superuser: db, cast } = installation;
  processes = [await installation.api(), await installation.api()];
  await db.query(`update user_account set office_id = $1 where username = 'second-sanction-officer'`, [
    cast.offices[0],
  ]);
  await db.query(
    `insert into user_account (id, username, name, role, authority_id, office_id, is_demo, created_at)
     values ($1, 'decider', 'Who decided', 'approver', $2, $3, true, $4)`,
    [decider, cast.authorityId, cast.offices[0], LONG_AGO],
  );
});
afterAll(() => installation.stop());

const ORDER: readonly SanctionStatus[] = ['suggested', 'proposed', 'noticed', 'decided', 'appealed', 'final', 'ended'];

/** Columns of a sanction that has come so far, by everybody's word but the racers'. */
function reached(status: SanctionStatus, verb: SanctionVerb): object {
  const officer = installation.cast.ids.sanction_officer;
  const from = (first: SanctionStatus): boolean => ORDER.indexOf(status) >= ORDER.indexOf(first);
  const on = <T>(first: SanctionStatus, value: T): T | null => (from(first) ? value : null);
  const appealed = status === 'appealed';
  const ending = status === 'ended' || verb === 'approve_end' || verb === 'refuse_end';
  return {
    ...{ status, status_since: LONG_AGO, proposed_by: on('proposed', officer) },
    ...{
      noticed_at: on('noticed', LONG_AGO),
      served_how: on('noticed', 'By hand'),
      reply_by: on('noticed', '2026-01-12'),
    },
    ...{
      decided_by: on('decided', decider),
      decided_at: on('decided', LONG_AGO),
      effective_at: on('decided', LONG_AGO),
    },
    ...{ deciding_authority_id: on('decided', installation.cast.authorityId), appeal_by: on('decided', '2099-01-31') },
    ...{ appeal_lodged_on: appealed ? '2026-01-20' : null, appeal_recorded_by: appealed ? officer : null },
    ...{ stay_asked: appealed, end_proposed_by: ending ? officer : null, end_ground: ending ? 'conditions_met' : null },
    ...{ end_reason: ending ? 'The fees were paid back.' : null, ended_at: status === 'ended' ? LONG_AGO : null },
  };
}

/** Steps that do something to a licence: such sanctions suspend one, of an agency of its own; the others are about an employer. */
const TOUCHING: readonly SanctionVerb[] = ['adopt', 'order_preventive', 'decide'];

let serial = 0;
function sanction(id: string, { status, verb }: SanctionWay): object {
  const { cast } = installation;
  const ofAgency = TOUCHING.includes(verb);
  return {
    ...{
      id,
      number: `RACE-${(serial += 1)}`,
      subject_kind: ofAgency ? 'agency' : 'principal',
      agency_id: ofAgency ? id : null,
    },
    ...{ name: 'Harbour Works', other_names: [], conditions: [], codes: ['DOC-WITH'], contacts: [], finding_ids: [] },
    ...{ measure: ofAgency ? 'suspension' : 'debarment', ground: WHY.ground, reasons: WHY.reasons, appeal_days: 28 },
    ...{ public_reason: WHY.publicReason, review_right: WHY.reviewRight, office_id: cast.offices[0], version: 1 },
    ...{ authority_id: cast.authorityId, proposed_at: LONG_AGO, created_at: LONG_AGO, ...reached(status, verb) },
  };
}

/** Agencies with a granted licence each. Ids: the agency's, the licence's and the sanction's own are one. */
async function licences(ids: readonly string[]): Promise<void> {
  const { superuser: db, cast } = installation;
  await insertRows(
    db,
    'agency',
    ids.map((id) => ({
      ...{ id, register_id: 'XA', number: id, country: 'XA', legal_name: `Harbour ${id}`, created_at: LONG_AGO },
    })),
  );
  await insertRows(
    db,
    'licence',
    ids.map((id) => ({
      ...{
        id,
        register_id: 'XA',
        agency_id: id,
        class: 'land-based',
        number: id,
        slug: id,
        countries: [],
        sectors: [],
      },
      ...{ status: 'licensed', valid_to: '2099-12-31', created_at: LONG_AGO, version: 1 },
    })),
  );
  await insertRows(
    db,
    'licence_decision',
    ids.map((id) => ({
      ...{ id, licence_id: id, kind: 'grant', effective_at: LONG_AGO, valid_to: '2099-12-31', recorded_at: LONG_AGO },
      ...{ ground: WHY.ground, reasons: WHY.reasons, review_right: WHY.reviewRight, authority_id: cast.authorityId },
      ...{ proposed_by: cast.ids.licensing_officer, decided_by: decider, ordinal: 1 },
    })),
  );
}

const reasons = 'Said by one of two at the same instant.';
const appeal = { ground: WHY.ground, reasons };

/** What is said with each act that people do; who says it stands in the lifecycle. */
const SAID: Readonly<Partial<Record<SanctionVerb, object | ((id: string) => object)>>> = {
  adopt: (id) => ({ measure: 'suspension', codes: ['DOC-WITH'], licenceIds: [id], ...WHY }),
  serve_notice: { servedHow: 'By hand', replyBy: IN_DAYS(20) },
  record_reply: { receivedOn: '2026-01-10', from: 'The manager, by letter', words: 'It was not so.' },
  order_preventive: { until: IN_DAYS(20), reasons },
  decide: {},
  reject: { reasons },
  withdraw: { reasons },
  lodge_appeal: { lodgedOn: '2026-01-20', stayAsked: true, reasons },
  grant_stay: appeal,
  uphold_appeal: appeal,
  dismiss_appeal: appeal,
  withdraw_appeal: { reasons },
  propose_end: { ground: 'petition_granted', publicReason: reasons },
  approve_end: {},
  refuse_end: { reasons },
  archive: { reasons },
};

function race(id: string, { status, verb }: SanctionWay): Race {
  const said = SAID[verb];
  if (!said) throw new Error(`nobody races to ${verb}`);
  const path = `/sanctions/${id}/${verb.replaceAll('_', '-')}`;
  const body = typeof said === 'function' ? said(id) : said;
  const people = sanctionLifecycle.transition(status, verb)?.by.includes('approver')
    ? (['approver', 'second_approver'] as const)
    : (['sanction_officer', 'second_sanction_officer'] as const);
  const [one, other] = people;
  return {
    name: `${status} ${verb}`,
    version: 1,
    attempts: [
      { who: one, path, body },
      { who: other, path, body },
    ],
  };
}

/** Sanctions that have come as far as each of these ways wants, with the races about them. */
async function sanctions(ways: readonly SanctionWay[], races: number): Promise<{ ids: string[]; races: Race[] }> {
  const db = installation.superuser;
  const made = shared(ways, races).map((way) => ({ id: randomUUID(), way }));
  const touching = made.filter(({ way }) => TOUCHING.includes(way.verb)).map(({ id }) => id);
  if (touching.length > 0) await licences(touching);
  await insertRows(
    db,
    'sanction',
    made.map(({ id, way }) => sanction(id, way)),
  );
  const links = touching.map((id) => ({ sanction_id: id, licence_id: id }));
  if (links.length > 0) await insertRows(db, 'sanction_licence', links);
  return { ids: made.map(({ id }) => id), races: made.map(({ id, way }) => race(id, way)) };
}

describe('two API processes on one database', () => {
  it(`give every step of a sanction to exactly one of two, ${RACES} times each`, async () => {
    const { superuser: db } = installation;
    const { ids, races } = await sanctions(WAYS, RACES);
    expect(await raceAll(installation, processes, races)).toEqual(allEnd(WAYS, '200 412', RACES));
    expect(await notOnce(db, 'sanction', 'sanctions', ids)).toEqual([]);
    expect(await acts(db, 'sanction_act', 'sanction_id')).toEqual(oneEach(WAYS, RACES));
  });

  it('do to licences what was ordered or decided, once each', async () => {
    const [row] = await installation.superuser.query(
      `select count(*)::int as decisions, count(distinct licence_id)::int as licences, count(distinct sanction_id)::int as sanctions
       from licence_decision where sanction_id is not null and kind = 'suspend'`,
    );
    const touching = WAYS.filter(({ verb }) => verb === 'order_preventive' || verb === 'decide');
    const n = shared(WAYS, RACES).filter((way) => touching.includes(way)).length;
    expect(row).toEqual({ decisions: n, licences: n, sanctions: n });
    const [log] = await installation.superuser.query(
      `select (select count(*) = max(leaf_index) + 1 from audit_leaf) as leaves, (select count(*) = max(position) from feed_entry) as positions,
         (select count(*)::int from sanction_reply) as replies`,
    );
    expect(log).toEqual({ leaves: true, positions: true, replies: RACES });
  });

  it(`let time close each of ${RACES} sanctions once, with four workers at it`, async () => {
    const { superuser: db } = installation;
    const over = { appeal_by: '2026-02-01', until_on: '2026-03-01' };
    const rows = Array.from({ length: RACES }, () => ({
      ...sanction(randomUUID(), { status: 'decided', verb: 'lodge_appeal' }),
      ...over,
    }));
    await insertRows(db, 'sanction', rows);
    // Each takes a batch that no other has: a second round takes what the first left.
    for (const _ of [1, 2]) await fourAtOnce(installation, closeDueSanctions);
    const done = await acts(db, 'sanction_act', 'sanction_id');
    expect([done['become_final'], done['serve_term']]).toEqual([`${RACES} of ${RACES}`, `${RACES} of ${RACES}`]);
  });

  it('would be seen to give a step to both, were the version not counted', async () => {
    const undo = await freezeVersions(installation.superuser, 'sanction');
    const way = { status: 'noticed', verb: 'record_reply' } as const;
    const { races } = await sanctions([way], 5);
    const outcomes = await raceAll(installation, processes, races);
    await undo();
    expect(outcomes).toEqual(allEnd([way], '200 200', 5));
  });
});
