import {
  CORRECTIVE_STATUSES,
  correctiveActionLifecycle,
  type CorrectiveStatus,
  type CorrectiveVerb,
  inspectionLifecycle,
  type InspectionStatus,
  type InspectionVerb,
  NEWEST_CHECKLIST,
} from '@amparo/inspections';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { markOverdue } from '../../src/inspections/index.js';
import { suggestSanctions } from '../../src/jobs/overdue-corrections.js';
import { allAnswers } from '../inspections.js';
import { install, type Installation, type RunningProcess } from './installation.js';
import {
  acts,
  allEnd,
  type Attempt,
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

let installation: Installation;
let processes: readonly [RunningProcess, RunningProcess];
let picture: Blob;
beforeAll(async () => {
  installation = await install();
  processes = [await installation.api(), await installation.api()];
  // Two checkers of one office: the rule wants another than the inspector, not another office.
  await installation.superuser.query(
    `update user_account set office_id = $1 where username = 'second-sanction-officer'`,
    [installation.cast.offices[0]],
  );
  const bytes = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#7799bb' } })
    .png()
    .toBuffer();
  picture = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
});
afterAll(() => installation.stop());

type VisitWay = Way<InspectionStatus, InspectionVerb>;
const VISITS = waysOf(inspectionLifecycle);
const CORRECTIONS = waysOf(correctiveActionLifecycle);

/** Columns of an inspection that has come so far. */
function reached(status: InspectionStatus): object {
  const { ids } = installation.cast;
  const scheduled = status !== 'planned';
  const submitted = status === 'submitted' || status === 'quality_checked';
  const checked = status === 'quality_checked';
  return {
    ...{ status, inspector_id: scheduled ? ids.inspector : null, scheduled_on: scheduled ? '2026-01-05' : null },
    ...{ started_at: scheduled && status !== 'scheduled' ? LONG_AGO : null },
    ...{ submitted_at: submitted ? LONG_AGO : null, comment_by: submitted ? '2026-01-31' : null },
    ...{ points: submitted ? 0 : null, outcome: submitted ? 'pass' : null },
    ...{ checked_by: checked ? ids.sanction_officer : null, checked_at: checked ? LONG_AGO : null },
  };
}

let serial = 0;
/** A visit so far, entered as it would stand; of the cast's agency where the agency has its word in it. */
const visit = (id: string, status: InspectionStatus, ofAgency: boolean): object => ({
  ...{ id, number: `RACE-${(serial += 1)}`, register_id: 'XA', type: 'compliance', checklist_version: 1, version: 1 },
  ...{ agency_id: ofAgency ? installation.cast.agencyId : null, respondent: ofAgency ? null : 'A house by the quay' },
  ...{ office_id: installation.cast.offices[0], planned_at: LONG_AGO, ...reached(status) },
});

const answerRows = (inspection_id: string): object[] =>
  allAnswers({ contracts: 'not_met' }).map((answer) => ({
    ...{ ...answer, id: randomUUID(), inspection_id, revision: 1 },
    ...{ recorded_by: installation.cast.ids.inspector, recorded_at: LONG_AGO },
  }));

/** The photo that is taken back has the visit's own id. */
const photoRow = (id: string): object => ({
  ...{ id, inspection_id: id, ordinal: 1, file_name: 'quay.png', media_type: 'image/png', size_bytes: 1 },
  ...{ sha256: '0'.repeat(64), width: 16, height: 16, caption: '' },
  ...{ uploaded_by: installation.cast.ids.inspector, uploaded_at: LONG_AGO },
});

function photo(caption: string): FormData {
  const form = new FormData();
  form.set('caption', caption);
  form.set('file', picture, 'quay.png');
  return form;
}

const reasons = 'Said by one of two at once.';
const both = (one: Omit<Attempt, 'path'>, other: Omit<Attempt, 'path'>, path: string): Race['attempts'] => [
  { ...one, path },
  { ...other, path },
];
const planners = (path: string, one: object, other = one): Race['attempts'] =>
  both({ who: 'licensing_officer', body: one }, { who: 'sanction_officer', body: other }, path);
const inspector = (path: string, one: object = {}, other = one): Race['attempts'] =>
  both({ who: 'inspector', body: one }, { who: 'inspector', body: other }, path);
const checkers = (path: string, one: object, other = one): Race['attempts'] =>
  both({ who: 'sanction_officer', body: one }, { who: 'second_sanction_officer', body: other }, path);

/** Who tries what. An inspection is one inspector's, who tries it from two phones. */
const DOING: Readonly<Record<InspectionVerb, (id: string) => Race['attempts']>> = {
  schedule: (id) => {
    const { ids } = installation.cast;
    const on = (inspectorId: string | undefined) => ({ inspectorId, day: '2099-01-05' });
    return planners(`/inspections/${id}/schedule`, on(ids.inspector), on(ids.second_inspector));
  },
  cancel: (id) => planners(`/inspections/${id}/cancel`, { reasons }),
  start: (id) => inspector(`/inspections/${id}/start`),
  record_answers: (id) => {
    const answers = (answer: string) => ({
      answers: [{ item: NEWEST_CHECKLIST.items[0]?.code, answer, note: answer }],
    });
    return inspector(`/inspections/${id}/record-answers`, answers('not_tested'), answers('not_applicable'));
  },
  add_photo: (id) => inspector(`/inspections/${id}/add-photo`, photo('The quay'), photo('The house')),
  remove_photo: (id) => inspector(`/inspections/${id}/remove-photo`, { photoId: id, reasons }),
  submit: (id) => inspector(`/inspections/${id}/submit`),
  pass: (id) => checkers(`/inspections/${id}/quality-check`, { outcome: 'pass', reasons }),
  return: (id) => checkers(`/inspections/${id}/quality-check`, { outcome: 'return', reasons }),
  record_comment: (id) => [
    { who: 'inspector', path: `/inspections/${id}/record-comment`, body: { text: reasons, givenBy: 'The manager' } },
    { who: 'agency', path: `/my-agency/inspections/${id}/record-comment`, body: { text: reasons } },
  ],
  close: (id) => checkers(`/inspections/${id}/close`, { reasons }),
};

const RIGHTING: Readonly<Partial<Record<CorrectiveVerb, (id: string) => Race['attempts']>>> = {
  report_done: (id) => [
    { who: 'inspector', path: `/corrective-actions/${id}/report-done`, body: { what: reasons } },
    { who: 'agency', path: `/my-agency/corrective-actions/${id}/report-done`, body: { what: reasons } },
  ],
  verify: (id) => checkers(`/corrective-actions/${id}/verify`, { reasons }),
  reject: (id) => checkers(`/corrective-actions/${id}/reject`, { reasons }),
};

/** Visits that have come as far as each of these ways wants, with the races about them. */
async function visits(ways: readonly VisitWay[], races: number): Promise<(Race & { id: string })[]> {
  const db = installation.superuser;
  const rows: object[] = [];
  const made = shared(ways, races).map(({ status, verb }) => {
    const id = randomUUID();
    rows.push(visit(id, status, verb === 'record_comment'));
    return { id, name: `${status} ${verb}`, version: 1, attempts: DOING[verb](id) };
  });
  const idsOf = (...verbs: string[]) =>
    made.filter(({ name }) => verbs.includes(name.split(' ')[1] ?? '')).map(({ id }) => id);
  await insertRows(db, 'inspection', rows);
  const answers = idsOf('submit', 'pass').flatMap(answerRows);
  if (answers.length > 0) await insertRows(db, 'inspection_answer', answers);
  const photos = idsOf('remove_photo').map(photoRow);
  if (photos.length > 0) await insertRows(db, 'inspection_photo', photos);
  return made;
}

/** Corrective actions of as many visits that were passed. Ids: the visit's, the finding's and the action's own are one. */
async function corrections(statuses: readonly CorrectiveStatus[], dueOn: string): Promise<string[]> {
  const db = installation.superuser;
  const ids = statuses.map(() => randomUUID());
  const finding = { item: 'contracts', critical: false, points: 1, note: 'None were there.', found_at: LONG_AGO };
  await insertRows(
    db,
    'inspection',
    ids.map((id) => visit(id, 'quality_checked', true)),
  );
  await insertRows(
    db,
    'inspection_finding',
    ids.map((id) => ({ id, inspection_id: id, ...finding })),
  );
  await insertRows(
    db,
    'corrective_action',
    ids.map((id, at) => ({
      ...{ id, inspection_id: id, finding_id: id, status: statuses[at], action: '', due_on: dueOn, version: 1 },
      ...{ opened_at: LONG_AGO, reported_at: statuses[at] === 'done' ? LONG_AGO : null },
      ...{ reported_by: statuses[at] === 'done' ? installation.cast.ids.inspector : null },
    })),
  );
  return ids;
}

describe('two API processes on one database', () => {
  it(`give every step of an inspection to exactly one of two, ${RACES} times each`, async () => {
    const { superuser: db } = installation;
    const races = await visits(VISITS, RACES);
    expect(await raceAll(installation, processes, races)).toEqual(allEnd(VISITS, '200 412', RACES));
    expect(
      await notOnce(
        db,
        'inspection',
        'inspections',
        races.map(({ id }) => id),
      ),
    ).toEqual([]);
    const { record_answers: recorded, ...told } = oneEach(VISITS, RACES);
    expect(recorded).toBeDefined();
    // What is recorded of an item tells its own history, revision by revision.
    expect(await acts(db, 'inspection_event', 'inspection_id')).toEqual(told);
    const [rows] = await db.query(
      `select (select count(*)::int from inspection_answer a where recorded_at <> $1) as answers,
         (select count(*)::int from inspection_photo where uploaded_at <> $1) as photos, (select count(*)::int from inspection_photo_removal) as removals,
         (select count(*)::int from inspection_comment) as comments, (select count(*)::int from inspection_finding) as findings,
         (select count(*)::int from corrective_action) as actions`,
      [LONG_AGO],
    );
    const each = { photos: RACES, removals: RACES, comments: RACES, findings: RACES, actions: RACES };
    expect(rows).toEqual({ answers: RACES, ...each });
  });

  it(`give every step of a corrective action to exactly one of two, ${RACES} times each`, async () => {
    const { superuser: db } = installation;
    const ways = shared(CORRECTIONS, RACES);
    const statuses = ways.map(({ status }) => status);
    const ids = await corrections(statuses, '2099-01-31');
    const races = ids.map((id, at): Race => {
      const { status, verb } = ways[at] as (typeof ways)[number];
      const attempts = RIGHTING[verb]?.(id);
      if (!attempts) throw new Error(`nobody races to ${verb}`);
      return { name: `${status} ${verb}`, version: 1, attempts };
    });
    expect(await raceAll(installation, processes, races)).toEqual(allEnd(CORRECTIONS, '200 412', RACES));
    expect(await notOnce(db, 'corrective_action', 'corrective-actions', ids)).toEqual([]);
    const { open: _, ...told } = await acts(db, 'corrective_action_event', 'corrective_action_id');
    expect(told).toEqual(oneEach(CORRECTIONS, RACES));
  });

  const four = `make each of ${RACES} corrective actions overdue once, and suggest one sanction, with four workers at it`;
  it(four, async () => {
    const { superuser: db } = installation;
    await db.query(`update corrective_action set due_on = '2099-01-31' where status = 'open'`);
    await db.query(
      `update corrective_action set status = 'verified', verified_by = $1, verified_at = $2, reported_by = $3, reported_at = $2 where status = 'overdue'`,
      [...[installation.cast.ids.sanction_officer, LONG_AGO, installation.cast.ids.inspector]],
    );
    const ids = await corrections(
      Array.from({ length: RACES }, () => 'open' as const),
      '2026-01-31',
    );
    const done = async (verb: string): Promise<unknown> => {
      const [row] = await db.query(
        `select count(*)::int as acts, count(distinct corrective_action_id)::int as actions from corrective_action_event
         where verb = $1 and corrective_action_id = any($2::uuid[])`,
        [verb, ids],
      );
      return row;
    };
    await fourAtOnce(installation, markOverdue);
    expect(await done('mark_overdue')).toEqual({ acts: RACES, actions: RACES });
    await fourAtOnce(installation, suggestSanctions);
    expect(await done('propose_sanction')).toEqual({ acts: RACES, actions: RACES });
    const [suggested] = await db.query(
      `select count(*)::int as sanctions, count(distinct corrective_action_id)::int as actions from sanction where status = 'suggested'`,
    );
    expect(suggested).toEqual({ sanctions: RACES, actions: RACES });
  });

  it('would be seen to give a step to both, were the version not counted', async () => {
    const undo = await freezeVersions(installation.superuser, 'inspection');
    const way = { status: 'under_way', verb: 'record_answers' } as const;
    const outcomes = await raceAll(installation, processes, await visits([way], 5));
    await undo();
    expect(outcomes).toEqual(allEnd([way], '200 200', 5));
  });
});

it('knows no status of a corrective action that it does not race through', () => {
  const raced = new Set<string>(CORRECTIONS.map(({ status }) => status));
  const ends = CORRECTIVE_STATUSES.filter((status) => !raced.has(status));
  expect(ends).toEqual(['verified', 'sanction_proposed']);
});
