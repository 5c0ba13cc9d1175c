import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, START, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const route = '/api/v1/bonds';
const officer = () => api.as('licensing_officer');
const record = (reference: string, more: object = {}) =>
  officer().post(route, {
    ...{
      agencyId: api.cast.agencyId,
      pledged: { amount: '100000', currency: 'XTS' },
      guarantor: 'First Bank',
      reference,
    },
    ...{ from: '2026-01-01', to: '2026-12-31', ...more },
  });
const move = ({ id, version }: { id: string; version: number }, verb: string, amount: string, on = '2026-03-02') =>
  officer().post(`${route}/${id}/${verb}`, { amount, reason: 'Wages of three workers', on }, { version });
const said = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
const left = (amount: string) => ({ remaining: { amount, currency: 'XTS' } });

describe('a bond', () => {
  it('is recorded, called, paid in again and used up; what is left is counted from what was moved', async () => {
    let { body } = await record('journey-bond').expect(201);
    expect(body).toMatchObject({ status: 'in_force', ...left('100000'), allowedActions: ['call', 'replenish'] });
    ({ body } = await move(body, 'call', '60000', '2026-02-01').expect(200));
    ({ body } = await move(body, 'replenish', '10000').expect(200));
    expect(body).toMatchObject({ ...left('50000'), version: 3 });
    const over = await move(body, 'call', '50001');
    expect(said(over)).toEqual([409, 'bond.call-exceeds']);
    expect(over.body.errors).toMatchObject([
      { pointer: '/amount', detail: 'Only 50000 minor units are left in this bond.' },
    ]);
    expect(said(await move(body, 'replenish', '50001'))).toEqual([409, 'bond.replenish-exceeds']);
    ({ body } = await move(body, 'call', '50000').expect(200));
    expect(body).toMatchObject({ status: 'exhausted', ...left('0'), allowedActions: ['replenish'] });
    expect(said(await move(body, 'call', '1'))).toEqual([409, 'bond.not-now']);
    expect(body.movements.map(({ kind, amount, by }: Record<string, string>) => `${kind} ${amount} ${by}`)).toEqual([
      'call 60000 Test licensing_officer',
      'replenish 10000 Test licensing_officer',
      'call 50000 Test licensing_officer',
    ]);
  });

  it.each([
    ['with a version nobody has', { version: 9 }, {}, 412, 'request.version-stale'],
    ['on a day to come', {}, { on: '2026-03-03' }, 400, 'bond.day'],
    ['on a day before the last movement', {}, { on: '2026-01-31' }, 400, 'bond.day'],
    ['of nothing', {}, { amount: '0' }, 400, 'request.invalid'],
    ['without a reason', {}, { reason: '' }, 400, 'request.invalid'],
  ])('is not called %s', async (_, seen, more, status, code) => {
    const { body } = await record(`B-${randomUUID()}`).expect(201);
    const moved = (await move(body, 'call', '1', '2026-02-01').expect(200)).body;
    const asked = { amount: '1', reason: 'Wages of three workers', on: '2026-03-02', ...more };
    const { version } = { ...moved, ...seen };
    expect(said(await officer().post(`${route}/${body.id}/call`, asked, { version }))).toEqual([status, code]);
  });

  it('is not recorded twice, for nobody, for nothing, or backwards', async () => {
    const error = async (more: object) => {
      const { pointer, code } = (await record(randomUUID(), more).expect(400)).body.errors[0];
      return `${pointer} ${code}`;
    };
    expect(await error({ reference: 'journey-bond' })).toBe('/reference bond.known');
    expect(await error({ agencyId: randomUUID() })).toBe('/agencyId agency.missing');
    expect(await error({ to: '2025-12-31' })).toBe('/to field.before-start');
    expect(await error({ pledged: { amount: '0', currency: 'XTS' } })).toBe('/pledged/amount bond.nothing-pledged');
  });

  it('is found by the status that is shown of it, on each day', async () => {
    await record('B-later', { from: '2026-06-01' }).expect(201);
    for (const day of ['2026-03-02', '2026-06-01', '2027-01-01']) {
      api.clock.noon(day);
      const all = (await officer().get(`${route}?perPage=100`).expect(200)).body.data;
      for (const status of ['not_yet', 'in_force', 'expired', 'exhausted']) {
        const shown = all
          .filter((bond: { status: string }) => bond.status === status)
          .map(({ id }: { id: string }) => id);
        const found = (await officer().get(`${route}?perPage=100&filter[status]=${status}`).expect(200)).body.data;
        expect(found.map(({ id }: { id: string }) => id)).toEqual(shown);
      }
    }
    api.clock.set(START);
  });

  it('is shown to the agency it stands for, without the officers’ names, and to no other', async () => {
    const own = '/api/v1/my-agency/bonds';
    const { data } = (await api.as('agency').get(`${own}?q=journey-bond`).expect(200)).body;
    const read = (await api.as('agency').get(`${own}/${data[0].id}`).expect(200)).body;
    expect(read).toMatchObject({
      reference: 'journey-bond',
      allowedActions: [],
      movements: [{ by: null }, { by: null }, { by: null }],
    });
    await api.dataSource.query(
      `insert into agency (id, register_id, number, country, legal_name, created_at) values (gen_random_uuid(), 'XA', 'XA-2026-999998-1', 'XA', 'Another', now())`,
    );
    const [other] = await api.dataSource.query(`select id from agency where legal_name = 'Another'`);
    const { body } = await record('B-other', { agencyId: other.id }).expect(201);
    expect(said(await api.as('agency').get(`${own}/${body.id}`))).toEqual([404, 'bond.missing']);
    expect((await api.as('agency').get(`${own}?q=B-other`).expect(200)).body.total).toBe(0);
  });
});
