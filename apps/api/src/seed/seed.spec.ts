import 'reflect-metadata';
import { CAST } from '@amparo/demo';
import { INSPECTION_STATUSES } from '@amparo/inspections';
import { LICENCE_STATUSES } from '@amparo/licensing';
import { cloneDatabase, type TestDatabase } from '@amparo/testing/database';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateNoteKey } from '../audit/signed-note.js';
import { verifyRelease } from '../audit/verify-release.js';
import { UserAccount } from '../access/user-account.entity.js';
import { applicationDataSource } from '../database/data-source.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { licenceRecords } from '../licensing/index.js';
import { publishOutcomes } from '../outcomes/index.js';
import { RandomIds, SystemClock } from '../ports/index.js';
import { type Credentials, makePasswords, seedKeys, writeAccounts, writeReceipts } from './accounts.seed.js';
import { seedCaseTeams } from './case-teams.seed.js';
import { seedComplaints } from './complaints.seed.js';
import { seedAgencies, seedOffices } from './demo.seed.js';
import { seedReleases } from './releases.seed.js';

const PEPPER = 'a pepper for tests that nobody uses elsewhere';
const KEY = generateNoteKey('amparo-demo');
const PORTAL_KEY = 'the key that the portal was given';
const folder = mkdtempSync(path.join(tmpdir(), 'amparo-seed-'));
let database: TestDatabase;
let dataSource: DataSource;

async function seed(): Promise<number> {
  const ids = new RandomIds();
  const { credentials, hashes } = await makePasswords(ids);
  const [unitOfWork, clock] = [new UnitOfWork(dataSource, new SystemClock()), new SystemClock()];
  const made = await unitOfWork.run(async (tx) => {
    await seedOffices(tx, hashes);
    writeAccounts(folder, [...credentials, ...(await seedKeys(tx, ids, PORTAL_KEY))]);
    const made = await seedAgencies(tx, hashes, PEPPER);
    writeReceipts(folder, await seedComplaints(tx, await seedCaseTeams(tx, credentials), PEPPER));
    await publishOutcomes(tx);
    return made;
  }, systemContext('seed'));
  await seedReleases(unitOfWork, { signingKey: KEY.signer, newId: () => ids.id(), now: clock.now() });
  return made;
}

const rows = <Row>(sql: string): Promise<Row[]> => dataSource.query(sql);
const count = async (from: string): Promise<number> =>
  (await rows<{ count: number }>(`select count(*) from ${from}`))[0]?.count ?? -1;

