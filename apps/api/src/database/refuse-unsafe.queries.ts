import pg from 'pg';
import { ConfigurationError } from '../configuration.js';

interface Settings {
  owner: boolean;
  superuser: boolean;
  fsync: string;
  full_page_writes: string;
  synchronous_commit: string;
  migrated: boolean;
}

/**
 * Refuses to serve as the owner of the tables, or on a database that may lose what it acknowledged.
 */
export async function refuseUnsafeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'amparo-start' });
  await client.connect();
  try {
    const { rows } = await client.query<Settings>(
      `select exists (select from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and pg_has_role(current_user, c.relowner, 'member')) as owner,
         (select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user) as superuser,
         current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
         current_setting('synchronous_commit') as synchronous_commit, to_regclass('public.licence_decision') is not null as migrated`,
    );
    const problems: string[] = [];
    const [row] = rows;
    if (row?.superuser || row?.owner)
      problems.push('DATABASE_URL signs in as an owner or superuser: use the application role, which owns nothing');
    for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'] as const)
      if (row?.[setting] === 'off')
        problems.push(`the database runs with ${setting} off and could lose what it acknowledged`);
    if (!row?.migrated) problems.push('the database has no tables yet: run `npm run migrate`');
    if (problems.length > 0) throw new ConfigurationError(problems);
  } finally {
    await client.end();
  }
}
