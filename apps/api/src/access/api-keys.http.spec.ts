import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, startApi, START } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const aKey = (more: object = {}) => ({
  name: 'Neighbour register',
  role: 'partner',
  scopes: ['feed:read'],
  expiresOn: '2026-06-30',
  ...more,
});
const create = (more: object = {}) => api.as('administrator').post('/api/v1/api-keys', aKey(more));
const created = async (more: object = {}) => (await create(more).expect(201)).body;
const revoke = ({ id, version }: { id: string; version: number }, caller: Caller = 'administrator') =>
  api.as(caller).post(`/api/v1/api-keys/${id}/revoke`, {}, { version });
const feed = (authorization: string) =>
  api.as('anonymous').get('/api/v1/feed/changes?since=0').set('Authorization', authorization);
const withKey = ({ key }: { key: string }) => feed(`Bearer ${key}`);

describe('a key', () => {
  it('is shown once, and opens what its scopes say', async () => {
    const { body } = await create().expect(201);
    expect(body).toMatchObject({
      key: expect.stringMatching(/^amparo_[\w-]{43}$/),
      scopes: ['feed:read'],
      expiresAt: '2026-07-01T00:00:00.000Z',
      revokedAt: null,
      version: 1,
      allowedActions: ['revoke'],
    });
    await withKey(body).expect(200);
    const { key, ...rest } = body;
    expect((await api.as('administrator').get(`/api/v1/api-keys/${body.id}`).expect(200)).body).toEqual(rest);
    const [row] = await api.dataSource.query('select row_to_json(k)::text as row from api_key k where id = $1', [
      body.id,
    ]);
    expect(row.row).not.toContain(key.slice(7));
    expect(JSON.stringify(await lastLeaf(api))).not.toContain(key.slice(7));
  });

  it('without the scope is refused, and is told which one', async () => {
    const refused = await withKey(await created({ scopes: [] })).expect(403);
    expect(refused.body).toMatchObject({ code: 'access.scope', params: { scope: 'feed:read' } });
    await withKey(await created({ scopes: ['complaints:lodge'] })).expect(403);
    await withKey(await created({ role: 'portal', scopes: ['feed:read', 'complaints:lodge'] })).expect(200);
  });

  it('opens nothing else', async () => {
    const { key } = await created();
    for (const route of ['/agencies', '/users', '/session', '/audit-entries', '/queue']) {
      const refused = await api
        .as('anonymous')
        .get(`/api/v1${route}`)
        .set('Authorization', `Bearer ${key}`)
        .expect(403);
      expect(refused.body.code).toBe('access.forbidden');
    }
  });

  it('is refused at once when it is revoked, and can not be revoked twice', async () => {
    const key = await created();
    await withKey(key).expect(200);
    const revoked = await revoke(key).expect(200);
    expect(revoked.body).toMatchObject({ revokedAt: START, version: 2, allowedActions: [] });
    expect((await withKey(key).expect(401)).body.code).toBe('session.required');
    expect((await revoke(revoked.body).expect(409)).body.code).toBe('api-key.revoked');
  });

  it('is refused at once when its last day is over', async () => {
    const key = await created({ expiresOn: '2026-03-02' });
    api.clock.set('2026-03-02T23:59:59.999Z');
    await withKey(key).expect(200);
    api.clock.set('2026-03-03T00:00:00.000Z');
    await withKey(key).expect(401);
    api.clock.set(START);
  });

  it('is read from the header alone: in an address it would stand in logs', async () => {
    const { key } = await created();
    await api.as('anonymous').get(`/api/v1/feed/changes?since=0&access_token=${key}`).expect(401);
    const posted = await api.as('anonymous').post('/api/v1/agencies', { access_token: key }).expect(401);
    expect(posted.body.code).toBe('session.required');
  });

  it.each(['Bearer', 'Bearer ', 'Bearer x', 'Basic YTpi', 'Bearer amparo_%00', 'Bearer a b c'])(
    'that is none is nobody: %s',
    async (authorization) => {
      await feed(authorization).expect(401);
    },
  );
});

describe('making a key', () => {
  it.each([
    ['an unknown scope', { scopes: ['everything'] }, '/scopes/0 field.isIn'],
    ['scopes that are no list', { scopes: 'feed:read' }, '/scopes field.isArray'],
    ['a role of people', { role: 'administrator' }, '/role field.isIn'],
    ['a day that is over', { expiresOn: '2026-03-01' }, '/expiresOn api-key.expiry'],
    ['no end for longer than a year', { expiresOn: '2027-03-04' }, '/expiresOn api-key.expiry'],
    ['no name', { name: '' }, '/name field.isDefined'],
    ['a key of one’s own', { key: 'amparo_1' }, '/key field.whitelistValidation'],
  ])('is refused with %s', async (_says, more, error) => {
    const { body } = await create(more).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toContain(
      error,
    );
  });

  it('is for administrators; an auditor reads', async () => {
    const key = await created();
    await api.as('auditor').post('/api/v1/api-keys', aKey()).expect(403);
    await revoke(key, 'auditor').expect(403);
    const read = await api.as('auditor').get(`/api/v1/api-keys/${key.id}`).expect(200);
    expect(read.body).toMatchObject({ allowedActions: [] });
    const { body } = await api
      .as('auditor')
      .get('/api/v1/api-keys?filter[role]=portal&q=Test&sort=-expiresAt')
      .expect(200);
    expect(body.data).toMatchObject([{ name: 'Test portal', allowedActions: [] }]);
    await api.as('partner').get('/api/v1/api-keys').expect(403);
    await api.as('anonymous').get(`/api/v1/api-keys/${key.id}`).expect(401);
  });

  it('is revoked with the version seen', async () => {
    const key = await created();
    await api.as('administrator').post(`/api/v1/api-keys/${key.id}/revoke`).expect(428);
    expect((await revoke({ ...key, version: 3 }).expect(412)).body.params).toEqual({ yours: 3, current: 1 });
    expect((await revoke({ id: randomUUID(), version: 1 }).expect(404)).body.code).toBe('api-key.missing');
  });

  it('with an Idempotency-Key gives the same key again, which stands nowhere readable', async () => {
    const send = () => api.as('administrator').post('/api/v1/api-keys', aKey(), { key: 'make-a-key' }).expect(201);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
    const [{ text }] = await api.dataSource.query(
      `select string_agg(row_to_json(i)::text, '') as text from idempotency_key i`,
    );
    const secret = first.body.key.slice(7);
    for (const form of [secret, Buffer.from(secret).toString('hex'), 'make-a-key']) expect(text).not.toContain(form);
  });
});
