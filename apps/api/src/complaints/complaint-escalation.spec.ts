import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, assigned, insertTeams, lodged, TRIAGE } from '../../test/complaints.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { escalateOverdue, hasOverdue } from './index.js';

let api: Api;
let team: string;
beforeAll(async () => {
  api = await startApi();
  [team] = await insertTeams(api);
});
afterAll(() => api.close());

const run = (): Promise<number> => api.app.get(UnitOfWork).run(escalateOverdue, systemContext('escalate-overdue'));
const thread = async (lookupToken: string) =>
  (await api.as('portal').post('/api/v1/complaints/thread', { lookupToken }).expect(200)).body;
const queued = async (who: Caller): Promise<{ id: string; action: string; overdue: boolean; due: string }[]> =>
  (await api.as(who).get('/api/v1/queue').expect(200)).body.data;
const sees = async (who: Caller, id: string): Promise<boolean> =>
  (await api.as(who).get(`/api/v1/complaints/${id}`)).status === 200;

describe('a complaint that nobody touches', () => {
  it('climbs by itself to the office and to the authority, and tells the complainant that it is late', async () => {
    const { id, lookupToken } = await lodged(api, team);
    api.clock.noon('2026-03-05');
    expect(await run()).toBe(0);
    expect(await thread(lookupToken)).toMatchObject({ dueOn: '2026-03-05', overdue: false, escalated: false });
    expect(await sees('complaint_officer', id)).toBe(false);

    api.clock.noon('2026-03-06');
    expect(await hasOverdue(api.dataSource, api.clock.now())).toBe(true);
    expect([await run(), await run()]).toEqual([1, 0]);
    expect(await thread(lookupToken)).toMatchObject({ dueOn: '2026-03-05', overdue: true, escalated: true });
    expect([await sees('fellow_complaint_officer', id), await sees('second_complaint_officer', id)]).toEqual([
      true,
      false,
    ]);
    expect(await sees('approver', id)).toBe(false);
    expect(await queued('complaint_officer')).toEqual([
      expect.objectContaining({ id, action: 'triage', overdue: true, due: '2026-03-05' }),
    ]);

    api.clock.noon('2026-03-09');
    expect(await run()).toBe(1);
    expect(await queued('approver')).toEqual([expect.objectContaining({ id, action: 'triage', due: '2026-03-05' })]);
    api.clock.noon('2026-06-01');
    expect(await run()).toBe(0);
    const { body } = await api.as('auditor').get(`/api/v1/complaints/${id}`);
    expect(body.events.map(({ verb, rung, byRole }: Record<string, string>) => `${verb} ${rung} ${byRole}`)).toEqual([
      'lodge own complainant',
      'acknowledge own register',
      'climb office register',
      'climb authority register',
    ]);
    const [{ n }] = await api.dataSource.query(
      `select count(*) as n from audit_payload where payload ->> 'action' = 'complaint.climb' and payload -> 'subject' ->> 'id' = $1`,
      [id],
    );
    expect(n).toBe(2);

    const triaged = await act(api, 'approver', id, 'triage', TRIAGE);
    expect(triaged.body).toMatchObject({ rung: 'own', dueOn: '2026-06-08' });
    expect(await sees('approver', id)).toBe(false);
    expect(await thread(lookupToken)).toMatchObject({ overdue: false, escalated: false });
    expect(await queued('intake_officer')).toContainEqual(expect.objectContaining({ id, action: 'assign' }));
  });

  it('shows the sealed parts to nobody it climbs to, until it is theirs', async () => {
    const { id } = await lodged(api, team);
    api.clock.noon('2026-06-10');
    await run();
    const path = `/api/v1/complaints/${id}`;
    const { body } = await api.as('fellow_complaint_officer').get(path).expect(200);
    expect(body).toMatchObject({ sealedPartsShown: false, sealedNarrative: null });
    await act(api, 'fellow_complaint_officer', id, 'triage', TRIAGE);
    await act(api, 'intake_officer', id, 'assign', { officerId: api.cast.ids.fellow_complaint_officer });
    expect((await api.as('fellow_complaint_officer').get(path)).body.sealedPartsShown).toBe(true);
  });
});

describe('an officer who lets a case lie', () => {
  it('loses the turn, not the case; handing it on gives the next one a turn and moves no promised day', async () => {
    api.clock.noon('2026-07-01');
    const { id, lookupToken } = await assigned(api, team);
    api.clock.noon('2026-07-09');
    await run();
    expect(await sees('complaint_officer', id)).toBe(true);
    expect(await queued('fellow_complaint_officer')).toContainEqual(
      expect.objectContaining({ id, action: 'assign', overdue: true }),
    );
    const given = await act(api, 'fellow_complaint_officer', id, 'assign', {
      officerId: api.cast.ids.fellow_complaint_officer,
    });
    expect(given.body).toMatchObject({ rung: 'own', dueOn: '2026-07-08', overdue: true });
    expect(await thread(lookupToken)).toMatchObject({ overdue: true, escalated: false });
    expect(await sees('complaint_officer', id)).toBe(false);
    expect(await run()).toBe(0);
  });
});

it('several workers at once climb each case once', async () => {
  api.clock.noon('2026-08-01');
  await Promise.all(Array.from({ length: 20 }, () => lodged(api, team)));
  api.clock.noon('2026-08-10');
  const counts = await Promise.all([run(), run(), run(), run()]);
  // Cases of the tests above may climb along; none climbs twice.
  expect(counts.reduce((sum, one) => sum + one)).toBeGreaterThanOrEqual(20);
  const [{ n }] = await api.dataSource.query(
    `select count(*) as n from (select complaint_id, on_day from complaint_event where verb = 'climb' group by 1, 2 having count(*) > 1) twice`,
  );
  expect(n).toBe(0);
});
