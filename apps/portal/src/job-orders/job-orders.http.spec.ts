import { type JobOrderRecord, type PrincipalRecord } from '@amparo/verification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCast } from '../../test/cast.js';
import { FakeRegister } from '../../test/fake-register.js';
import { type RunningPortal, startPortal, until } from '../../test/portal.js';

const since = '2026-01-01T00:00:00.000Z';
const principal: PrincipalRecord = {
  ...{ id: 'q-gulf', register: 'XA', number: 'XA-2026-000001-1', name: 'Gulf Homes', otherNames: [], country: 'AE' },
  ...{ registrationNumber: null, status: 'accredited', since, from: '2026-01-01', to: null, agencies: [] },
};
const order = (id: string, more: Partial<JobOrderRecord> = {}): JobOrderRecord => ({
  ...{ id, register: 'XA', number: 'XA-2026-000007-7', agencyId: 'a-harbour', principalId: 'q-gulf', since },
  ...{ principal: 'Gulf Homes', occupation: '5311', title: 'Carer <at home>', country: 'QA', vacancies: 5, filled: 3 },
  ...{ wage: { amount: '180000', currency: 'QAR' }, contractMonths: 24, fee: { amount: '5000', currency: 'QAR' } },
  ...{ from: '2026-01-01', to: '2999-12-31', status: 'approved' },
  ...more,
});

let fake: FakeRegister;
let portal: RunningPortal;
beforeAll(async () => {
  fake = await new FakeRegister().start();
  fillCast(fake);
  fake.put('principal', principal);
  fake.put('job_order', order('j-open'));
  fake.put('job_order', order('j-free', { fee: null, title: 'Cook' }));
  fake.put('job_order', order('j-stopped', { agencyId: 'a-golden', title: 'Mason' }));
  fake.put('job_order', order('j-filled', { status: 'filled', filled: 5, title: 'Driver' }));
  portal = await startPortal(fake);
  await until(() => portal.register.current?.position === fake.position);
});
afterAll(async () => {
  await portal.stop();
  await fake.stop();
});

const get = (url: string, headers: Record<string, string> = {}) => portal.app.inject({ method: 'GET', url, headers });
const json = async (url: string) => (await get(url, { accept: 'application/json' })).json<Record<string, unknown>>();

describe('a job order', () => {
  it('shows who recruits, what was approved and the most that may be asked, and escapes what it shows', async () => {
    const { statusCode, body } = await get('/job-orders/j-open');
    expect(statusCode).toBe(200);
    for (const words of [
      'Carer &lt;at home&gt;',
      'Gulf Homes',
      'QAR 1,800.00',
      'QAR 50.00',
      '2 of 5 free',
      '24 months',
    ])
      expect(body.replaceAll('\u00a0', ' ')).toContain(words);
    expect(body).toContain('can be filled until 31 December 2999');
    expect(body).toContain('/agencies/a-harbour');
    expect((await get('/job-orders/j-free')).body).toMatch(/at most<\/dt><dd>nothing/);
  });

  it('speaks the asked language', async () => {
    expect((await get('/job-orders/j-open?lang=es')).body).toContain('Se le puede pedir como máximo');
    expect((await get('/job-orders/j-open?lang=ar')).body).toContain('dir="rtl"');
  });

  it('answers programs with the record, the state and the agency’s standing', async () => {
    expect(await json('/job-orders/j-open')).toMatchObject({
      ...{ id: 'j-open', state: 'open', employer: { status: 'accredited' }, feedPosition: fake.position },
      agency: { id: 'a-harbour', standing: 'may_recruit' },
    });
    expect(await json('/job-orders/j-filled')).toMatchObject({ state: 'filled' });
  });

  it('of an agency that may not recruit says so, whatever was approved', async () => {
    const { body } = await get('/job-orders/j-stopped');
    expect(body).toContain('but the agency may not recruit now');
    expect(body).not.toContain('can be filled until');
    expect(await json('/job-orders/j-stopped')).toMatchObject({ state: 'stopped' });
  });

  it('that nobody approved is not there', async () => {
    for (const id of ['j-none', '__proto__', 'a-harbour'])
      expect((await get(`/job-orders/${id}`)).statusCode).toBe(404);
  });

  it('is listed on its agency’s page while it is open, and follows the employer at once', async () => {
    const listed = async () => {
      const { jobOrders } = (await json('/agencies/a-harbour')) as { jobOrders: { id: string }[] };
      return jobOrders.map(({ id }) => id).toSorted();
    };
    expect(await listed()).toEqual(['j-free', 'j-open']);
    expect((await get('/agencies/a-harbour')).body).toContain('/job-orders/j-free');
    fake.put('principal', { ...principal, status: 'watchlisted' });
    await until(() => portal.register.current?.position === fake.position);
    expect(await listed()).toEqual([]);
    expect((await get('/job-orders/j-open')).body).toContain('the employer is not accredited now');
  });
});
