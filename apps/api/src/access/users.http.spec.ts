import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastLeaf } from '../../test/audit.js';
import { type Api, type Caller, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

let serial = 0;
const aUser = (more: object = {}) => ({
  username: `officer.${(serial += 1)}`,
  name: 'New Officer',
  role: 'inspector',
  authorityId: api.cast.authorityId,
  officeId: api.cast.offices[0],
  ...more,
});
const create = (more: object = {}) => api.as('administrator').post('/api/v1/users', aUser(more));
const created = async () => (await create().expect(201)).body;
const verb = ({ id, version }: { id: string; version: number }, name: string, caller: Caller = 'administrator') =>
  api.as(caller).post(`/api/v1/users/${id}/${name}`, {}, { version });
const tokenOf = ({ link }: { link: string }) => new URL(link.replace('/#/', '/')).searchParams.get('token');
const opens = async (account: { link: string }) =>
  (await api.as('anonymous').post('/api/v1/session/open-link', { token: tokenOf(account) })).status;

describe('an account', () => {
  it('begins with a one-time link and no password, and shows the link once', async () => {
    const { body } = await create().expect(201);
    expect(body).toMatchObject({
      role: 'inspector',
      authority: { name: 'Ministry of Labour' },
      office: { name: 'North Office' },
      hasSecondFactor: false,
      disabledAt: null,
      version: 1,
      allowedActions: ['disable', 'renew-link'],
    });
    expect(await opens(body)).toBe(200);
    const read = await api.as('administrator').get(`/api/v1/users/${body.id}`).expect(200);
    const { link: _, ...rest } = body;
    expect(read.body).toEqual(rest);
    expect(JSON.stringify(await lastLeaf(api))).not.toMatch(/New Officer|token/);
  });

  it.each([
    ['a name to sign in with in capitals', { username: 'Officer' }, '/username field.matches'],
    ['a role that accounts do not have', { role: 'portal' }, '/role field.isIn'],
    ['no authority', { authorityId: undefined, officeId: undefined }, '/authorityId user.authority-needed'],
    [
      'an authority that is none',
      { authorityId: randomUUID(), officeId: undefined },
      '/authorityId user.authority-unknown',
    ],
    ['an office that is none', { officeId: randomUUID() }, '/officeId user.office-unknown'],
    ['an agency for staff', { agencyId: randomUUID() }, '/agencyId user.agency-role'],
    ['an agency’s person without an agency', { role: 'agency', agencyId: null }, '/agencyId user.agency-role'],
    [
      'an agency’s person in an authority',
      { role: 'agency', agencyId: randomUUID() },
      '/authorityId user.agency-alone',
    ],
    ['a password of the administrator’s choice', { password: 'x'.repeat(20) }, '/password field.whitelistValidation'],
    ['a second factor passed by', { isDemo: true }, '/isDemo field.whitelistValidation'],
  ])('is refused with %s', async (_says, more, error) => {
    const { body } = await create(more).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toContain(
      error,
    );
  });

  it('is refused in another authority’s office', async () => {
    const [authorityId, officeId] = [randomUUID(), randomUUID()];
    await api.dataSource.query(`insert into authority values ($1, 'XA', 'POL', 'Port Authority')`, [authorityId]);
    await api.dataSource.query(`insert into office values ($1, $2, 'P', 'Port Office')`, [officeId, authorityId]);
    const refused = await create({ officeId }).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/officeId', code: 'user.office-unknown' }]);
    await create({ authorityId, officeId }).expect(201);
  });

  it('of an agency belongs to that agency alone', async () => {
    const alone = { role: 'agency', authorityId: undefined, officeId: undefined };
    const { body } = await create({ ...alone, agencyId: api.cast.agencyId }).expect(201);
    expect(body).toMatchObject({ agencyId: api.cast.agencyId, authority: null, office: null });
    const unknown = await create({ ...alone, agencyId: randomUUID() }).expect(400);
    expect(unknown.body.errors).toMatchObject([{ pointer: '/agencyId', code: 'user.agency-unknown' }]);
  });

  it('is an administrator’s to make, an auditor’s to read, and nobody else’s', async () => {
    const account = await created();
    expect((await api.as('auditor').get(`/api/v1/users/${account.id}`).expect(200)).body.allowedActions).toEqual([]);
    await api.as('auditor').post('/api/v1/users', aUser()).expect(403);
    await api.as('approver').get('/api/v1/users').expect(403);
    await api.as('approver').get(`/api/v1/users/${account.id}`).expect(403);
    const missing = await api.as('administrator').get(`/api/v1/users/${randomUUID()}`).expect(404);
    expect(missing.body.code).toBe('user.missing');
  });
});

describe('accounts', () => {
  const list = async (query: string): Promise<string[]> => {
    const { body } = await api.as('administrator').get(`/api/v1/users?${query}`).expect(200);
    return body.data.map(({ username }: { username: string }) => username);
  };

  it('are found by role, office, state and name', async () => {
    const account = await created();
    await verb(account, 'disable').expect(200);
    expect(await list('filter[role]=custodian')).toEqual(['custodian']);
    expect(await list(`filter[office]=${api.cast.offices[1]}&filter[role]=approver`)).toEqual(['second-approver']);
    expect(await list('filter[disabled]=true')).toEqual([account.username]);
    expect(await list('filter[disabled]=false&q=Test%20auditor')).toEqual(['auditor']);
    expect(await list('sort=-username&perPage=1&filter[disabled]=false&q=licensing')).toEqual([
      'second-licensing-officer',
    ]);
  });
});

describe('closing and opening an account', () => {
  it('ends its sessions at once, and each is done only where it makes sense', async () => {
    const { ids } = api.cast;
    const read = () => api.as('custodian').get('/api/v1/session');
    await read().expect(200);
    const before = (await api.as('administrator').get(`/api/v1/users/${ids.custodian}`)).body;
    const closed = await verb(before, 'disable').expect(200);
    expect(closed.body).toMatchObject({
      disabledAt: '2026-03-02T08:00:00.000Z',
      version: 2,
      allowedActions: ['enable'],
    });
    await read().expect(401);
    for (const name of ['disable', 'renew-link'])
      expect((await verb(closed.body, name).expect(409)).body.code).toBe('user.not-now');
    const opened = await verb(closed.body, 'enable').expect(200);
    expect(opened.body).toMatchObject({ disabledAt: null, version: 3 });
    expect((await verb(opened.body, 'enable').expect(409)).body.code).toBe('user.not-now');
    // The session that was ended stays ended.
    await read().expect(401);
  });

  it('is not for one’s own', async () => {
    const own = (await api.as('administrator').get(`/api/v1/users/${api.cast.ids.administrator}`)).body;
    expect((await verb(own, 'disable').expect(409)).body.code).toBe('user.disable-self');
  });

  it('a new link makes the old one worthless; closing makes all worthless', async () => {
    const first = await created();
    const second = (await verb(first, 'renew-link').expect(200)).body;
    expect([await opens(first), await opens(second)]).toEqual([404, 200]);
    await verb(second, 'disable').expect(200);
    expect(await opens(second)).toBe(404);
  });

  it('a link is over after three days', async () => {
    const account = await created();
    api.clock.set('2026-03-05T08:00:00.001Z');
    expect(await opens(account)).toBe(404);
    api.clock.set('2026-03-02T08:00:00.000Z');
    expect(await opens(account)).toBe(200);
  });

  it.each(['disable', 'enable', 'renew-link'])('%s: version, role, existence', async (name) => {
    const account = await created();
    await api.as('administrator').post(`/api/v1/users/${account.id}/${name}`).expect(428);
    const stale = await verb({ ...account, version: 5 }, name).expect(412);
    expect(stale.body.params).toEqual({ yours: 5, current: 1 });
    await verb(account, name, 'auditor').expect(403);
    await verb({ id: randomUUID(), version: 1 }, name).expect(404);
  });
});