beforeAll(async () => {
  database = await cloneDatabase();
  dataSource = await applicationDataSource(database.appUrl, [UserAccount], 2).initialize();
  await seed();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo seed', () => {
  it('has more than 400 agencies, with names in five scripts', async () => {
    expect(await count('agency')).toBeGreaterThanOrEqual(400);
    const names = (await rows<{ name: string }>('select name from agency_name')).map(({ name }) => name).join(' ');
    for (const script of ['Latin', 'Arabic', 'Devanagari', 'Bengali', 'Thai'])
      expect([script, new RegExp(`\\p{Script=${script}}`, 'u').test(names)]).toEqual([script, true]);
  });

  it('has somebody who comes again under a name too near to another’s, and nobody else who is held', async () => {
    const held = await rows<{ name: string; found: string; reason: string }>(
      `select a.legal_name as name, h.subject_name as found, h.reason from vetting v join agency a on a.id = v.agency_id
       join vetting_hit h on h.vetting_id = v.id and h.flags where v.status = 'flagged' order by h.ordinal`,
    );
    expect(held).toEqual([
      { name: 'New Dawn of Sundara Overseas Ltd.', found: 'Dawn Sundara Labour Supply LLC', reason: 'name' },
      {
        name: 'New Dawn of Sundara Overseas Ltd.',
        found: 'Golden Gateway of Miravel Labour Supply Ltd.',
        reason: 'links',
      },
    ]);
  });

  it('tells of the last year how workers fared: of one agency how many complaints were founded, of another too few to say, of a third nothing', async () => {
    const told = await rows<{ name: string; state: string; founded: number | null; compared: boolean }>(
      `select a.legal_name as name, o.state, o.founded, o.all_placements is not null as compared from outcome o join agency a on a.id = o.agency_id
       where a.id = any('{${[CAST.swiftFalcon, CAST.brightHarbour, CAST.quietRiver].map(({ id }) => id).join(',')}}') order by a.legal_name`,
    );
    expect(told).toEqual([
      { name: CAST.brightHarbour.legalName, state: 'told', founded: null, compared: true },
      { name: CAST.quietRiver.legalName, state: 'too_few', founded: null, compared: true },
      { name: CAST.swiftFalcon.legalName, state: 'told', founded: 10, compared: true },
    ]);
    expect(await count(`public_record where kind = 'outcome'`)).toBe(await count('outcome'));
  });

  it('has a licence in every status', async () => {
    const found = await rows<{ status: string }>('select distinct status from licence');
    expect(found.map(({ status }) => status).sort()).toEqual([...LICENCE_STATUSES].sort());
  });

  it('stores the status that the decisions give, and publishes every licence as it is', async () => {
    const stored = await rows<{ id: string; status: string; record: unknown }>(
      `select l.id, l.status, p.record::jsonb as record from licence l left join public_record p on p.kind = 'licence' and p.record_id = l.id::text`,
    );
    const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      dataSource.query(sql, [...parameters]);
    const records = new Map(
      (
        await licenceRecords(
          { query },
          stored.map(({ id }) => id),
        )
      ).map((one) => [one.id, one]),
    );
    const now = new SystemClock().now();
    for (const { id, status, record } of stored) {
      const derived = records
        .get(id)
        ?.timeline.find(
          ({ recordedTo, effectiveFrom, effectiveTo }) =>
            recordedTo === null && effectiveFrom <= now && (effectiveTo === null || effectiveTo > now),
        );
      expect([id, status]).toEqual([id, derived?.status]);
      expect(record).toEqual(records.get(id));
    }
  });

  it('never lets one person propose and decide, nor a decision lie ahead of its recording day', async () => {
    expect(await count('licence_decision')).toBeGreaterThan(400);
    expect(await count('licence_decision where proposed_by = decided_by or recorded_at >= now()')).toBe(0);
  });

  it('leaves work for those who propose and for those who decide', async () => {
    const open = await rows<{ status: string }>(
      `select distinct status from licence_proposal where status in ('proposed', 'noticed') order by status`,
    );
    expect(open).toEqual([{ status: 'noticed' }, { status: 'proposed' }]);
  });

  it('has inspections in every status, each checked by another than who made it, and corrections to follow', async () => {
    const statuses = await rows<{ status: string }>('select distinct status from inspection order by status');
    expect(statuses.map(({ status }) => status)).toEqual([...INSPECTION_STATUSES].sort());
    expect(await count('inspection')).toBeGreaterThanOrEqual(60);
    expect(await count('inspection i join agency a on a.id = i.agency_id where a.register_id <> $$XA$$')).toBe(0);
    const corrections = await rows<{ status: string }>('select distinct status from corrective_action order by status');
    expect(corrections.map(({ status }) => status)).toEqual(['done', 'open', 'overdue', 'verified']);
    for (const table of ['inspection_event', 'corrective_action_event'])
      expect(await count(`${table} where at > now()`)).toBe(0);
  });

  it('keeps the accounts for the owner of the folder alone, each with a password, and hands the portal its own key', () => {
    const file = path.join(folder, 'demo-accounts.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const accounts = JSON.parse(readFileSync(file, 'utf8')) as Credentials[];
    for (const { username, password, apiKey } of accounts)
      expect([username, password ?? apiKey]).not.toContain(undefined);
    expect(accounts.find(({ role }) => role === 'portal')?.apiKey).toBe(PORTAL_KEY);
    expect(accounts.find(({ role }) => role === 'partner')?.apiKey).toBeTruthy();
  });

  it('can not be put over a register that is there: nothing changes', async () => {
    const before = [await count('agency'), await count('feed_entry'), await count('audit_leaf')];
    await expect(seed()).rejects.toThrow(/register/);
    expect([await count('agency'), await count('feed_entry'), await count('audit_leaf')]).toEqual(before);
  });
});

describe('the demo’s lists', () => {
  it('were published several times, each release whole, signed and one that follows from the last', async () => {
    const releases = await rows<{ list: string; number: number; changes: string[]; files: Record<string, string> }>(
      `select r.list, r.number, (select array_agg(distinct c.change order by c.change) from release_change c where c.release_id = r.id) as changes,
         (select jsonb_object_agg(f.name, f.content) from release_file f where f.release_id = r.id) as files
       from release r order by r.list, r.number`,
    );
    expect(releases.map(({ list, number }) => `${list} ${number}`)).toEqual([
      ...['debarred 1', 'debarred 2', 'debarred 3'],
      ...['unlicensed 1', 'unlicensed 2', 'unlicensed 3'],
    ]);
    for (const { list, number, files } of releases) {
      const folder = new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));
      expect(verifyRelease(folder, KEY.verifier, { list, number })).toMatchObject({ ok: true });
    }
    expect(new Set(releases.flatMap(({ changes }) => changes))).toEqual(new Set(['added', 'changed', 'removed']));
  });
});
