import 'reflect-metadata';
import { CLOSURE_CODES, COMPLAINT_STATUSES, RUNGS } from '@amparo/complaints';
import { CASE_TEAMS, demoComplaints, STAFF } from '@amparo/demo';
import { dayOf } from '@amparo/kernel';
import { unlockWithPassphrase, unseal, unsealPart } from '@amparo/sealing';
import { cloneDatabase, type TestDatabase } from '@amparo/testing/database';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applicationDataSource } from '../database/data-source.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/request-context.js';
import { RandomIds, SystemClock } from '../ports/index.js';
import { type Credentials, makePasswords } from './accounts.seed.js';
import { seedCaseTeams } from './case-teams.seed.js';
import { type DemoReceipt, seedComplaints } from './complaints.seed.js';
import { seedAgencies, seedOffices } from './demo.seed.js';

const PEPPER = 'a pepper for tests that nobody uses elsewhere';
const today = dayOf(new SystemClock().now(), 'Asia/Kathmandu');
let database: TestDatabase;
let db: DataSource;
let credentials: Credentials[];
let receipts: DemoReceipt[];

beforeAll(async () => {
  database = await cloneDatabase();
  db = await applicationDataSource(database.appUrl, [], 2).initialize();
  const made = await makePasswords(new RandomIds());
  credentials = made.credentials;
  receipts = await new UnitOfWork(db, new SystemClock()).run(async (tx) => {
    await seedOffices(tx, made.hashes);
    await seedAgencies(tx, made.hashes, PEPPER);
    return seedComplaints(tx, await seedCaseTeams(tx, credentials), PEPPER);
  }, systemContext('seed'));
});
afterAll(async () => {
  await db?.destroy();
  await database?.drop();
});

const distinct = async (sql: string): Promise<unknown[]> =>
  (await db.query(`select distinct ${sql} as value from complaint c order by 1`)).map(
    ({ value }: { value: unknown }) => value,
  );

describe('the demo’s complaints', () => {
  it('are 40 and more, in every status, on every rung, closed with every code', async () => {
    const [{ n }] = await db.query('select count(*) as n from complaint');
    expect(n).toBeGreaterThanOrEqual(40);
    expect(await distinct('status')).toEqual(COMPLAINT_STATUSES.filter((status) => status !== 'received').sort());
    expect(await distinct('rung')).toEqual([...RUNGS].sort());
    expect((await distinct('closed_code')).filter(Boolean)).toEqual([...CLOSURE_CODES].sort());
    expect(await distinct('office_id')).toHaveLength(2);
    const [{ late }] = await db.query('select count(*) as late from complaint where due_on < $1', [today]);
    expect(late).toBeGreaterThanOrEqual(4);
  });

  it('are about agencies of the fictional country, or phones and pages that nobody can have', async () => {
    const [{ n }] = await db.query(
      `select count(*) as n from complaint c left join agency a on a.id = c.agency_id
       where coalesce(a.register_id = 'XA', c.contact ~ '^\\+120255501\\d\\d$' or c.contact ~ '^https://[a-z-]+\\.example/') is not true`,
    );
    expect(n).toBe(0);
  });

  it('are the same on the same day, and hold no plain word', async () => {
    expect(demoComplaints(today)).toEqual(demoComplaints(today));
    const [{ words }] = await db.query(
      `select string_agg(encode(sealed, 'escape'), ' ') as words from (select sealed from complaint_part union all select sealed from complaint_message) s`,
    );
    expect(words).toContain('age-encryption.org/v1');
    for (const { allegation, identity } of demoComplaints(today))
      for (const word of [allegation.narrative.slice(0, 12), identity?.name ?? allegation.question.slice(0, 12)])
        expect(words).not.toContain(word);
  });

  it('are opened by an officer with the demo password, and by nothing else', async () => {
    const { complaintOfficer: officer } = STAFF;
    const password = credentials.find(({ username }) => username === officer.username)?.password ?? '';
    const [key] = await db.query(
      `select k.locked_identity, s.share from sealing_key k join case_team_share s on s.user_id = k.user_id where k.user_id = $1 and s.team_id = $2`,
      [officer.id, CASE_TEAMS.central.id],
    );
    await expect(unlockWithPassphrase(key.locked_identity, `${password}x`)).rejects.toThrow('wrong-key');
    const own = await unlockWithPassphrase(key.locked_identity, password);
    const identity = Buffer.from(await unseal(key.share, own)).toString();
    const [{ sealed, id }] = await db.query(
      `select p.sealed, c.id from complaint_part p join complaint c on c.id = p.complaint_id where p.kind = 'narrative' and c.team_id = $1 limit 1`,
      [CASE_TEAMS.central.id],
    );
    const told = demoComplaints(today).find((one) => one.id === id);
    expect(await unsealPart(sealed, identity)).toEqual({ text: told?.allegation.narrative, answers: {} });
    await expect(unseal(sealed, own)).rejects.toThrow('wrong-key');
  });

  it('can be opened on the portal by a few receipts, in different states', () => {
    expect(new Set(receipts.map(({ status }) => status)).size).toBeGreaterThanOrEqual(4);
    for (const { receipt } of receipts) expect(receipt).toMatch(/^\d{16}$/);
  });
});
