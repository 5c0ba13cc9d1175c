import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type SendOptions, startApi } from '../../test/harness.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const AGENCY = { legalName: 'Lighthouse Staffing', country: 'XA', headOffice: { address: 'Pier 4' } };
const registered = async (): Promise<{ id: string; version: number }> =>
  (await api.as('licensing_officer').post('/api/v1/agencies', AGENCY).expect(201)).body;
const rename = (id: string, options: SendOptions, name = 'Beacon') =>
  api.as('licensing_officer').post(`/api/v1/agencies/${id}/add-name`, { name, kind: 'trading' }, options);
const namesOf = async (id: string): Promise<string[]> => {
  const { body } = await api.as('auditor').get(`/api/v1/agencies/${id}`).expect(200);
  return body.names.map(({ name }: { name: string }) => name).toSorted();
};
const count = async (table: string): Promise<number> =>
  (await api.dataSource.query(`select count(*)::int as n from ${table}`))[0].n;

describe('a change', () => {
  it('names the version it saw: 428 without, 412 with both when it is stale, and then nothing is changed', async () => {
    const { id } = await registered();
    const leaves = await count('audit_leaf');
    for (const header of [undefined, '', '*', 'x', '"1", "2"', '-1'])
      expect(
        (
          await rename(id, {})
            .set(header === undefined ? {} : { 'If-Match': header })
            .expect(428)
        ).body.code,
      ).toBe('request.version-required');
    const stale = await rename(id, { version: 2 }).expect(412);
    expect(stale.body).toMatchObject({
      title: 'Somebody changed this meanwhile',
      detail: expect.stringContaining('version 2'),
      params: { yours: 2, current: 1 },
    });
    expect(await namesOf(id)).toEqual(['Lighthouse Staffing']);
    expect((await count('audit_leaf')) - leaves, 'only the reading left an entry').toBe(1);
    const changed = await rename(id, { version: 1 }).expect(200);
    expect([changed.body.version, changed.headers['etag']]).toEqual([2, '"2"']);
    const { headers } = await api.as('auditor').get(`/api/v1/agencies/${id}`).expect(200);
    expect(headers['etag']).toBe('"2"');
    await rename(id, {}, 'Other').set('If-Match', 'W/"2"').expect(200);
  });

  it('of two at once on one version, one is made', async () => {
    const { id } = await registered();
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map((name) => rename(id, { version: 1 }, name)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412]);
    expect(await namesOf(id)).toHaveLength(2);
  });
});

describe('an Idempotency-Key', () => {
  it('makes a repeated request one effect with one answer, headers and all', async () => {
    const { id } = await registered();
    const options = { version: 1, key: randomUUID() };
    const [first, second] = [await rename(id, options).expect(200), await rename(id, options).expect(200)];
    expect([second.text, second.headers['etag'], second.headers['feed-position']]).toEqual([
      first.text,
      first.headers['etag'],
      first.headers['feed-position'],
    ]);
    expect(await namesOf(id)).toEqual(['Beacon', 'Lighthouse Staffing']);
  });

  it('with another body is refused, and changes nothing', async () => {
    const key = randomUUID();
    const { id } = await registered();
    await rename(id, { version: 1, key }).expect(200);
    const refused = await rename(id, { version: 2, key }, 'Other').expect(422);
    expect(refused.body.code).toBe('request.key-reused');
    expect(await namesOf(id)).toHaveLength(2);
  });

  it('is one person’s, on one address', async () => {
    const key = randomUUID();
    const [one, two] = [await registered(), await registered()];
    await rename(one.id, { version: 1, key }).expect(200);
    await rename(two.id, { version: 1, key }).expect(200);
    const body = { name: 'Elena Marquez' };
    const send = (caller: 'licensing_officer' | 'second_licensing_officer') =>
      api.as(caller).post('/api/v1/persons', body, { key }).expect(201);
    const mine = await send('licensing_officer');
    expect((await send('second_licensing_officer')).body.id).not.toBe(mine.body.id);
    expect((await send('licensing_officer')).body.id).toBe(mine.body.id);
  });

  it('is compared to its end, however long', async () => {
    const long = 'k'.repeat(300);
    const send = (key: string) => api.as('licensing_officer').post('/api/v1/persons', { name: 'Long' }, { key });
    const [one, two] = [await send(`${long}1`).expect(201), await send(`${long}2`).expect(201)];
    expect(one.body.id).not.toBe(two.body.id);
  });

  it('is free again after a refusal', async () => {
    const key = randomUUID();
    const { id } = await registered();
    await rename(id, { version: 9, key }).expect(412);
    await rename(id, { version: 1, key }).expect(200);
  });

  it('has one effect when sent many times at once', async () => {
    const before = await count('person');
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        api.as('licensing_officer').post('/api/v1/persons', { name: 'At Once' }, { key }).expect(201),
      ),
    );
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect((await count('person')) - before).toBe(1);
  });

  describe('while the first request is still at work', () => {
    let holder: pg.Client;
    beforeAll(async () => {
      holder = new pg.Client({ connectionString: api.database.superuserUrl });
      await holder.connect();
    });
    afterAll(() => holder.end());

    /** How many sessions of this database wait for a lock. */
    async function waiters(): Promise<number> {
      const { rows } = await holder.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rows[0]?.n ?? 0;
    }

    /** Begins a change that waits for somebody who holds the agency, and gives what is needed to let it go on. */
    async function waiting() {
      const { id } = await registered();
      await holder.query('begin');
      await holder.query('select 1 from agency where id = $1 for update', [id]);
      const options = { version: 1, key: randomUUID() };
      const first = rename(id, options).then((answer) => answer);
      await expect.poll(waiters).toBe(1);
      return { id, first, again: () => rename(id, options), letGo: () => holder.query('commit') };
    }

    it('waits, and gets the same answer', async () => {
      const { id, first, again, letGo } = await waiting();
      const second = again().then((answer) => answer);
      await pause(300);
      await letGo();
      const answers = [await first, await second];
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers[1]?.text).toBe(answers[0]?.text);
      expect(await namesOf(id)).toHaveLength(2);
    });

    it('is told after five seconds to come back, and then gets the same answer', async () => {
      const { id, first, again, letGo } = await waiting();
      const start = Date.now();
      const refused = await again().expect(409);
      expect(Date.now() - start).toBeGreaterThanOrEqual(4_900);
      expect(refused.body.code).toBe('request.in-flight');
      expect(refused.headers['retry-after']).toBe('5');
      await letGo();
      const { text, status } = await first;
      expect(status).toBe(200);
      expect((await again().expect(200)).text).toBe(text);
      expect(await namesOf(id)).toHaveLength(2);
    });
  });
});
