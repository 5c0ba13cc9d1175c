import { systemContext } from '../http/request-context.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import {
  act,
  allAnswers,
  checkedVisit,
  DAY,
  scheduledVisit,
  startedVisit,
  submittedVisit,
  type Visit,
  visitPath,
} from '../../test/inspections.js';
import { planInspection } from './plan-inspection.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** As a complaint's order does it: by a complaint officer, in that feature's own transaction. */
const ordered = (
  type: 'complaint_led' | 'unannounced',
  actor: Caller,
  reasons: string | null,
): Promise<{ id: string }> =>
  api.app.get(UnitOfWork).run(
    (tx) =>
      planInspection(tx, {
        type,
        respondent: 'A flat above the tea shop',
        officeId: api.cast.offices[0],
        notBefore: DAY,
        reasons,
      }),
    {
      ...systemContext('order'),
      actor: { ...systemContext('order').actor, id: api.cast.ids[actor] ?? null, role: 'complaint_officer' },
    },
  );

const missing = async (caller: Caller, path: string) => {
  const { status, body } = await api.as(caller).get(path);
  return { status, body };
};
const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('who sees an inspection', () => {
  it('its inspector, its office and the auditor; to all others it is like one that does not exist', async () => {
    const visit: Visit = await startedVisit(api);
    for (const caller of ['inspector', 'licensing_officer', 'sanction_officer', 'auditor'] as const)
      await api.as(caller).get(visitPath(visit.id)).expect(200);
    for (const caller of ['second_inspector', 'second_licensing_officer', 'second_sanction_officer'] as const) {
      const never = await missing(caller, visitPath(NOWHERE));
      expect(never.status).toBe(404);
      expect(await missing(caller, visitPath(visit.id))).toEqual(never);
      const listed = await api.as(caller).get('/api/v1/inspections').expect(200);
      expect(listed.body.data.map(({ id }: Visit) => id)).not.toContain(visit.id);
    }
    await act(api, 'second_inspector', visit, 'record-answers', { answers: allAnswers() }).expect(404);
    await act(api, 'second_inspector', visit, 'submit').expect(404);
    await act(api, 'second_sanction_officer', visit, 'quality-check', { outcome: 'pass', reasons: 'Yes' }).expect(404);
  });

  it('an inspector can neither plan, nor pass the own report, nor close it', async () => {
    const submitted = await submittedVisit(api, {}, 'second_inspector');
    for (const [verb, body] of [
      ['quality-check', { outcome: 'pass', reasons: 'Mine' }],
      ['close', {}],
      ['schedule', {}],
      ['cancel', { reasons: 'No' }],
    ] as const)
      await act(api, 'second_inspector', submitted, verb, body).expect(403);
    await api.as('inspector').post('/api/v1/inspections', {}).expect(403);
    await api.dataSource.query('update inspection set inspector_id = $2 where id = $1', [
      submitted.id,
      api.cast.ids.sanction_officer,
    ]);
    const own = await act(api, 'sanction_officer', submitted, 'quality-check', {
      outcome: 'pass',
      reasons: 'Mine',
    }).expect(403);
    expect(own.body.code).toBe('inspection.quality-check.same-person');
    const { body } = await api.as('sanction_officer').get(visitPath(submitted.id)).expect(200);
    expect(body.allowedActions).toEqual([]);
    const bypass = api.dataSource.query(
      `update inspection set status = 'quality_checked', checked_by = inspector_id, checked_at = now() where id = $1`,
      [submitted.id],
    );
    await expect(bypass).rejects.toThrow('inspection_four_eyes');
  });

  it('no inspector visits one agency three times running', async () => {
    const [agencyId] = await api.dataSource
      .query(
        `insert into agency (id, register_id, number, country, legal_name, created_at) values (gen_random_uuid(), 'XA', 'XA-2026-999998-0', 'XA', 'Third Time Ltd.', now()) returning id`,
      )
      .then((rows: { id: string }[]) => rows.map(({ id }) => id));
    await scheduledVisit(api, 'inspector', { agencyId }, '2026-03-10');
    await scheduledVisit(api, 'inspector', { agencyId }, '2026-03-12');
    const planned = await api
      .as('sanction_officer')
      .post('/api/v1/inspections', { type: 'desk', agencyId })
      .expect(201);
    const schedule = (inspector: Caller, day: string) =>
      act(api, 'sanction_officer', planned.body, 'schedule', { inspectorId: api.cast.ids[inspector], day });
    for (const day of ['2026-03-09', '2026-03-11', '2026-03-20'])
      expect((await schedule('inspector', day).expect(409)).body.code).toBe('inspection.schedule.third-in-a-row');
    await schedule('second_inspector', '2026-03-11').expect(200);
    await scheduledVisit(api, 'inspector', { agencyId }, '2026-03-13');
  });
});

