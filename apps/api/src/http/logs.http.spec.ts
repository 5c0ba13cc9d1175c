import pino from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { AgencyQueries } from '../registry/agency.queries.js';
import { logger } from './logger.js';

const CANARIES = [
  'Zephyrine Quillfeather',
  '+1 202 555 0188',
  '12025550188',
  'zephyrine@quill.example',
  'swordfish-of-the-canary',
  'Qzx7',
];
const [NAME = '', PHONE = '', , MAIL = '', SECRET = ''] = CANARIES;

let api: Api;
const written: string[] = [];
beforeAll(async () => {
  api = await startApi();
  const keep = (line: unknown) => (written.push(String(line)), true);
  const stream = (logger as unknown as Record<symbol, { write(line: string): void }>)[pino.symbols.streamSym];
  if (!stream) throw new Error('the logger writes nowhere');
  vi.spyOn(stream, 'write').mockImplementation(keep);
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  vi.spyOn(process.stderr, 'write').mockImplementation(keep);
  logger.level = 'trace';
});
afterAll(async () => {
  vi.restoreAllMocks();
  logger.level = 'fatal';
  await api.close();
});

/** What is logged while somebody works, once the last answer's line is written. */
async function logged(work: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  written.length = 0;
  await work();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const text = written.join('');
  for (const canary of CANARIES)
    for (const form of [canary, encodeURIComponent(canary), canary.replaceAll(' ', '+'), canary.toLowerCase()])
      expect(text).not.toContain(form);
  expect(text).not.toMatch(/127\.0\.0\.1|::1|__Host-amparo=|Bearer /);
  return text
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
const officer = () => api.as('licensing_officer');

describe('what is logged of a request', () => {
  it('is its route, its end and how long it took', async () => {
    const lines = await logged(() => api.as('auditor').get(`/api/v1/agencies/${api.cast.agencyId}`).expect(200));
    expect(lines).toMatchObject([
      {
        method: 'GET',
        route: '/api/v1/agencies/:id',
        status: 200,
        ms: expect.any(Number),
        msg: 'request',
        requestId: expect.any(String),
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain(api.cast.agencyId);
  });

  it('is nothing of what was asked or sent, done or refused', async () => {
    const lines = await logged(async () => {
      const q = encodeURIComponent(NAME);
      await officer()
        .post('/api/v1/persons', { name: NAME, otherNames: [MAIL] })
        .expect(201);
      await officer().post('/api/v1/persons', { name: NAME, phone: PHONE }).expect(400);
      await officer().post('/api/v1/persons', { name: NAME }, { key: SECRET }).expect(201);
      const agency = await officer()
        .post('/api/v1/agencies', { legalName: NAME, country: 'XA', headOffice: { address: PHONE } })
        .expect(201);
      const channel = { kind: 'phone', value: PHONE };
      await officer().post(`/api/v1/agencies/${agency.body.id}/add-channel`, channel, { version: 1 }).expect(200);
      await officer().post(`/api/v1/agencies/${agency.body.id}/add-channel`, channel, { version: 2 }).expect(400);
      await api.as('auditor').get(`/api/v1/persons?q=${q}`).expect(200);
      await api.as('auditor').get(`/api/v1/persons?nonsense=${q}`).expect(400);
      await api.as('auditor').get(`/api/v1/${q}`).expect(404);
      await request(api.url).get(`/${q}`).expect(404);
      await api.as('anonymous').post('/api/v1/session', { username: MAIL, password: SECRET }).expect(401);
      await api.as('anonymous').get('/api/v1/agencies').set('Authorization', `Bearer ${SECRET}`).expect(401);
    });
    expect(lines.length).toBe(12);
    expect(new Set(lines.map(({ msg }) => msg))).toEqual(new Set(['request']));
  });

  it('is nothing of a body that can not be read', async () => {
    const lines = await logged(() =>
      request(api.url).post('/api/v1/persons').type('json').send(`{"name": ${NAME}`).expect(400),
    );
    expect(lines).toMatchObject([{ status: 400, requestId: expect.any(String) }]);
  });
});

describe('what is logged of a fault', () => {
  const faults: Readonly<Record<string, () => Promise<unknown>>> = {
    'a database that quotes what it was given': () => api.dataSource.query('select $1::uuid', [NAME]),
    'a constraint that nobody expected': () =>
      api.dataSource.query(
        `insert into agency_name (id, agency_id, name, kind) values (gen_random_uuid(), gen_random_uuid(), $1, 'legal')`,
        [NAME],
      ),
    'a parser that quotes': async () => JSON.parse('Qzx7') as unknown,
    'something thrown that is no error': () => Promise.reject(NAME as unknown as Error),
  };

  it.each(Object.entries(faults))('says where, not what: %s', async (_says, fault) => {
    const queries = api.app.get(AgencyQueries, { strict: false });
    const { one } = queries;
    queries.one = fault as typeof one;
    const lines = await logged(() => api.as('auditor').get(`/api/v1/agencies/${api.cast.agencyId}`).expect(500));
    queries.one = one;
    expect(lines.map(({ msg }) => msg)).toEqual(['fault', 'request']);
    expect(lines[0]?.['requestId']).toBe(lines[1]?.['requestId']);
  });

  it('keeps the words of an error of our own', async () => {
    const queries = api.app.get(AgencyQueries, { strict: false });
    const { one } = queries;
    queries.one = () => Promise.reject(new TypeError('one is not two'));
    const [fault] = await logged(() => api.as('auditor').get(`/api/v1/agencies/${api.cast.agencyId}`).expect(500));
    queries.one = one;
    expect(fault?.['fault']).toMatch(/^TypeError: one is not two\n\s+at /);
  });
});
