import { createServer } from 'node:net';
import path from 'node:path';
import { databaseUser } from './os-user.mjs';
import { databasePasswords, ensureCluster } from './postgres-folder.mjs';
import { postgresPrograms } from './postgres-programs.mjs';
import { goneWithin, processesOf, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster.mjs';

export const DATABASE = 'amparo';

export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const urlOf = (role, password, port, database) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;

/** How the three roles reach a cluster: the superuser makes databases, the owner migrates, the application works. */
export function clusterUrls(passwords, port) {
  return {
    superuserUrl: (database = 'postgres') => urlOf('postgres', passwords.superuser, port, database),
    ownerUrl: (database = DATABASE) => urlOf('amparo_owner', passwords.owner, port, database),
    appUrl: (database = DATABASE) => urlOf('amparo_app', passwords.app, port, database),
  };
}

/** Durable is the default; tests that are not about durability give it up for speed. */
const HASTY = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/**
 * A PostgreSQL of our own in `folder`, on a free port, reached over 127.0.0.1 only. What a killed predecessor left is
 * cleared first: a server still running there is stopped, a stale pid file removed.
 * @param {{ folder: string, secrets?: string, log?: string, durable?: boolean, port?: number, settings?: Record<string, string | number> }} options
 */
export async function startCluster({ folder, secrets, log, durable = true, port, settings = {} }) {
  const data = path.resolve(folder);
  const user = databaseUser();
  const programs = postgresPrograms();
  const passwords = databasePasswords(secrets ?? `${data}.passwords.json`);
  ensureCluster({ folder: data, user, programs, password: passwords.superuser, durable });
  await stopPostmaster(data);
  const at = port ?? (await freePort());
  const launch = () =>
    startPostmaster({
      folder: data,
      user,
      programs,
      port: at,
      log: log ?? `${data}.log`,
      settings: { ...(durable ? {} : HASTY), ...settings },
    });
  let child = await launch();
  const urls = clusterUrls(passwords, at);
  await ensureRoles(urls.superuserUrl(), passwords);
  return {
    folder: data,
    port: at,
    ...urls,
    createDatabase: (name, template) => createDatabase(urls.superuserUrl(), name, template),
    dropDatabase: (name) => runSql(urls.superuserUrl(), `drop database if exists "${name}" with (force)`),
    /** Resolves when the server ends, whoever ended it. */
    ended: () =>
      new Promise((resolve) =>
        (child.exitCode ?? child.signalCode) === null ? child.once('exit', resolve) : resolve(),
      ),
    stop: () => stopPostmaster(data),
    /** As a power cut would: every process of the server at once, no goodbye. */
    async kill() {
      const running = runningPostmaster(data);
      for (const pid of running ? processesOf(running.pid) : []) end(pid);
      if (running) await goneWithin(running.pid, 5_000);
    },
    async restart() {
      await stopPostmaster(data);
      child = await launch();
    },
  };
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

/** Loaded late: this module is read before npm has installed anything. */
export async function runSql(url, ...statements) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const results = [];
    for (const statement of statements) results.push(await client.query(statement));
    return results.at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

async function ensureRoles(superuserUrl, passwords) {
  const role = (name, password) =>
    `do $$ begin
       if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
     end $$;
     alter role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`;
  await runSql(superuserUrl, role('amparo_owner', passwords.owner), role('amparo_app', passwords.app));
}

async function createDatabase(superuserUrl, name = DATABASE, template) {
  const existing = await runSql(superuserUrl, `select from pg_database where datname = '${name}'`);
  if (existing.length > 0) return;
  const copied = template ? `template "${template}" strategy file_copy` : 'template template1';
  await runSql(superuserUrl, `create database "${name}" owner amparo_owner ${copied}`);
}
