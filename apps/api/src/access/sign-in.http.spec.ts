import request from 'supertest';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, START, startApi } from '../../test/harness.js';
import { hashPassword } from './passwords.js';

const PASSWORD = 'correct horse battery staple';

let api: Api;
let minute = 0;
beforeAll(async () => {
  api = await startApi();
  api.app.set('trust proxy', 1);
  await api.dataSource.query('update user_account set password_hash = $1', [await hashPassword(PASSWORD)]);
});
// Each test has a minute of its own: tries are counted by the minute.
beforeEach(() => api.clock.set(new Date(Date.parse(START) + (minute += 2) * 60_000).toISOString()));
afterAll(() => api.close());

const signIn = (username: string, from: string, password = PASSWORD) =>
  request(api.url).post('/api/v1/session').set('X-Forwarded-For', from).send({ username, password });
const wrong = (username: string, from: string) => signIn(username, from, 'not the password').expect(401);

describe('guessing passwords', () => {
  it('of one account: five tries a minute, from however many addresses', async () => {
    for (let n = 1; n <= 5; n += 1) await wrong('inspector', `192.0.2.${n}`);
    const limited = await signIn('inspector', '192.0.2.99').expect(429);
    expect(limited.body).toMatchObject({ code: 'session.too-many-tries', params: { retryAfter: 60 } });
    expect(limited.headers['retry-after']).toBe('60');
    await signIn('publisher', '192.0.2.1').expect(201);
    api.clock.set(new Date(Date.parse(api.clock.now()) + 60_000).toISOString());
    await signIn('inspector', '192.0.2.99').expect(201);
  });

  it('from one address: thirty tries a minute of however many accounts, and others come in as before', async () => {
    for (let n = 0; n < 30; n += 1) await wrong(`nobody-${n}`, '198.51.100.7');
    const limited = await signIn('auditor', '198.51.100.7').expect(429);
    expect(limited.body.code).toBe('session.too-many-from-here');
    expect(limited.body.detail).not.toContain('name');
    await signIn('auditor', '198.51.100.8').expect(201);
  });

  it('many at once is no way round', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => signIn('approver', '203.0.113.1', 'not the password')),
    );
    const evaluated = answers.filter(({ status }) => status === 401);
    expect([evaluated.length, answers.length - evaluated.length]).toEqual([5, 7]);
  });

  it('people who sign in rightly from one address are never counted', async () => {
    for (let n = 0; n < 35; n += 1) await signIn('custodian', '203.0.113.9').expect(201);
  });

  it('says the same, and is counted the same, where there is no such account', async () => {
    for (let n = 1; n <= 5; n += 1) await wrong('not-an-account', '203.0.113.20');
    const nobody = await signIn('not-an-account', '203.0.113.20').expect(429);
    for (let n = 1; n <= 5; n += 1) await wrong('complaint-officer', '203.0.113.20');
    expect((await signIn('complaint-officer', '203.0.113.20').expect(429)).body).toEqual(nobody.body);
  });
});

describe('a page of another site', () => {
  const FOREIGN = [
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { Origin: 'https://attacker.example' },
    { Origin: 'null' },
    { Origin: 'not an origin' },
  ];

  it.each(FOREIGN)('changes nothing with somebody’s cookie: %o', async (headers) => {
    const refused = await api
      .as('licensing_officer')
      .post('/api/v1/persons', { name: 'Forged' })
      .set(headers)
      .expect(403);
    expect(refused.body.code).toBe('access.foreign-page');
    expect(await api.dataSource.query(`select 1 from person where name = 'Forged'`)).toEqual([]);
    await api.as('licensing_officer').delete('/api/v1/session').set(headers).expect(403);
  });

  it.each(FOREIGN)('signs nobody in: %o', async (headers) => {
    const refused = await signIn('auditor', '203.0.113.30').set(headers).expect(403);
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('can not send a plain form either', async () => {
    const form = await request(api.url)
      .post('/api/v1/session')
      .type('form')
      .send({ username: 'auditor', password: PASSWORD })
      .expect(415);
    expect(form.body.code).toBe('request.media-type');
    expect(form.headers['set-cookie']).toBeUndefined();
  });

  it('reads nothing: no answer allows another origin', async () => {
    const read = await api.as('auditor').get('/api/v1/agencies').set('Origin', 'https://attacker.example').expect(200);
    const preflight = await request(api.url)
      .options('/api/v1/agencies')
      .set({ Origin: 'https://attacker.example', 'Access-Control-Request-Method': 'POST' });
    for (const { headers } of [read, preflight]) expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it.each([{ 'Sec-Fetch-Site': 'same-origin' }, { 'Sec-Fetch-Site': 'none' }, { Origin: 'own' }, {}])(
    'our own may: %o',
    async (headers) => {
      const own = Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name, value.replace('own', api.url)]),
      );
      await request(api.url)
        .post('/api/v1/persons')
        .set({ ...api.cast.credentials.licensing_officer, ...own })
        .send({ name: 'Own Page' })
        .expect(201);
    },
  );
});