describe('a visit that a complaint led to', () => {
  it('is, to its inspector, the same as any unannounced one: byte for byte', async () => {
    const views = [];
    for (const [type, planner, reasons] of [
      ['complaint_led', 'complaint_officer', 'A complaint about passports'],
      ['unannounced', 'licensing_officer', null],
    ] as const) {
      const { id } = await ordered(type, planner, reasons);
      const body = { inspectorId: api.cast.ids.second_inspector, day: DAY };
      await act(api, 'sanction_officer', { id, version: 1 }, 'schedule', body).expect(200);
      const officer = await api.as('sanction_officer').get(visitPath(id)).expect(200);
      expect(officer.body.type).toBe(type);
      const { body: seen } = await api.as('second_inspector').get(visitPath(id)).expect(200);
      const list = await api
        .as('second_inspector')
        .get(`/api/v1/inspections?q=${seen.number}&filter[type]=unannounced`)
        .expect(200);
      const led = await api.as('second_inspector').get('/api/v1/inspections?filter[type]=complaint_led').expect(200);
      const queue = await api.as('second_inspector').get('/api/v1/queue').expect(200);
      const item = queue.body.data.filter((one: { id: string }) => one.id === id);
      views.push(
        JSON.stringify([seen, list.body, led.body, item]).replaceAll(id, 'ID').replaceAll(seen.number, 'NUMBER'),
      );
    }
    expect(views[0]).toBe(views[1]);
    expect(views[0]).not.toContain('complaint');
  });
});

describe('the inspected agency', () => {
  const own = (id = '') => `/api/v1/my-agency/inspections${id && `/${id}`}`;

  it('sees its own reports once handed in, and answers to them; nobody else’s, and nothing before', async () => {
    const started = await startedVisit(api, 'inspector');
    const never = await missing('agency', own(NOWHERE));
    expect(await missing('agency', own(started.id))).toEqual(never);
    const elsewhere = await submittedVisit(api, {}, 'inspector', { agencyId: undefined, respondent: 'Another' });
    expect(await missing('agency', own(elsewhere.id))).toEqual(never);
    const checked = await checkedVisit(api, { contracts: 'not_met' }, [], 'second_inspector');
    const { body } = await api.as('agency').get(own(checked.id)).expect(200);
    expect(body).toMatchObject({
      findings: [{ item: 'contracts', note: 'What was found at contracts' }],
      allowedActions: ['record-comment'],
    });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['history', 'answers', 'photos', 'instructions']));
    const comment = await api
      .as('agency')
      .post(`${own(checked.id)}/record-comment`, { text: 'We have since put it right.' }, { version: checked.version })
      .expect(200);
    expect(comment.body.comments).toEqual([
      { text: 'We have since put it right.', givenBy: null, recordedRole: 'agency', recordedAt: expect.anything() },
    ]);
    const closed = await act(api, 'sanction_officer', comment.body, 'close').expect(200);
    expect(closed.body.status).toBe('closed');
    await api
      .as('agency')
      .post(`${own(checked.id)}/record-comment`, { text: 'Too late' }, { version: closed.body.version })
      .expect(409);
    const listed = await api.as('agency').get(own()).expect(200);
    expect(listed.body.data.map(({ status }: { status: string }) => status)).not.toContain('under_way');
    await api.as('agency').get(visitPath(checked.id)).expect(403);
  });
});
