import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changesSince, feedHead } from '../../test/feed.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const route = '/api/v1/fee-rules';
const RULE = { cap: { kind: 'none' }, law: 'Recruitment Act', article: 'section 9', from: '2026-01-01' };
const DAYS = { kind: 'wage_days', count: 10 };
const officer = () => api.as('licensing_officer');
const adopt = (more: object = {}) => officer().post(route, { ...RULE, ...more });
const read = async (id: string) => (await api.as('auditor').get(`${route}/${id}`).expect(200)).body;

describe('a fee rule', () => {
  it('is adopted with its source, told to the feed, and recorded', async () => {
    const before = await feedHead(api);
    const { body } = await adopt({ country: 'AE', class: 'domestic-work', url: 'https://law.example/9' }).expect(201);
    expect(body).toMatchObject({
      ...{ origin: 'XA', country: 'AE', class: 'domestic-work', occupation: null, from: '2026-01-01', to: null },
      ...{ cap: { kind: 'none', money: null, count: null }, current: true, version: 1, allowedActions: ['replace'] },
    });
    expect(await changesSince(api, before)).toMatchObject([
      {
        kind: 'fee_rule',
        id: body.id,
        op: 'put',
        record: { source: { law: 'Recruitment Act', article: 'section 9' } },
      },
    ]);
    expect((await read(body.id)).allowedActions).toEqual([]);
  });

  it('is ended by the next of its scope the day before, and by no other', async () => {
    const first = await adopt({ country: 'QA', cap: DAYS }).expect(201);
    await adopt({ country: 'QA', class: 'sea-based', from: '2026-02-01' }).expect(201);
    const before = await feedHead(api);
    const next = { ...RULE, cap: { kind: 'amount', money: { amount: '25000', currency: 'XTS' } }, from: '2026-04-01' };
    const stale = await officer().post(`${route}/${first.body.id}/replace`, next, { version: 9 });
    expect([stale.status, stale.body.code]).toEqual([412, 'request.version-stale']);
    await officer().post(`${route}/${first.body.id}/replace`, next).expect(428);
    const { body } = await officer().post(`${route}/${first.body.id}/replace`, next, { version: 1 }).expect(200);
    expect(body).toMatchObject({ country: 'QA', class: null, from: '2026-04-01', current: false, version: 2 });
    expect(await read(first.body.id)).toMatchObject({ to: '2026-03-31', current: true, version: 2 });
    const told = await changesSince(api, before);
    expect(told.map(({ record }) => (record as { to: string | null }).to).toSorted()).toEqual(['2026-03-31', null]);
    const again = await officer().post(
      `${route}/${first.body.id}/replace`,
      { ...next, from: '2026-05-01' },
      { version: 2 },
    );
    expect([again.status, again.body.code]).toEqual([409, 'fee-rule.replaced']);
  });

  it.each([
    ['not later than the last of its scope', { from: '2026-01-01' }, 409, 'fee-rule.earlier'],
    ['that ends before it begins', { from: '2027-01-01', to: '2026-12-31' }, 400, '/to field.before-start'],
    ['an amount without money', { from: '2027-01-01', cap: { kind: 'amount' } }, 400, '/cap/money fee-rule.cap'],
    ['nothing with days', { from: '2027-01-01', cap: { ...DAYS, kind: 'none' } }, 400, '/cap/count fee-rule.cap'],
    ['for a country there is not', { country: 'Emirates' }, 400, '/country field.matches'],
    ['without a law', { law: undefined }, 400, '/law field.isDefined'],
    ['from no day', { from: '2026-02-30' }, 400, '/from field.isLegalDay'],
  ])('%s is refused', async (_, more, status, said) => {
    const answer = await adopt({ country: 'AE', class: 'domestic-work', ...more });
    const [error] = answer.body.errors;
    expect([answer.status, status === 409 ? answer.body.code : `${error.pointer} ${error.code}`]).toEqual([
      status,
      said,
    ]);
  });

  it('is found by country, class, kind of cap and whether it is in force', async () => {
    const found = async (query: string) => (await officer().get(`${route}?${query}`).expect(200)).body;
    expect((await found('filter[country]=QA')).total).toBe(3);
    expect((await found('filter[country]=QA&filter[current]=false')).data).toMatchObject([{ from: '2026-04-01' }]);
    expect((await found('filter[class]=sea-based')).total).toBe(1);
    expect((await found('filter[capKind]=wage_days')).total).toBe(1);
    const missing = await officer().get(`${route}/${api.cast.agencyId}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'fee-rule.missing']);
  });

  it('is never changed, past the code either', async () => {
    await expect(api.dataSource.query(`update fee_rule set to_on = '2026-12-31'`)).rejects.toThrow('permission denied');
  });
});
