import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { WHY } from '../../test/sanctions.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { keepReturns, returnsWait } from './index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await grantedLicence(api, 'XA/R');
  await api.dataSource.query(
    `insert into channel (id, agency_id, kind, value, display, confirmed_on, confirmed_by)
     values (gen_random_uuid(), $1, 'email', 'desk@bright.example', 'desk@bright.example', '2026-03-01', $2)`,
    [api.cast.agencyId, api.cast.authorityId],
  );
});
afterAll(() => api.close());

const route = '/api/v1/returns';
const TOLD = { placements: 12, terminations: 1, conditionNotes: 'Two asked for another dormitory.' };
const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  api.dataSource.query(sql, [...parameters]);
const tick = async (): Promise<number> => {
  const waits = await returnsWait({ query }, api.clock.now());
  const changed = await api.app.get(UnitOfWork).run(keepReturns, systemContext('keep-returns'));
  expect(waits).toBe(changed > 0);
  return changed;
};
const only = async () => (await api.as('auditor').get(`${route}?sort=-dueOn`).expect(200)).body.data[0];
const act = (
  caller: Caller,
  { id, version }: { id: string; version: number },
  verb: string,
  body: object,
  own = false,
) => api.as(caller).post(`${own ? '/api/v1/my-agency/returns' : route}/${id}/${verb}`, body, { version });
const said = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
const mails = async (): Promise<string[]> =>
  (
    await query<{ template: string }>(
      `select template from mail_outbox where address = 'desk@bright.example' order by created_at`,
    )
  ).map(({ template }) => template);
const queueOf = async (caller: Caller) => (await api.as(caller).get('/api/v1/queue').expect(200)).body.data;

describe('a periodic return', () => {
  it('is asked of who had a licence in force in the quarter, when it is over, and of nobody else', async () => {
    api.clock.noon('2026-03-30');
    expect(await tick()).toBe(0);
    api.clock.noon('2026-04-01');
    expect([await tick(), await tick()]).toEqual([1, 0]);
    expect(await only()).toMatchObject({
      ...{ agencyId: api.cast.agencyId, period: '2026-Q1', dueOn: '2026-04-30', status: 'due', placements: null },
      allowedActions: [],
    });
  });

  it('is reminded of twice, overdue by the clock, chased, and in the end a sanction officer’s', async () => {
    for (const [day, changed, last] of [
      ['2026-04-15', 0, 'open'],
      ['2026-04-16', 1, 'remind'],
      ['2026-04-17', 0, 'remind'],
      ['2026-04-28', 1, 'remind'],
      ['2026-04-30', 0, 'remind'],
      ['2026-05-01', 1, 'mark_overdue'],
    ] as const) {
      api.clock.noon(day);
      const touched = await tick();
      const { id } = await only();
      const { history } = (await api.as('auditor').get(`${route}/${id}`).expect(200)).body;
      expect([day, touched, history.at(-1).verb]).toEqual([day, changed, last]);
    }
    expect(await mails()).toEqual(['return-due', 'return-due', 'return-overdue']);
    const overdue = await only();
    expect(overdue.status).toBe('overdue');
    const chase = { kind: 'return', id: overdue.id, due: '2026-05-14', overdue: false, action: 'chase-return' };
    expect(await queueOf('licensing_officer')).toMatchObject([chase]);
    expect(await queueOf('sanction_officer')).toEqual([]);
    api.clock.noon('2026-05-15');
    expect(await queueOf('sanction_officer')).toMatchObject([
      {
        ...{ action: 'propose-for-no-return', title: '2026-Q1 · INS-OBST', overdue: true },
        path: `/sanctions/create?agency=${api.cast.agencyId}&codes=INS-OBST`,
      },
    ]);
    const { agencyId } = api.cast;
    const proposal = { subjectKind: 'agency', agencyId, measure: 'warning', codes: ['INS-OBST'], ...WHY };
    await api.as('sanction_officer').post('/api/v1/sanctions', proposal).expect(201);
    const kinds = (await queueOf('sanction_officer')).map(({ kind }: { kind: string }) => kind);
    expect(kinds).not.toContain('return');
  });

  it('is filed by the agency, sent back with reasons, filed again, and accepted', async () => {
    const stale = await act('agency', { ...(await only()), version: 9 }, 'file', TOLD, true);
    expect(said(stale)).toEqual([412, 'request.version-stale']);
    expect((await act('agency', await only(), 'file', { placements: -1 }, true)).status).toBe(400);
    const filed = (await act('agency', await only(), 'file', TOLD, true).expect(200)).body;
    expect(filed).toMatchObject({ ...TOLD, status: 'filed', allowedActions: [] });
    expect(said(await act('agency', filed, 'file', TOLD, true))).toEqual([409, 'return.not-now']);
    expect(await queueOf('licensing_officer')).toMatchObject([{ action: 'review-return', id: filed.id }]);
    expect((await act('licensing_officer', filed, 'send-back', {})).status).toBe(400);
    const reasons = 'The placements do not add up.';
    const back = (await act('licensing_officer', filed, 'send-back', { reasons }).expect(200)).body;
    expect((await mails()).at(-1)).toBe('return-sent-back');
    const own = (await api.as('agency').get(`/api/v1/my-agency/returns/${filed.id}`).expect(200)).body;
    expect(own.history.at(-1)).toMatchObject({ verb: 'send_back', by: null, reasons });
    const again = (await act('agency', back, 'file', { ...TOLD, placements: 11 }, true).expect(200)).body;
    const accepted = (await act('licensing_officer', again, 'accept', {}).expect(200)).body;
    expect(accepted).toMatchObject({ status: 'accepted', placements: 11, allowedActions: [] });
  });

  it('that an officer filed is accepted by another, past the code too', async () => {
    api.clock.noon('2026-07-01');
    expect(await tick()).toBe(1);
    const filed = (await act('licensing_officer', await only(), 'file', TOLD).expect(200)).body;
    expect(filed).toMatchObject({ period: '2026-Q2', allowedActions: ['send-back'] });
    expect(said(await act('licensing_officer', filed, 'accept', {}))).toEqual([403, 'return.same-person']);
    const forged = query('update periodic_return set accepted_by = filed_by where id = $1', [filed.id]);
    await expect(forged).rejects.toThrow('periodic_return_four_eyes');
    await act('second_licensing_officer', filed, 'accept', {}).expect(200);
  });

  it('of another agency is nothing to an agency', async () => {
    const [other] = await query<{ id: string }>(
      `insert into agency (id, register_id, number, country, legal_name, created_at)
       values (gen_random_uuid(), 'XA', 'XA-2026-999998-1', 'XA', 'Another', now()) returning id`,
    );
    const moved = await only();
    await query(`update periodic_return set agency_id = $1, status = 'due' where id = $2`, [other?.id, moved.id]);
    const own = `/api/v1/my-agency/returns/${moved.id}`;
    expect(said(await api.as('agency').get(own))).toEqual([404, 'return.missing']);
    expect(said(await act('agency', moved, 'file', TOLD, true))).toEqual([404, 'return.missing']);
    expect((await api.as('agency').get('/api/v1/my-agency/returns').expect(200)).body.total).toBe(1);
  });
});
