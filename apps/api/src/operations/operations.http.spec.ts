import { gunzipSync } from 'node:zlib';
import { cloneDatabase, type TestDatabase } from '@amparo/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cable, cableTo } from '../../test/cable.js';
import { type Api, startApi } from '../../test/harness.js';

let api: Api;
let cable: Cable;
beforeAll(async () => {
  const database: TestDatabase = await cloneDatabase();
  cable = await cableTo(database.appUrl);
  api = await startApi({ database: { ...database, appUrl: cable.url } });
  await api.publishCast();
});
afterAll(async () => {
  await api.close();
  await cable.cut();
});

const get = (route: string) => api.as('anonymous').get(route);
/** What Prometheus reads: name and labels → value. */
async function metrics(): Promise<{ text: string; values: Map<string, number> }> {
  const { text } = await get('/metrics').expect(200);
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { text, values: new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(line.split(' ').at(-1))])) };
}

describe('operations', () => {
  it('say that the process lives and that the database answers', async () => {
    expect((await get('/healthz').expect(200)).body).toEqual({ status: 'ok' });
    expect((await get('/readyz').expect(200)).body).toEqual({ status: 'ok', feedPosition: 2 });
  });

  it('are nothing for a signed-in officer, and leave no entry', async () => {
    const count = () => api.dataSource.query('select count(*) from audit_leaf');
    const before = await count();
    await get('/healthz');
    await get('/metrics');
    expect(await count()).toEqual(before);
    for (const route of ['/healthz', '/readyz', '/metrics']) await api.as('agency').get(route).expect(403);
  });

  it('count answers by the route’s template', async () => {
    const counted = 'amparo_http_request_seconds_count{method="GET",route="/api/v1/agencies/:id",status="200"}';
    const before = (await metrics()).values.get(counted) ?? 0;
    await api.as('auditor').get(`/api/v1/agencies/${api.cast.agencyId}`).expect(200);
    const { values } = await metrics();
    expect(values.get(counted)).toBe(before + 1);
    expect(values.get('amparo_audit_unsigned_seconds')).toBeGreaterThanOrEqual(0);
  });

  it('hold nobody’s name, contact, number or address', async () => {
    const canary = 'Zephyrine Quillfeather';
    const { body } = await api.as('licensing_officer').post('/api/v1/persons', { name: canary }).expect(201);
    await api
      .as('licensing_officer')
      .get(`/api/v1/persons?q=${encodeURIComponent(canary)}`)
      .expect(200);
    await api.as('licensing_officer').get(`/api/v1/persons/${body.id}`).expect(200);
    await get(`/api/v1/${encodeURIComponent(canary)}/${body.id}`).expect(404);
    await api.as('anonymous').post('/api/v1/session', { username: 'zephyrine', password: canary }).expect(401);
    const { text } = await metrics();
    expect(text).not.toMatch(/zephyrine|quill|127\.0\.0\.1|::1|[0-9a-f]{8}-[0-9a-f]{4}-/i);
    expect(text).not.toContain(body.id);
  });
});

describe('with the database out of reach', () => {
  beforeAll(() => cable.cut());

  it('the process says that it lives and is not ready, and goes on being measured', async () => {
    expect((await get('/healthz').expect(200)).body).toEqual({ status: 'ok' });
    expect((await get('/readyz').expect(503)).body).toEqual({ status: 'unavailable' });
    const { values } = await metrics();
    expect(values.get('amparo_audit_unsigned_seconds')).toBeNaN();
    expect(values.get('amparo_http_request_seconds_count{method="GET",route="/readyz",status="503"}')).toBeGreaterThan(
      0,
    );
  });

  it('every other request is told in plain words to come again, the feed’s readers too', async () => {
    for (const [caller, route] of [
      ['auditor', '/api/v1/agencies'],
      ['auditor', '/api/v1/queue'],
      ['portal', '/api/v1/feed/changes?since=0'],
      ['portal', '/api/v1/feed/snapshot'],
    ] as const) {
      const answer = await fetch(`${api.url}${route}`, {
        headers: { ...api.cast.credentials[caller], 'Accept-Encoding': 'gzip' },
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
      expect([answer.status, answer.headers.get('retry-after')], route).toEqual([503, '2']);
      expect(JSON.parse(text)).toMatchObject({ code: 'service.unavailable', status: 503 });
      expect(text).not.toMatch(/ECONN|postgres|amparo_app|127\.0/);
    }
    const sent = await api.as('anonymous').post('/api/v1/session', { username: 'auditor', password: 'x' }).expect(503);
    expect(sent.body.title).toBe('Not available for a moment');
  });

  it('and back, without a restart', async () => {
    await cable.mend();
    expect((await get('/readyz').expect(200)).body).toMatchObject({ status: 'ok' });
    await api.as('auditor').get('/api/v1/agencies').expect(200);
    const made = await api.as('licensing_officer').post('/api/v1/persons', { name: 'After' }).expect(201);
    expect(Number(made.headers['feed-position'])).toBeGreaterThan(2);
  });
});
