import { generate } from 'otplib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const REQUESTS = '/api/v1/account-requests';
const FIRM = {
  firmName: 'Lotus Bridge',
  registrationNumber: 'C-9',
  country: 'XA',
  contactName: 'Amira Okafor',
  email: 'amira@lotus.example',
  language: 'ar',
};
const mailOf = async (template: string, address = FIRM.email) =>
  (
    await api.dataSource.query('select * from mail_outbox where template = $1 and address = $2', [template, address])
  ).at(-1);
const tokenIn = ({ body }: { body: string }) => /token=([\w-]+)/.exec(body)?.[1] ?? '';
const waiting = async () =>
  (await api.as('licensing_officer').get(`${REQUESTS}?filter[status]=confirmed`).expect(200)).body.data;

describe('a firm that asks for an account', () => {
  it('is told nothing about others, and is nobody’s work before the address is confirmed', async () => {
    const { body } = await api.as('portal').post(REQUESTS, FIRM).expect(201);
    expect(body).toEqual({ accepted: true });
    expect(await waiting()).toEqual([]);
    const mail = await mailOf('account-confirm');
    expect(mail).toMatchObject({ address: FIRM.email, language: 'ar', template: 'account-confirm', sent_at: null });
    expect(mail.body).toContain('http://localhost:8080/apply/confirm?token=');
    const [stored] = await api.dataSource.query('select token_hash from account_request');
    expect(JSON.stringify(stored)).not.toContain(tokenIn(mail));
    await api
      .as('portal')
      .post(`${REQUESTS}/confirm`, { token: tokenIn(mail) })
      .expect(200);
    // Mail programs follow links too: a second time does no harm.
    await api
      .as('portal')
      .post(`${REQUESTS}/confirm`, { token: tokenIn(mail) })
      .expect(200);
    expect(await waiting()).toMatchObject([
      { firmName: 'Lotus Bridge', status: 'confirmed', allowedActions: ['open-account', 'decline'] },
    ]);
    const queue = (await api.as('licensing_officer').get('/api/v1/queue').expect(200)).body.data;
    expect(queue).toContainEqual(
      expect.objectContaining({ kind: 'account-request', subject: 'Lotus Bridge', due: '2026-03-07' }),
    );
  });

  it('gets an account for its own record alone, by a link that works once', async () => {
    const [request] = await waiting();
    const open = (body: object, version = request.version) =>
      api.as('licensing_officer').post(`${REQUESTS}/${request.id}/open-account`, body, { version });
    const body = { identityChecked: 'Passport seen at the counter', address: '1 Lotus Road', username: 'lotus-bridge' };
    expect((await open({ ...body, username: 'agency' })).body.errors).toMatchObject([
      { pointer: '/username', code: 'user.username-taken' },
    ]);
    expect((await open({ ...body, identityChecked: '' })).body.errors).toMatchObject([{ pointer: '/identityChecked' }]);
    expect((await open(body, request.version + 1)).status).toBe(412);
    const opened = (await open(body).expect(200)).body;
    expect(opened).toMatchObject({ status: 'opened', closedBy: 'Test licensing_officer', allowedActions: [] });
    const again = await open(body, opened.version);
    expect([again.status, again.body.code]).toEqual([409, 'account-request.closed']);
    const mail = await mailOf('account-link');
    expect(mail.template).toBe('account-link');
    const token = tokenIn(mail);
    const password = 'a long enough password';
    const link = await api.as('anonymous').post('/api/v1/session/open-link', { token }).expect(200);
    const code = (at: string) => generate({ secret: link.body.totpSecret, epoch: Date.parse(at) / 1000 });
    const chosen = { token, password, otp: await code(api.clock.now()) };
    await api.as('anonymous').post('/api/v1/session/complete-link', chosen).expect(204);
    await api.as('anonymous').post('/api/v1/session/complete-link', chosen).expect(404);
    api.clock.set('2026-03-02T08:05:00.000Z');
    const signedIn = await api
      .as('anonymous')
      .post('/api/v1/session', { username: 'lotus-bridge', password, otp: await code(api.clock.now()) });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const own = await api.as('anonymous').get('/api/v1/my-agency/firm').set('Cookie', cookie).expect(200);
    expect(own.body.legalName).toBe('Lotus Bridge');
    const seen = await api.dataSource.query(`select 1 from public_record where kind = 'agency' and record_id = $1`, [
      opened.agencyId,
    ]);
    expect(seen).toEqual([]);
  });

  it('is declined with reasons; a link that is over, or made up, opens nothing', async () => {
    await api
      .as('portal')
      .post(REQUESTS, { ...FIRM, email: 'b@lotus.example', language: 'en' })
      .expect(201);
    const token = tokenIn(await mailOf('account-confirm', 'b@lotus.example'));
    api.clock.noon('2026-03-05');
    for (const wrong of [token, 'x'.repeat(43)]) {
      const answer = await api.as('portal').post(`${REQUESTS}/confirm`, { token: wrong });
      expect([answer.status, answer.body.code]).toEqual([409, 'account-request.link-over']);
    }
    await api
      .as('portal')
      .post(REQUESTS, { ...FIRM, email: 'c@lotus.example', language: 'en' })
      .expect(201);
    await api
      .as('portal')
      .post(`${REQUESTS}/confirm`, { token: tokenIn(await mailOf('account-confirm', 'c@lotus.example')) })
      .expect(200);
    const [request] = await waiting();
    await api
      .as('licensing_officer')
      .post(
        `${REQUESTS}/${request.id}/decline`,
        { reasons: 'The number is not in the register of companies.' },
        { version: request.version },
      )
      .expect(200);
    expect(await mailOf('account-declined', 'c@lotus.example')).toMatchObject({
      address: 'c@lotus.example',
      body: expect.stringContaining('not in the register of companies'),
    });
    const bad = await api.as('portal').post(REQUESTS, { ...FIRM, email: 'nobody', country: 'Xanadu' });
    expect(bad.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/country', '/email']);
  });
});
