import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesSince, feedHead } from '../../test/feed.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';
import { grantedLicence } from '../../test/licences.js';
import { accreditedPrincipal, aJobOrder, WHY } from '../../test/placements.js';

let api: Api;
let principalId: string;
beforeAll(async () => {
  api = await startApi();
  await grantedLicence(api, 'XA/JO', { countries: ['AE', 'QA'] });
  ({ id: principalId } = await accreditedPrincipal(api, 'Sunrise Care'));
  const rule = {
    cap: { kind: 'wage_days', count: 10 },
    law: 'Recruitment Act',
    article: 'section 9',
    from: '2026-01-01',
  };
  await api
    .as('licensing_officer')
    .post('/api/v1/fee-rules', { ...rule, country: 'AE' })
    .expect(201);
});
afterAll(() => api.close());

const route = '/api/v1/job-orders';
const propose = (more: object = {}) =>
  api.as('licensing_officer').post(route, { agencyId: api.cast.agencyId, ...aJobOrder(principalId, more) });
const act = (caller: Caller, { id, version }: { id: string; version: number }, verb: string, body: object = WHY) =>
  api.as(caller).post(`${route}/${id}/${verb}`, body, { version });
const said = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code];
const fee = (amount: string, currency = 'XTS') => ({ fee: { amount, currency } });

describe('a job order', () => {
  it('is proposed by one, approved by another, filled and closed; public from the approval on', async () => {
    const before = await feedHead(api);
    let { body } = await propose(fee('30000')).expect(201);
    expect(body).toMatchObject({
      ...{ status: 'proposed', filled: 0, fee: { amount: '30000', currency: 'XTS' }, licenceNumber: 'XA/JO' },
      ...{ feeRule: 'Recruitment Act, section 9', principalName: 'Sunrise Care', allowedActions: ['cancel'] },
    });
    expect(await feedHead(api)).toBe(before);
    const queue = (await api.as('approver').get('/api/v1/queue').expect(200)).body.data;
    expect(queue).toMatchObject([{ kind: 'job-order', action: 'decide-job-order', id: body.id }]);
    ({ body } = await act('approver', body, 'approve').expect(200));
    expect(body).toMatchObject({ status: 'approved', decidedBy: 'Test approver' });
    ({ body } = await act('licensing_officer', body, 'record-fill', { placed: 3 }).expect(200));
    const over = await act('licensing_officer', body, 'record-fill', { placed: 3 });
    expect(said(over)).toEqual([409, 'job-order.overfilled']);
    expect(over.body.errors).toMatchObject([{ pointer: '/placed', detail: 'There are only 2 vacancies left.' }]);
    ({ body } = await act('licensing_officer', body, 'record-fill', { placed: 2 }).expect(200));
    expect(body).toMatchObject({ status: 'filled', filled: 5, allowedActions: ['close'] });
    ({ body } = await act('licensing_officer', body, 'close').expect(200));
    expect(body.history.map(({ verb }: { verb: string }) => verb)).toEqual([
      ...['propose', 'approve', 'record_fill', 'record_fill', 'close'],
    ]);
    const told = await changesSince(api, before);
    expect(told.map(({ record }) => (record as { status: string }).status)).toEqual([
      ...['approved', 'approved', 'filled', 'closed'],
    ]);
  });

  it.each([
    ['for a country no licence covers', { country: 'FR' }, 409, 'job-order.no-licence'],
    ['with a fee above the cap', fee('30001'), 409, 'job-order.fee-over-cap'],
    ['with a fee in another currency', fee('1', 'EUR'), 400, 'job-order.fee-currency'],
    ['with a fee where no rule allows one', { country: 'QA', ...fee('1') }, 409, 'job-order.no-fee-rule'],
    ['for nobody in the register', { principalId: randomUUID() }, 404, 'principal.missing'],
    [
      'after the principal’s accreditation',
      { from: '2028-01-01', to: '2028-02-01' },
      409,
      'job-order.principal-not-accredited',
    ],
    ['that ends before it begins', { to: '2026-02-01' }, 400, 'job-order.days'],
    ['with half an occupation', { occupation: '53' }, 400, 'request.invalid'],
    ['with a wage that is no money', { wage: { amount: '9.5', currency: 'XTS' } }, 400, 'request.invalid'],
  ])('%s is refused', async (_, more, status, code) => {
    expect(said(await propose(more))).toEqual([status, code]);
  });

  it('names the rule and its cap to who asks too much, in the reader’s language', async () => {
    const { body } = await api
      .as('licensing_officer')
      .post(route, { agencyId: api.cast.agencyId, ...aJobOrder(principalId, fee('30001')) }, { language: 'es' });
    expect(body.detail).toContain('Recruitment Act, section 9');
    expect(body.detail).toContain('30000');
  });

  it('is measured again when it is approved: much can change between the two', async () => {
    const principal = await accreditedPrincipal(api, 'Fading Star');
    const { body } = await propose({ principalId: principal.id }).expect(201);
    await api
      .as('approver')
      .post(`/api/v1/principals/${principal.id}/watchlist`, WHY, { version: principal.version })
      .expect(200);
    expect(said(await act('approver', body, 'approve'))).toEqual([409, 'job-order.principal-not-accredited']);
    const { body: refused } = await act('approver', body, 'refuse').expect(200);
    expect(refused).toMatchObject({ status: 'refused', allowedActions: [] });
    expect(said(await act('approver', refused, 'approve'))).toEqual([409, 'job-order.not-now']);
    expect(said(await act('approver', body, 'cancel'))).toEqual([412, 'request.version-stale']);
    await expect(
      api.dataSource.query('update job_order set decided_by = proposed_by where id = $1', [body.id]),
    ).rejects.toThrow('job_order_four_eyes');
  });

  it('is proposed by an agency for itself alone, which sees its own and no officer’s name', async () => {
    const own = '/api/v1/my-agency/job-orders';
    const { body } = await api
      .as('agency')
      .post(own, aJobOrder(principalId, { title: 'Our own' }))
      .expect(201);
    expect(body).toMatchObject({
      agencyId: api.cast.agencyId,
      status: 'proposed',
      proposedBy: null,
      allowedActions: [],
    });
    const forged = await api.as('agency').post(own, aJobOrder(principalId, { agencyId: randomUUID() }));
    expect(forged.body.errors).toMatchObject([{ pointer: '/agencyId', code: 'field.whitelistValidation' }]);
    await act('approver', body, 'approve').expect(200);
    const read = (await api.as('agency').get(`${own}/${body.id}`).expect(200)).body;
    expect(read.history.map(({ by }: { by: string | null }) => by)).toEqual([null, null]);

    const [other] = [randomUUID()];
    await api.dataSource.query(
      `insert into agency (id, register_id, number, country, legal_name, created_at) values ($1, 'XA', 'XA-2026-999998-1', 'XA', 'Another', now())`,
      [other],
    );
    await api.dataSource.query('update job_order set agency_id = $1 where id = $2', [other, body.id]);
    expect(said(await api.as('agency').get(`${own}/${body.id}`))).toEqual([404, 'job-order.missing']);
    const titles = (await api.as('agency').get(own).expect(200)).body.data.map(({ title }: { title: string }) => title);
    expect(titles).not.toContain('Our own');
    expect((await api.as('auditor').get(`${route}?filter[agencyId]=${other}&q=own`).expect(200)).body.total).toBe(1);
  });
});
