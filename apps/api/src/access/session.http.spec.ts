import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { hashPassword } from './passwords.js';
import { SESSION_COOKIE } from './session.queries.js';

const PASSWORD = 'correct horse battery staple';

let api: Api;
beforeAll(async () => {
  api = await startApi();
  await api.dataSource.query('update user_account set password_hash = $1', [await hashPassword(PASSWORD)]);
});
afterAll(() => api.close());

const signIn = (username: string, more: object = {}) =>
  api.as('anonymous').post('/api/v1/session', { username, password: PASSWORD, ...more });
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String(answer.headers['set-cookie']).split(';')[0] ?? '';

describe('signing in', () => {
  it('gives a cookie that scripts and other sites can not use, and says who one is', async () => {
    const answer = await signIn('auditor').expect(201);
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^__Host-amparo=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(answer.body.user).toMatchObject({ username: 'auditor', role: 'auditor', office: { name: 'North Office' } });
    expect(answer.body.resources).toContain('audit-entries');
    const stored = await api.dataSource.query('select 1 from session where token_hash::text like $1', [
      `%${cookieOf(answer).split('=')[1]}%`,
    ]);
    expect(stored).toEqual([]);
  });

  it('says the same whether the name or the password is wrong', async () => {
    const wrongName = await signIn('nobody-here').expect(401);
    const wrongPassword = await signIn('approver', { password: 'something else entirely' }).expect(401);
    expect(wrongPassword.body).toEqual(wrongName.body);
  });

  it('waits after five failures of one name, and of that name only', async () => {
    for (let n = 0; n < 5; n += 1) await signIn('inspector', { password: 'wrong again and again' }).expect(401);
    const limited = await signIn('inspector').expect(429);
    expect(limited.headers['retry-after']).toMatch(/^\d+$/);
    await signIn('publisher').expect(201);
  });

  it('needs the second factor where there is one, each code once', async () => {
    const secret = 'GTS2CGX4YI6VAG2SG7RXJBQBJUJYTUPZ';
    await api.dataSource.query(`update user_account set totp_secret = $1 where username = 'custodian'`, [secret]);
    expect((await signIn('custodian').expect(401)).body.code).toBe('session.otp-required');
    const otp = await generate({ secret, epoch: Date.parse(api.clock.now()) / 1000 });
    await signIn('custodian', { otp }).expect(201);
    expect((await signIn('custodian', { otp }).expect(401)).body.code).toBe('session.refused');
  });

  it('refuses an account without a second factor that is not of the demo', async () => {
    await api.dataSource.query(`update user_account set is_demo = false where username = 'sanction-officer'`);
    expect((await signIn('sanction-officer').expect(401)).body.code).toBe('session.second-factor-missing');
  });
});

describe('a session', () => {
  const read = (cookie: string) => api.as('anonymous').get('/api/v1/session').set('Cookie', cookie);

  it('ends with signing out, at once', async () => {
    const cookie = cookieOf(await signIn('auditor').expect(201));
    await read(cookie).expect(200);
    await api.as('anonymous').delete('/api/v1/session').set('Cookie', cookie).expect(204);
    await read(cookie).expect(401);
  });

  it('ends when an administrator closes the account, at once', async () => {
    const cookie = cookieOf(await signIn('second-approver').expect(201));
    const id = api.cast.ids.second_approver;
    const { version } = (await api.as('administrator').get(`/api/v1/users/${id}`).expect(200)).body;
    await api.as('administrator').post(`/api/v1/users/${id}/disable`, {}, { version }).expect(200);
    await read(cookie).expect(401);
    await signIn('second-approver').expect(401);
  });

  it('ends after fifteen idle minutes, and after ten hours in any case', async () => {
    const start = api.clock.now();
    const cookie = cookieOf(await signIn('auditor').expect(201));
    const later = (minutes: number) => api.clock.set(new Date(Date.parse(start) + minutes * 60_000).toISOString());
    for (let minutes = 10; minutes < 600; minutes += 10) {
      later(minutes);
      await read(cookie).expect(200);
    }
    later(601);
    await read(cookie).expect(401);
    api.clock.set(start);
    const idle = cookieOf(await signIn('auditor').expect(201));
    later(16);
    await read(idle).expect(401);
    api.clock.set(start);
  });

  it('changes nothing for a page of another site', async () => {
    const cookie = cookieOf(await signIn('licensing-officer').expect(201));
    const foreign = await api
      .as('anonymous')
      .post('/api/v1/persons', { name: 'Somebody' })
      .set('Cookie', cookie)
      .set('Sec-Fetch-Site', 'cross-site');
    expect([foreign.status, foreign.body.code]).toEqual([403, 'access.foreign-page']);
    expect(cookie).toContain(SESSION_COOKIE);
  });
});

describe('a one-time link', () => {
  it('sets password and second factor, once', async () => {
    const body = { username: 'new.officer', name: 'New Officer', role: 'inspector', authorityId: api.cast.authorityId };
    const created = await api.as('administrator').post('/api/v1/users', body).expect(201);
    const token = new URL(created.body.link.replace('/#/', '/')).searchParams.get('token');
    const opened = await api.as('anonymous').post('/api/v1/session/open-link', { token }).expect(200);
    const otp = await generate({ secret: opened.body.totpSecret, epoch: Date.parse(api.clock.now()) / 1000 });
    await api.as('anonymous').post('/api/v1/session/complete-link', { token, password: 'too short', otp }).expect(400);
    await api
      .as('anonymous')
      .post('/api/v1/session/complete-link', { token, password: 'long enough to be kept', otp })
      .expect(204);
    await api.as('anonymous').post('/api/v1/session/open-link', { token }).expect(404);
    const taken = await api.as('administrator').post('/api/v1/users', body).expect(400);
    expect(taken.body.errors).toEqual([expect.objectContaining({ pointer: '/username', code: 'user.username-taken' })]);
  });
});
