import { afterAll, beforeAll, expect, it } from 'vitest';
import { otherAgency } from '../../test/applications.js';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence, JUSTIFIED } from '../../test/licences.js';

let api: Api;
let id: string;
let version: number;
beforeAll(async () => {
  api = await startApi();
  ({ id, version } = await grantedLicence(api, 'OWN-1', { conditions: ['Reports each month.'] }));
  await grantedLicence(api, 'OWN-2');
});
afterAll(() => api.close());

const mine = (path = '', agent = api.as('agency')) => agent.get(`/api/v1/my-agency/licences${path}`);

it('an agency sees its own licences, and another one none of them', async () => {
  const { body } = await mine('?sort=-number').expect(200);
  expect(body.data.map(({ number }: { number: string }) => number)).toEqual(['OWN-2', 'OWN-1']);
  expect((await mine('?filter[status]=suspended').expect(200)).body.total).toBe(0);
  await mine('?filter[agencyId]=x').expect(400);
  const { agent } = await otherAgency(api);
  expect((await mine('', agent).expect(200)).body.data).toEqual([]);
  expect((await mine(`/${id}`, agent).expect(404)).body.code).toBe('licence.missing');
  await api.as('licensing_officer').get('/api/v1/my-agency/licences').expect(403);
});

it('it reads what its papers rest on, and nothing of what officers are about to propose', async () => {
  const measure = { measure: 'suspend', atOnce: true, ...JUSTIFIED };
  await api.as('licensing_officer').post(`/api/v1/licences/${id}/propose`, measure, { version }).expect(200);
  const { body } = await mine(`/${id}`).expect(200);
  expect(body).toMatchObject({
    number: 'OWN-1',
    status: 'licensed_with_conditions',
    conditions: ['Reports each month.'],
  });
  expect(body.decisions.map(({ kind }: { kind: string }) => kind)).toEqual(['grant', 'add_condition']);
  expect(Object.keys(body.decisions[0])).toEqual(['id', 'kind', 'recordedAt']);
  expect(Object.keys(body).sort()).toEqual(
    ['class', 'conditions', 'decisions', 'id', 'number', 'status', 'validTo', 'version'].sort(),
  );
  await mine('/nobody').expect(404);
});

it('it has them as a file', async () => {
  const { text } = await mine('/export.csv').expect(200);
  expect(text).toContain('OWN-1');
  expect(text).toContain('OWN-2');
});
