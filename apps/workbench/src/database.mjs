import { rmSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain.mjs';
import { clusterUrls, DATABASE, runSql, startCluster } from './postgres.mjs';
import { databasePasswords } from './postgres-folder.mjs';
import { runningPostmaster } from './postmaster.mjs';

const folderOf = (dataDir) => path.join(dataDir, 'postgres');
const secretsOf = (dataDir) => path.join(dataDir, 'secrets', 'database.json');
const urls = (cluster) => ({ appUrl: cluster.appUrl(), ownerUrl: cluster.ownerUrl() });

/** The database the product works on: the one it was given, or its own under DATA_DIR, started for it. */
export async function openDatabase(settings, { durable = true } = {}) {
  if (settings.external) return { ...settings.external, ended: null, restart: async () => {}, stop: async () => {} };
  const { dataDir } = settings;
  const cluster = await startCluster({
    folder: folderOf(dataDir),
    secrets: secretsOf(dataDir),
    log: path.join(dataDir, 'logs', 'postgres.log'),
    durable,
  });
  await cluster.createDatabase();
  return { ...urls(cluster), cluster, ended: cluster.ended, restart: cluster.restart, stop: cluster.stop };
}

/** The same for a one-shot command: beside a running `npm start` it uses that one's server. */
export async function borrowDatabase(settings) {
  const running = settings.external ? null : runningPostmaster(folderOf(settings.dataDir));
  if (!running) return openDatabase(settings);
  return { ...urls(clusterUrls(databasePasswords(secretsOf(settings.dataDir)), running.port)), stop: async () => {} };
}

/** Empties the demo's database and forgets what was derived from it. Keys and passwords of the roles stay. */
export async function emptyDatabase(settings, database) {
  if (!settings.demo)
    throw new PlainError(
      'demo:reset puts a demo back; this is no demo (DEMO or NODE_ENV says so), so nothing was touched.',
    );
  if (database.cluster) {
    await database.cluster.dropDatabase(DATABASE);
    await database.cluster.createDatabase();
  } else {
    const schemas = await runSql(
      database.ownerUrl,
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'
         and pg_get_userbyid(nspowner) in (current_user, 'pg_database_owner')`,
    );
    const drops = schemas.map(({ name }) => `drop schema "${name}" cascade`);
    await runSql(database.ownerUrl, ...drops, 'create schema public');
  }
  // The signer's own memory of the log goes too: it would refuse to sign a log that begins anew.
  for (const derived of ['demo-accounts.json', 'demo-receipts.json', 'portal', 'audit-log'])
    rmSync(path.join(settings.dataDir, derived), { recursive: true, force: true });
}
