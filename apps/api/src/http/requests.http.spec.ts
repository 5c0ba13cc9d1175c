import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { grantedLicence, JUSTIFIED } from '../../test/licences.js';

let api: Api;
let licence: { id: string; version: number };
beforeAll(async () => {
  api = await startApi();
  licence = await grantedLicence(api, 'XA/HTTP-1');
});
afterAll(() => api.close());

type FieldError = { pointer: string; code: string; detail: string };
const propose = async (body: object): Promise<FieldError[]> => {
  const refused = await api
    .as('licensing_officer')
    .post(`/api/v1/licences/${licence.id}/propose`, body, { version: licence.version })
    .expect(400);
  return refused.body.errors;
};

describe('what is wrong with a field', () => {
  it('is said once: needed, too short, too long', async () => {
    expect(
      await propose({ measure: 'suspend', reasons: 'Short', reviewRight: 'x'.repeat(1001), conditions: 'none' }),
    ).toEqual([
      { pointer: '/conditions', code: 'field.isArray', detail: 'This must be a list.' },
      { pointer: '/ground', code: 'field.isDefined', detail: 'This is needed.' },
      { pointer: '/reasons', code: 'field.minLength', detail: 'This is too short (at least 10 characters).' },
      { pointer: '/reviewRight', code: 'field.maxLength', detail: 'This is too long (at most 1000 characters).' },
    ]);
  });

  it('points at the entry of a list', async () => {
    const conditions = ['Keeps its office open.', 'no', 7, 'x'.repeat(1001)];
    expect(await propose({ measure: 'suspend', ...JUSTIFIED, conditions })).toMatchObject([
      { pointer: '/conditions/1', code: 'field.minLength' },
      { pointer: '/conditions/2', code: 'field.isString' },
      { pointer: '/conditions/3', code: 'field.maxLength' },
    ]);
  });

  it('offers the choices that the documentation names', async () => {
    const [error] = await propose({ measure: 'nothing', ...JUSTIFIED });
    const { body } = await request(api.url).get('/api/openapi.json').expect(200);
    const { measure } = body.components.schemas.Propose.properties;
    expect(error?.detail).toBe(`Choose one of: ${measure.enum.join(', ')}.`);
  });
});

describe('text that no database can hold', () => {
  it.each([
    ['in a search', '/api/v1/agencies?q=%00', '/q'],
    ['in a filter', '/api/v1/agencies?filter[register]=X%00', '/filter/register'],
    ['in a cursor', '/api/v1/persons?cursor=a%00', '/cursor'],
  ])('is refused %s', async (_says, address, pointer) => {
    const refused = await api.as('licensing_officer').get(address).expect(400);
    expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(refused.body.errors).toMatchObject([{ pointer, code: 'field.characters' }]);
  });

  it.each(['a\u0000bcdefghijk', 'a\ud800bcdefghijk'])('is refused in a body: %j', async (reasons) => {
    expect(await propose({ measure: 'suspend', ...JUSTIFIED, reasons })).toMatchObject([
      { pointer: '/reasons', code: 'field.characters' },
    ]);
  });
});

describe('an address that leads nowhere', () => {
  it.each(['/nope', '/api/nope', '/console/assets/nope.js', '/api/v1/nope', '/%zz', '/api/v1/agencies/%zz'])(
    '%s answers a problem in the caller’s language',
    async (address) => {
      const refused = await request(api.url).get(address).set('Accept-Language', 'es');
      expect([400, 404]).toContain(refused.status);
      expect(refused.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(refused.headers['content-language']).toBe('es');
      expect(refused.headers['etag']).toBeUndefined();
    },
  );

  it('is not found where it names no possible record, like one that nobody has', async () => {
    for (const id of ['x', '0f8fad5b-d9cb-469f-a165-70867728950e']) {
      const refused = await api.as('auditor').get(`/api/v1/agencies/${id}`).expect(404);
      expect(refused.body.title).toBe('Not found');
    }
  });

  it('says how large a body may be', async () => {
    const refused = await request(api.url)
      .post('/api/v1/session')
      .send({ username: 'x'.repeat(1_100_000) })
      .expect(413);
    expect(refused.body).toMatchObject({
      code: 'request.too-large',
      detail: 'The request is too large: at most 1024 KB.',
    });
    expect(refused.body.title).toBe('Something in the request is not right');
  });
});

describe('a list', () => {
  const first = '/api/v1/users?perPage=2&sort=name&filter[role]=';
  it('links to the rows after these, and its cursor is good for its own order alone', async () => {
    const page = await api.as('administrator').get('/api/v1/users?perPage=2&page=1&sort=name').expect(200);
    const link = /^<(.+)>; rel="next"$/.exec(page.headers['link'] ?? '')?.[1] ?? first;
    expect(link).toContain(encodeURIComponent(page.body.next));
    const next = await api.as('administrator').get(link).expect(200);
    expect(next.body.data[0].name > page.body.data[1].name).toBe(true);
    const other = await api.as('administrator').get(link.replace('sort=name', 'sort=-name')).expect(400);
    expect(other.body.errors).toMatchObject([{ pointer: '/cursor', code: 'list.cursor' }]);
    const whole = await api.as('administrator').get('/api/v1/offices').expect(200);
    expect(whole.headers['link']).toBeUndefined();
  });

  it.each(['agencies', 'persons', 'licences'])('of %s says what the caller may do with each', async (resource) => {
    await api.as('licensing_officer').post('/api/v1/persons', { name: 'Ada Example', otherNames: [] });
    for (const role of ['licensing_officer', 'auditor'] as const) {
      const { body } = await api.as(role).get(`/api/v1/${resource}`).expect(200);
      expect(body.data.length).toBeGreaterThan(0);
      for (const { id, allowedActions, version } of body.data) {
        const one = await api.as(role).get(`/api/v1/${resource}/${id}`).expect(200);
        expect({ allowedActions, version }).toEqual({
          allowedActions: one.body.allowedActions,
          version: one.body.version,
        });
      }
    }
  });
});
