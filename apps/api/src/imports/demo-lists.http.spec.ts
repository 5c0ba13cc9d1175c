import { canonicalJson, type Json } from '@amparo/kernel';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { licenceRecords } from '../licensing/index.js';
import { agencyRecords, channelRecords } from '../registry/index.js';
import { ImportCommands, importDemoLists } from './index.js';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

it('takes in the public lists as the installation itself, and a second time changes nothing', async () => {
  const commands = api.app.get(ImportCommands, { strict: false });
  const counts = await importDemoLists(commands);
  expect(counts).toMatchObject({
    'th-doe-agencies': { rows: 159, new: 159, broken: 0 },
    'bd-bmet-agencies': { rows: 507, new: 506, broken: 1 },
    'ca-noncompliant-employers': { rows: 572, new: 571, broken: 1 },
    'us-h2a-debarments': { rows: 53, new: 45, broken: 2, heading: 6 },
    'us-h2b-debarments': { rows: 23, new: 17, broken: 0, heading: 6 },
    'world-bank-debarred-firms': { rows: 967, new: 967, broken: 0, heading: 0 },
  });
  const records =
    'select kind, count(*)::int as count, max(position)::int as head from public_record group by kind order by kind';
  const first = await api.dataSource.query(records);
  expect(first.map(({ kind, count }: { kind: string; count: number }) => [kind, count])).toEqual(
    expect.arrayContaining([
      ['agency', 665],
      ['licence', 665],
      ['list', 4],
      ['listing', 571 + 45 + 17 + 967],
      ['register', 6],
    ]),
  );
  expect(await importDemoLists(commands)).toMatchObject({
    'bd-bmet-agencies': { new: 0, changed: 0, same: 506, absent: 0 },
  });
  expect(await api.dataSource.query(records)).toEqual(first);
});

it.each([
  ['agency', agencyRecords],
  ['licence', licenceRecords],
  ['channel', channelRecords],
] as const)('publishes what is new of each %s as it would be read back', async (kind, recordsOf) => {
  const published: { id: string; record: string }[] = await api.dataSource.query(
    `select record_id as id, record from public_record where kind = $1 order by 1`,
    [kind],
  );
  const stored = await recordsOf(
    api.dataSource.manager,
    published.map(({ id }) => id),
  );
  expect(published.length).toBeGreaterThan(400);
  expect(stored.map((record) => canonicalJson(record as unknown as Json))).toEqual(
    published.map(({ record }) => record),
  );
});
