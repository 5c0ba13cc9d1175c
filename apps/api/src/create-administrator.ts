import { addHours } from '@amparo/kernel';
import { parseArgs } from 'node:util';
import { generateSecret } from 'otplib';
import { tokenHash } from './access/secrets.js';
import { readConfiguration } from './configuration.js';
import { applicationDataSource } from './database/data-source.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { systemContext } from './http/request-context.js';
import { RandomIds, SystemClock } from './ports/index.js';
import { runMain, UsageError } from './process.js';

const USAGE = `Usage: npm run admin:create -- --username <name> --name "<full name>" --register <code> --country <ISO 3166> --time-zone <IANA> \\
  --currency <ISO 4217> --authority "<name of the authority>"
Makes the first administrator of a real installation, and its home register and authority where there are none. Prints a one-time link.`;

const LINK_HOURS = 72;

const OPTIONS = ['username', 'name', 'register', 'country', 'time-zone', 'currency', 'authority'];

function readArguments(): Readonly<Record<string, string | undefined>> {
  try {
    const options = Object.fromEntries(OPTIONS.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ options }).values as Record<string, string | undefined>;
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n${USAGE}`);
  }
}

await runMain(async () => {
  const values = readArguments();
  const missing = ['username', 'name'].filter((name) => !values[name]);
  if (missing.length > 0) throw new UsageError(`${USAGE}\nMissing: ${missing.map((name) => `--${name}`).join(', ')}`);
  const configuration = readConfiguration();
  const dataSource = await applicationDataSource(configuration.databaseUrl, []).initialize();
  const ids = new RandomIds();
  const unitOfWork = new UnitOfWork(dataSource, new SystemClock());
  const given = (name: string): string => {
    const value = values[name];
    if (!value) throw new UsageError(`--${name} is needed: this installation has no home register yet.\n${USAGE}`);
    return value;
  };
  const token = ids.secret();
  await unitOfWork.run(async (tx) => {
    const [administrator] = await tx.query(
      `select 1 from user_account where role = 'administrator' and disabled_at is null and not is_demo`,
    );
    if (administrator)
      throw new UsageError('There is an administrator already: they make further accounts in the console.');
    const [home] = await tx.query<{ id: string }>(`select id from register where role = 'home'`);
    if (!home) {
      const country = given('country');
      const record = {
        id: given('register'),
        role: 'home' as const,
        country,
        names: { en: `Register of recruiters (${country})` },
        timeZone: given('time-zone'),
        source: null,
      };
      await tx.query(
        `insert into register (id, role, country, names, time_zone, currency, languages) values ($1, 'home', $2, $3, $4, $5, '{en,es,ar}')`,
        [record.id, country, JSON.stringify(record.names), record.timeZone, given('currency')],
      );
      tx.put('register', record);
    }
    const [authority] = await tx.query<{ id: string }>('select id from authority order by code limit 1');
    const authorityId = authority?.id ?? ids.id();
    if (!authority) {
      await tx.query(`insert into authority (id, register_id, code, name) values ($1, $2, 'MAIN', $3)`, [
        authorityId,
        home?.id ?? given('register'),
        given('authority'),
      ]);
      // Cases, visits and teams belong to an office: the authority's own house is the first.
      await tx.query(`insert into office (id, authority_id, code, name) values ($1, $2, 'MAIN', $3)`, [
        ids.id(),
        authorityId,
        given('authority'),
      ]);
    }
    const id = ids.id();
    await tx.query(
      `insert into user_account (id, username, name, role, authority_id, created_at) values ($1, $2, $3, 'administrator', $4, $5)`,
      [id, String(values['username']).toLowerCase(), values['name'], authorityId, tx.now],
    );
    await tx.query(
      'insert into account_link (token_hash, user_id, expires_at, pending_totp_secret) values ($1, $2, $3, $4)',
      [tokenHash(token), id, addHours(tx.now, LINK_HOURS), generateSecret()],
    );
    tx.record({ kind: 'users', id }, {}, 'user.create-administrator');
  }, systemContext('admin:create'));
  await dataSource.destroy();
  console.log(`One-time link, good for ${LINK_HOURS} hours:\n${configuration.consoleUrl}/#/welcome?token=${token}`);
});
