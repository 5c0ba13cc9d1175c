import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const send = (body: string | Buffer, headers: Record<string, string> = {}, route = '/api/v1/persons') =>
  request(api.url)
    .post(route)
    .set({ ...api.cast.credentials.licensing_officer, 'Content-Type': 'application/json', ...headers })
    .serialize((sent) => sent as string)
    .send(body as string);
const persons = async (): Promise<number> => (await api.dataSource.query('select count(*)::int as n from person'))[0].n;

describe('a body that can not be read', () => {
  it.each([
    ['is cut off', '{"name": "Ami', {}, 400, 'request.malformed'],
    ['is no group of fields', '"Amina"', {}, 400, 'request.malformed'],
    ['is null', 'null', {}, 400, 'request.malformed'],
    ['is larger than a megabyte', JSON.stringify({ name: 'x'.repeat(1_100_000) }), {}, 413, 'request.too-large'],
    ['is plain text', '{"name":"Amina"}', { 'Content-Type': 'text/plain' }, 415, 'request.media-type'],
    [
      'is a plain form',
      'name=Amina',
      { 'Content-Type': 'application/x-www-form-urlencoded' },
      415,
      'request.media-type',
    ],
    ['is XML', '<name>Amina</name>', { 'Content-Type': 'application/xml' }, 415, 'request.media-type'],
    [
      'is written in letters of no name',
      '{}',
      { 'Content-Type': 'application/json; charset=klingon' },
      415,
      'request.media-type',
    ],
    ['is packed in a way of no name', '{}', { 'Content-Encoding': 'zip' }, 415, 'request.media-type'],
    ['says it is packed and is not', '{}', { 'Content-Encoding': 'gzip' }, 400, 'request.malformed'],
    ['holds a text that no database takes', '{"name":"Amina","otherNames":["A\\u0000"]}', {}, 400, 'request.invalid'],
  ])('%s', async (_says, body, headers, status, code) => {
    const before = await persons();
    const refused = await send(body, headers as Record<string, string>);
    expect([refused.status, refused.body.code]).toEqual([status, code]);
    expect(refused.headers).toMatchObject({
      'content-type': expect.stringContaining('application/problem+json'),
      'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(await persons()).toBe(before);
  });

  it('unpacks to more than a megabyte', async () => {
    const bomb = gzipSync(JSON.stringify({ name: 'x'.repeat(50_000_000) }));
    expect(bomb.length).toBeLessThan(100_000);
    expect((await send(bomb, { 'Content-Encoding': 'gzip' })).status).toBe(413);
  });

  it.each([
    ['lists', '['.repeat(200_000) + ']'.repeat(200_000)],
    ['groups', '{"a":'.repeat(100_000) + '1' + '}'.repeat(100_000)],
  ])('is %s within themselves without end', async (_says, deep) => {
    const refused = await send(`{"name":"Amina","otherNames":${deep}}`).expect(400);
    expect(refused.body.errors).toMatchObject([{ code: 'field.nesting' }]);
  });

  it('holds the character NUL anywhere', async () => {
    const agency = { legalName: 'Nul', country: 'XA', headOffice: { address: 'Pier \u0000 4' } };
    const refused = await api.as('licensing_officer').post('/api/v1/agencies', agency).expect(400);
    expect(refused.body.errors).toMatchObject([{ pointer: '/headOffice/address', code: 'field.characters' }]);
  });
});

describe('a field that is not asked for', () => {
  it.each(['id', 'version', 'status', 'role', 'registerId', 'createdAt', 'allowedActions'])(
    '%s is refused by name',
    async (field) => {
      const { body } = await send(JSON.stringify({ name: 'Amina', [field]: 1 })).expect(400);
      expect(body.errors).toEqual([
        { pointer: `/${field}`, code: 'field.whitelistValidation', detail: expect.stringContaining(field) },
      ]);
    },
  );

  it('is pointed at by RFC 6901, whatever it is called', async () => {
    const { body } = await send(JSON.stringify({ name: 'Amina', 'a/b~c': 1 })).expect(400);
    expect(body.errors[0].pointer).toBe('/a~1b~0c');
  });

  it.each([
    '{"name":"Amina","__proto__":{"admin":true,"otherNames":["Polluted"]}}',
    '{"name":"Amina","constructor":{"prototype":{"admin":true}}}',
    '{"name":"Amina","prototype":{"admin":true}}',
    '{"name":"Amina","toString":1,"hasOwnProperty":1}',
    '{"__proto__":{"name":"Polluted"}}',
    '[{"name":"Amina"}]',
  ])('takes no effect as a prototype: %s', async (text) => {
    const { status, body } = await send(text);
    expect([201, 400]).toContain(status);
    if (status === 201) expect(body).toMatchObject({ name: 'Amina', otherNames: [], version: 1 });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect(
      await api.dataSource.query(`select 1 from person where name = 'Polluted' or 'Polluted' = any(other_names)`),
    ).toEqual([]);
  });

  it('takes no effect as a prototype deeper down, nor in the address', async () => {
    const nested =
      '{"legalName":"Nested","country":"XA","headOffice":{"address":"Pier 4","__proto__":{"district":"X"},"constructor":{"x":1}}}';
    const { body } = await send(nested, {}, '/api/v1/agencies').expect(201);
    expect(body.branches).toMatchObject([{ address: 'Pier 4', district: null }]);
    for (const query of [
      'filter[__proto__]=x',
      'filter[constructor]=x',
      '__proto__[filter]=x',
      'sort=__proto__',
      'sort=constructor',
    ])
      expect([200, 400]).toContain((await api.as('auditor').get(`/api/v1/agencies?${query}`)).status);
  });
});

describe('nothing that is sent makes a fault', () => {
  const ODD: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    1e308,
    '',
    ' ',
    'x'.repeat(2_000),
    '\u0000',
    '\ud800',
    [],
    [[]],
    [null],
    {},
    { a: 1 },
  ];
  const ROUTES: Readonly<Record<string, readonly string[]>> = {
    agencies: ['legalName', 'country', 'names', 'identifiers', 'headOffice'],
    persons: ['name', 'otherNames'],
    users: ['username', 'name', 'role', 'authorityId', 'officeId', 'agencyId'],
    'api-keys': ['name', 'role', 'scopes', 'expiresOn'],
    session: ['username', 'password', 'otp'],
    'session/open-link': ['token'],
    'session/complete-link': ['token', 'password', 'otp'],
  };
  const WELL: Readonly<Record<string, object>> = {
    agencies: { legalName: 'Well', country: 'XA', headOffice: { address: 'Pier 4' } },
    persons: { name: 'Well' },
    users: { username: 'well', name: 'Well', role: 'inspector' },
    'api-keys': { name: 'Well', role: 'partner', scopes: [], expiresOn: '2026-05-01' },
    session: { username: 'auditor', password: 'x' },
    'session/open-link': { token: 'x' },
    'session/complete-link': { token: 'x', password: 'a long enough password', otp: '123456' },
  };

  it.each(Object.entries(ROUTES))('%s', async (route, fields) => {
    const caller = ['users', 'api-keys'].includes(route) ? 'administrator' : 'licensing_officer';
    for (const field of fields)
      for (const value of ODD) {
        const { status } = await api.as(caller).post(`/api/v1/${route}`, { ...WELL[route], [field]: value });
        expect(status, `${field} = ${JSON.stringify(value)?.slice(0, 40)}`).toBeLessThan(500);
      }
  });
});
