import { ACCOUNTS } from '@amparo/demo';
import { addHours } from '@amparo/kernel';
import { cloneDatabase } from '@amparo/testing/database';
import { randomBytes } from 'node:crypto';
import { SESSION_COOKIE } from '../src/access/session.queries.js';
import { tokenHash } from '../src/access/secrets.js';
import { generateNoteKey } from '../src/audit/signed-note.js';
import { applicationDataSource } from '../src/database/data-source.js';
import { UserAccount } from '../src/access/user-account.entity.js';
import { UnitOfWork } from '../src/database/unit-of-work.js';
import { systemContext } from '../src/http/request-context.js';
import { publishOutcomes } from '../src/outcomes/index.js';
import { RandomIds, SystemClock } from '../src/ports/index.js';
import { makePasswords, seedKeys } from '../src/seed/accounts.seed.js';
import { seedCaseTeams } from '../src/seed/case-teams.seed.js';
import { seedComplaints } from '../src/seed/complaints.seed.js';
import { seedAgencies, seedOffices } from '../src/seed/demo.seed.js';
import { seedReleases } from '../src/seed/releases.seed.js';
import type { Cast } from './cast.js';
import { type Api, type Caller, startApi } from './harness.js';

const PEPPER = 'a pepper for tests that nobody uses elsewhere';

/** The API over the fictional country, in which every list has rows; each role is one of its people, signed in. */
export async function startDemoApi(): Promise<Api> {
  const database = await cloneDatabase();
  const dataSource = await applicationDataSource(database.appUrl, [UserAccount], 2).initialize();
  const [ids, clock] = [new RandomIds(), new SystemClock()];
  const unitOfWork = new UnitOfWork(dataSource, clock);
  const { credentials, hashes } = await makePasswords(ids);
  await unitOfWork.run(async (tx) => {
    await seedOffices(tx, hashes);
    await seedKeys(tx, ids, undefined);
    await seedAgencies(tx, hashes, PEPPER);
    await seedComplaints(tx, await seedCaseTeams(tx, credentials), PEPPER);
    await publishOutcomes(tx);
  }, systemContext('seed'));
  await seedReleases(unitOfWork, {
    signingKey: generateNoteKey('amparo-demo').signer,
    newId: () => ids.id(),
    now: clock.now(),
  });
  const signedIn: Partial<Record<Caller, Record<string, string>>> = { anonymous: {} };
  for (const { id, role } of ACCOUNTS) {
    const token = randomBytes(32).toString('base64url');
    const at = clock.now();
    await dataSource.query(
      'insert into session (token_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4)',
      [tokenHash(token), id, at, addHours(at, 24 * 365 * 50)],
    );
    signedIn[role] ??= { Cookie: `${SESSION_COOKIE}=${token}` };
  }
  await dataSource.destroy();
  const api = await startApi({ database, cast: { credentials: signedIn } as unknown as Cast });
  api.clock.set(clock.now());
  return api;
}
