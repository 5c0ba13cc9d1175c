import type { AgencyRecord } from '@amparo/verification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { systemContext } from '../http/request-context.js';
import { UnitOfWork } from './unit-of-work.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const record = (n: number, legalName: string): AgencyRecord => ({
  id: `bulk-${String(n).padStart(4, '0')}`,
  register: 'XX',
  country: 'XX',
  legalName,
  names: [],
  identifiers: [],
  branches: [],
  source: null,
});

/** Puts or, where a change names no name, removes; returns the last position. */
const change = (changes: readonly { n: number; name: string | null }[]): Promise<number> => {
  const context = systemContext('bulk-feed');
  return api.app
    .get(UnitOfWork)
    .run(async (tx) => {
      for (const { n, name } of changes)
        if (name === null) tx.remove('agency', record(n, '').id);
        else tx.put('agency', record(n, name));
      return Promise.resolve();
    }, context)
    .then(() => Number(context.headers['Feed-Position']));
};

const known = (): Promise<{ id: string; name: string; is_last: boolean }[]> =>
  api.dataSource.query(
    `select p.record_id as id, p.record::jsonb ->> 'legalName' as name, (p.position, p.at, p.record) is not distinct from (f.position, f.at, f.record) as is_last
     from public_record p join lateral (select * from feed_entry e where e.kind = p.kind and e.record_id = p.record_id order by e.position desc limit 1) f on true
     where p.record_id like 'bulk-%' order by 1`,
  );

/** From one statement for all of them to more than are written so. */
describe.each([3, 1_200])('%i changes of one transaction', (count) => {
  const all = Array.from({ length: count }, (_, n) => n);

  it('are in the feed in their order, and what is public is the last of each', async () => {
    const first = await change(all.map((n) => ({ n, name: `"Première" \\ ${n}\n` })));
    const last = await change([
      ...all.map((n) => ({ n, name: n % 3 === 0 ? null : `changed ${n}` })),
      { n: count, name: 'new' },
      { n: 1, name: 'changed twice' },
    ]);
    // The second change of one record is the only one that counts.
    expect(last - first).toBe(count + 1);
    const entries = await api.dataSource.query<{ op: string; record_id: string }[]>(
      'select op, record_id from feed_entry where position > $1 order by position',
      [first],
    );
    expect(entries.map(({ op }) => op)).toEqual([...all.map((n) => (n % 3 === 0 ? 'remove' : 'put')), 'put']);
    expect(await known()).toEqual(
      [...all.filter((n) => n % 3 !== 0), count].map((n) => ({
        id: record(n, '').id,
        name: n === count ? 'new' : n === 1 ? 'changed twice' : `changed ${n}`,
        is_last: true,
      })),
    );
    await change([...all, count].map((n) => ({ n, name: null })));
    expect(await known()).toEqual([]);
  });
});
