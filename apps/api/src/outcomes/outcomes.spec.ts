import { OUTCOME_RULES } from '@amparo/complaints';
import { OUTCOME_TOLD, type OutcomeRecord } from '@amparo/verification';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertTeams, lodged } from '../../test/complaints.js';
import { changesSince, feedHead } from '../../test/feed.js';
import { type Api, startApi } from '../../test/harness.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { outcomesWait, publishOutcomes } from './index.js';

let api: Api;
let team: string;
/** By name: enough agencies to be compared, and two of which nothing can be told. */
const agencies: Record<string, string> = {};
const NAMES = ['few', 'some', 'merged', 'kept', 'calm', 'quiet', 'still', 'small', 'silent'];

const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
  api.dataSource.query(sql, [...parameters]);

async function returned(agency: string, year: number, placements: number, quarters = [1, 2, 3, 4]): Promise<void> {
  for (const quarter of [1, 2, 3, 4])
    await query(
      `insert into periodic_return (id, agency_id, period, from_on, to_on, due_on, status, status_since, placements, terminations, filed_by, filed_at)
       select $1, $2, $3, d, d + interval '3 months' - interval '1 day', d + interval '4 months', $5, $6, $7, 0, $8, $6
       from (select make_date($4, $9 * 3 - 2, 1) as d) as q`,
      [
        ...[randomUUID(), agencies[agency], `${year}-Q${quarter}`, year],
        ...[quarters.includes(quarter) ? 'accepted' : 'filed', api.clock.now(), placements / 4],
        ...[api.cast.ids.licensing_officer, quarter],
      ],
    );
}

/** A complaint about an agency, closed on a day by a code; told to the history too. */
async function closed(agency: string, code: string, on: string): Promise<string> {
  const { id } = await lodged(api, team);
  await query(
    `update complaint set status = 'closed', closed_code = $2, closed_on = $3, closed_by = $4, assignee_id = $4, agency_id = $5, contact = null,
       contact_kind = null, contact_form = null, due_on = null, turn_ends_on = null, jurisdiction = 'ours', licensed = 'yes' where id = $1`,
    [id, code, on, api.cast.ids.complaint_officer, agencies[agency]],
  );
  await query(
    `insert into complaint_event (id, complaint_id, ordinal, verb, status, rung, on_day, by_role, by_id, facts)
     select $1, $2, 1 + max(ordinal), 'close', 'closed', 'own', $3, 'complaint_officer', $4, $5 from complaint_event where complaint_id = $2`,
    [randomUUID(), id, on, api.cast.ids.complaint_officer, JSON.stringify({ code })],
  );
  return id;
}
const founded = async (agency: string, count: number, on = '2025-06-01'): Promise<void> => {
  for (let number = 0; number < count; number += 1) await closed(agency, 'established', on);
};

async function tick(): Promise<OutcomeRecord[]> {
  const before = await feedHead(api);
  const waits = await outcomesWait({ query }, api.clock.now());
  const told = await api.app.get(UnitOfWork).run(publishOutcomes, systemContext('publish-outcomes'));
  expect(waits).toBe(told > 0);
  const changes = await changesSince(api, before);
  return changes.flatMap(({ kind, record }) => (kind === 'outcome' ? [record as unknown as OutcomeRecord] : []));
}
const of = (records: readonly OutcomeRecord[], agency: string) =>
  records.find(({ agencyId }) => agencyId === agencies[agency]);

beforeAll(async () => {
  api = await startApi();
  [team] = await insertTeams(api);
  for (const [index, name] of NAMES.entries()) {
    agencies[name] = randomUUID();
    await query(
      `insert into agency (id, register_id, number, country, legal_name, created_at) values ($1, 'XA', $2, 'XA', $3, $4)`,
      [agencies[name], `XA-2025-00000${index}-0`, `${name} ltd.`, api.clock.now()],
    );
  }
  await query('update agency set merged_into = $1 where id = $2', [agencies['kept'], agencies['merged']]);
  for (const name of NAMES.slice(0, 7)) await returned(name, 2025, 400);
  await returned('small', 2025, 48);
  await returned('silent', 2025, 400, [1, 2, 3]);
  await founded('few', 1);
  await founded('some', 9);
  await founded('merged', 3);
  await founded('kept', 3);
  await founded('small', 6);
  await founded('silent', 6);
  await founded('calm', 9, '2024-12-31');
  await founded('calm', 9, '2026-01-01');
  for (const code of ['remedied', 'not-established', 'no-violation', 'withdrawn', 'duplicate'])
    for (let number = 0; number < 2; number += 1) await closed('quiet', code, '2025-06-01');
});
afterAll(() => api.close());

