import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { checkedVisit } from '../../test/inspections.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { inspectionFindings, markOverdue, overdueCorrectiveActions } from './index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const path = (id: string, verb = ''): string => `/api/v1/corrective-actions/${id}${verb && `/${verb}`}`;
const act = (caller: Caller, { id, version }: { id: string; version: number }, verb: string, body: object = {}) =>
  api.as(caller).post(path(id, verb), body, { version });
const read = async (id: string) => (await api.as('sanction_officer').get(path(id)).expect(200)).body;
const tick = (): Promise<number> => api.app.get(UnitOfWork).run(markOverdue, systemContext('corrective-actions'));

/** One action, to be put right until 2026-03-12. */
async function anAction(inspector: Caller = 'inspector') {
  api.clock.noon('2026-03-02');
  const visit = await checkedVisit(
    api,
    { advertisements: 'not_met' },
    [{ item: 'advertisements', days: 10 }],
    inspector,
  );
  return read(visit.correctiveActions[0].id);
}

describe('a corrective action', () => {
  it('is reported done by the agency, found not to be, done again and verified by another', async () => {
    const open = await anAction();
    expect(open).toMatchObject({
      status: 'open',
      dueOn: '2026-03-12',
      note: 'What was found at advertisements',
      allowedActions: [],
    });
    const own = `/api/v1/my-agency/corrective-actions/${open.id}`;
    expect((await api.as('agency').get(own).expect(200)).body.allowedActions).toEqual(['report-done']);
    const done = await api
      .as('agency')
      .post(`${own}/report-done`, { what: 'All advertisements carry the number.' }, { version: open.version })
      .expect(200);
    expect(done.body.status).toBe('done');
    const wrong = await act('sanction_officer', done.body, 'reject', {
      reasons: 'Two do not',
      dueOn: '2026-03-01',
    }).expect(400);
    expect(wrong.body.errors).toEqual([
      expect.objectContaining({ pointer: '/dueOn', code: 'corrective-action.day-passed' }),
    ]);
    const rejected = await act('sanction_officer', done.body, 'reject', {
      reasons: 'Two do not',
      dueOn: '2026-03-20',
    }).expect(200);
    expect(rejected.body).toMatchObject({ status: 'open', dueOn: '2026-03-20' });
    const again = await act('inspector', rejected.body, 'report-done', { what: 'Seen on the page today' }).expect(200);
    await act('sanction_officer', done.body, 'verify').expect(412);
    const verified = await act('sanction_officer', again.body, 'verify').expect(200);
    expect(verified.body).toMatchObject({ status: 'verified', allowedActions: [] });
    expect(
      verified.body.history.map(({ verb, reasons }: { verb: string; reasons: string }) => [verb, reasons]),
    ).toEqual([
      ['open', null],
      ['report_done', 'All advertisements carry the number.'],
      ['reject', 'Two do not'],
      ['report_done', 'Seen on the page today'],
      ['verify', null],
    ]);
    await act('sanction_officer', verified.body, 'reject', { reasons: 'After all not' }).expect(409);
  });

  it('nobody verifies what they reported, nor past it by the database; strangers find nothing', async () => {
    const open = await anAction('second_inspector');
    for (const caller of ['inspector', 'second_licensing_officer', 'second_sanction_officer'] as const)
      await api.as(caller).get(path(open.id)).expect(404);
    await act('second_sanction_officer', open, 'verify').expect(404);
    await act('inspector', open, 'report-done', { what: 'Not my visit' }).expect(404);
    await act('second_inspector', open, 'verify').expect(403);
    await act('sanction_officer', open, 'report-done', { what: 'I say so' }).expect(403);
    await act('sanction_officer', open, 'verify').expect(409);
    const done = await act('second_inspector', open, 'report-done', { what: 'Seen' }).expect(200);
    await api.dataSource.query('update corrective_action set reported_by = $2 where id = $1', [
      open.id,
      api.cast.ids.sanction_officer,
    ]);
    const own = await act('sanction_officer', done.body, 'verify').expect(403);
    expect(own.body.code).toBe('corrective-action.verify.same-person');
    const bypass = `update corrective_action set status = 'verified', verified_by = reported_by, verified_at = now() where id = $1`;
    await expect(api.dataSource.query(bypass, [open.id])).rejects.toThrow('corrective_action_four_eyes');
    await expect(api.dataSource.query('delete from corrective_action_event')).rejects.toThrow('permission denied');
  });
});

describe('as days pass', () => {
  it('reminds twice, marks overdue once, and never what is reported done', async () => {
    const waiting = await anAction();
    const reported = await anAction('second_inspector');
    const done = (await act('second_inspector', reported, 'report-done', { what: 'Seen' }).expect(200)).body;
    const verbs = async () => (await read(waiting.id)).history.map(({ verb }: { verb: string }) => verb);
    const [quiet] = await api.dataSource.query(`select count(*) as n from corrective_action where status = 'open'`);
    expect(quiet.n).toBe(1);
    for (const [day, touched, last] of [
      ['2026-03-04', 0, 'open'],
      ['2026-03-05', 1, 'remind'],
      ['2026-03-06', 0, 'remind'],
      ['2026-03-11', 1, 'remind'],
      ['2026-03-12', 0, 'remind'],
      ['2026-03-13', 1, 'mark_overdue'],
      ['2026-03-14', 0, 'mark_overdue'],
    ] as const) {
      api.clock.noon(day);
      expect([day, await tick(), (await verbs()).at(-1)]).toEqual([day, touched, last]);
    }
    expect(await verbs()).toEqual(['open', 'remind', 'remind', 'mark_overdue']);
    expect((await read(done.id)).status).toBe('done');
    const overdue = await api.app.get(UnitOfWork).run(overdueCorrectiveActions, systemContext('look'));
    expect(overdue).toEqual([
      expect.objectContaining({
        id: waiting.id,
        dueOn: '2026-03-12',
        agencyId: api.cast.agencyId,
        checkedBy: api.cast.ids.sanction_officer,
      }),
    ]);
    const findings = await api.app.get(UnitOfWork).run(
      (tx) =>
        inspectionFindings(
          tx,
          overdue.map(({ findingId }) => findingId),
        ),
      systemContext('look'),
    );
    expect(findings).toEqual([
      expect.objectContaining({
        item: 'advertisements',
        itemNumber: '7.4',
        points: 8,
        violations: ['ADV-NOID', 'ADV-FALSE'],
      }),
    ]);
    const late = await act('inspector', await read(waiting.id), 'report-done', { what: 'Late, but done' }).expect(200);
    expect(late.body.status).toBe('done');
  });
});
