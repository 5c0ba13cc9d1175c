import { runMigrations as installJobs } from 'graphile-worker';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/index.js';

/** Any number will do, as long as it is ours: one migration at a time over all processes. */
const MIGRATION_LOCK = 4716;

/**
 * Brings the database up to date as its owner, under a lock, and returns the names of what ran. The application role must exist
 * (docker/postgres/roles.sql).
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const owner = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
  });
  await owner.initialize();
  const runner = owner.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runner.query('revoke create on schema public from public');
    await runner.query('grant usage on schema public to amparo_app');
    const ran = await owner.runMigrations();
    await runner.query(`comment on table migrations is 'Which migrations have run.'`);
    await installJobs({ connectionString: ownerUrl });
    await runner.query(GRANT_JOBS);
    return ran.map(({ name }) => name);
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await runner.release();
    await owner.destroy();
  }
}

/** The job library keeps its tables to their owner by row security; the application adds and runs jobs, and owns nothing. */
const GRANT_JOBS = `
grant usage on schema graphile_worker to amparo_app;
grant select, insert, update, delete on all tables in schema graphile_worker to amparo_app;
grant usage on all sequences in schema graphile_worker to amparo_app;
grant execute on all functions in schema graphile_worker to amparo_app;
grant select on migrations to amparo_app;
do $$ declare t record; begin
  for t in select c.relname from pg_class c where c.relnamespace = 'graphile_worker'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity loop
    execute format('drop policy if exists amparo_app on graphile_worker.%I', t.relname);
    execute format('create policy amparo_app on graphile_worker.%I to amparo_app using (true) with check (true)', t.relname);
  end loop;
end $$;`;