describe('how workers fared in a year', () => {
  it('is told when its returns are looked at, once, and of all agencies at the same time', async () => {
    api.clock.noon('2026-03-01');
    expect(await tick()).toEqual([]);
    api.clock.noon('2026-03-02');
    const told = await tick();
    expect(told).toHaveLength(8);
    const all = { placements: 2800, founded: 15, low: 2, high: 10 };
    expect(of(told, 'some')).toEqual({
      ...{ id: agencies['some'], register: 'XA', agencyId: agencies['some'], from: '2025-01-01', to: '2025-12-31' },
      ...{ state: 'told', figure: { placements: 400, founded: 10, low: 10, high: 52 }, all, publishedOn: '2026-03-02' },
    });
    expect(await tick()).toEqual([]);
  });

  it('counts findings of the year only, and those of a record with the one it goes on as', async () => {
    const told = await records();
    const fewest = { placements: 400, founded: null, low: 0, high: 26 };
    for (const name of ['few', 'calm', 'quiet', 'still']) expect(of(told, name)?.figure, name).toEqual(fewest);
    expect(of(told, 'kept')?.figure).toMatchObject({ placements: 800, founded: 5 });
    expect(of(told, 'merged')).toBeUndefined();
  });

  it('is not told of whom too few were placed by, or whose returns are not all there', async () => {
    const told = await records();
    expect(of(told, 'small')).toMatchObject({ state: 'too_few', figure: null });
    expect(of(told, 'silent')).toMatchObject({ state: 'returns_missing', figure: null });
  });

  it('is not told again, whatever becomes of its complaints and returns: from a difference one could be found', async () => {
    const before = await records();
    await founded('few', 5);
    await query(`update complaint set status = 'closed', closed_code = 'no-violation' where agency_id = $1`, [
      agencies['some'],
    ]);
    await query(`update periodic_return set status = 'accepted' where agency_id = $1`, [agencies['silent']]);
    api.clock.noon('2026-11-02');
    expect(await tick()).toEqual([]);
    expect(await records()).toEqual(before);
  });

  it('counts nobody in two years: what was found before, looked at again and found again stays where it was first', async () => {
    for (const name of ['few', 'some', 'kept', 'calm', 'still']) await returned(name, 2026, 400);
    await founded('still', 5, '2026-02-01');
    const again = await Promise.all(Array.from({ length: 5 }, () => closed('kept', 'established', '2025-12-01')));
    for (const id of again) {
      await query(`update complaint set closed_on = '2026-05-01' where id = $1`, [id]);
      await query(
        `insert into complaint_event (id, complaint_id, ordinal, verb, status, rung, on_day, by_role, by_id, facts)
         select gen_random_uuid(), $1, 1 + max(ordinal), 'close', 'closed', 'own', '2026-05-01', 'complaint_officer', $2, '{"code":"established"}'
         from complaint_event where complaint_id = $1`,
        [id, api.cast.ids.complaint_officer],
      );
    }
    api.clock.noon('2027-03-02');
    const told = await tick();
    expect(of(told, 'kept')?.figure).toMatchObject({ founded: null });
    expect(of(told, 'still')?.figure).toMatchObject({ founded: 5 });
    expect(of(told, 'calm')?.figure).toMatchObject({ founded: 10 });
  });

  it('is put into words by the same numbers by which it is made', () => {
    expect(OUTCOME_RULES).toMatchObject(OUTCOME_TOLD);
  });

  it('keeps in its table nothing more exact than the public has', async () => {
    const rows = await query<{ founded: number | null; placements: number | null }>(
      'select founded, placements from outcome',
    );
    expect(rows.length).toBeGreaterThan(8);
    for (const { founded: count, placements } of rows)
      expect([(count ?? 0) % 5, (placements ?? 0) % 10]).toEqual([0, 0]);
  });
});

/** What the public has of agencies now. */
async function records(): Promise<OutcomeRecord[]> {
  const rows = await query<{ record: OutcomeRecord }>(
    `select record::jsonb as record from public_record where kind = 'outcome' order by record_id`,
  );
  return rows.map(({ record }) => record);
}
