import { type Cluster, DATABASE, freePort, startCluster } from '@amparo/workbench/postgres';
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { generateNoteKey } from '../../src/audit/signed-note.js';
import { applicationDataSource } from '../../src/database/data-source.js';
import { migrate } from '../../src/database/migrate.js';
import { type Cast, insertCast } from '../cast.js';
import type { Caller } from '../harness.js';

const built = (app: 'api' | 'portal'): string => path.resolve(import.meta.dirname, `../../../${app}/dist/main.js`);

/** Built programs on a durable PostgreSQL of their own: for tests that kill processes, and race them. */
export interface Installation {
  readonly cluster: Cluster;
  readonly dataDir: string;
  readonly cast: Cast;
  readonly verifier: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly superuser: DataSource;
  /** Starts one more API process, with more in its environment. */
  api(more?: NodeJS.ProcessEnv): Promise<RunningProcess>;
  /** Starts one more portal, which knows the register by this address alone. */
  portal(apiUrl: string, more?: NodeJS.ProcessEnv): Promise<RunningProcess>;
  stop(): Promise<void>;
}

export interface RunningProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** SIGKILL, and gone. */
  kill(): Promise<void>;
  /** The same, on the same port. */
  restart(): Promise<void>;
}

/** With `keepLogs` every program, PostgreSQL too, says all that it can say, into files of `dataDir`. */
export async function install(
  settings: Record<string, string | number> = {},
  { keepLogs = false } = {},
): Promise<Installation> {
  const home = mkdtempSync(path.join(tmpdir(), 'amparo-faults-'));
  const log = keepLogs ? { log: path.join(home, 'postgres.log') } : {};
  const cluster = await startCluster({ folder: path.join(home, 'postgres'), settings, ...log });
  await cluster.createDatabase(DATABASE);
  await migrate(cluster.ownerUrl());
  const signing = generateNoteKey('amparo-test');
  const environment = {
    PATH: process.env['PATH'],
    DATABASE_URL: cluster.appUrl(),
    DATA_DIR: home,
    SIGNING_KEY: signing.signer,
    RECEIPT_PEPPER: 'a pepper for tests that nobody uses elsewhere',
    LOG_LEVEL: keepLogs ? 'trace' : 'fatal',
    DEMO: 'true',
  };
  const db = await applicationDataSource(cluster.appUrl(), []).initialize();
  const cast = await insertCast(db, new Date().toISOString());
  await db.destroy();
  const superuser = new DataSource({ type: 'postgres', url: cluster.superuserUrl(DATABASE), poolSize: 2 });
  await superuser.initialize();
  const started: RunningProcess[] = [];
  const logOf = (name: string) => (keepLogs ? openSync(path.join(home, `${name}.log`), 'a') : null);
  return {
    cluster,
    dataDir: home,
    cast,
    verifier: signing.verifier,
    environment,
    superuser,
    async api(more = {}) {
      const one = await startProcess(built('api'), 'API_PORT', { ...environment, ...more }, logOf('api'));
      started.push(one);
      return one;
    },
    async portal(apiUrl, more = {}) {
      const key = (cast.credentials.portal?.['Authorization'] ?? '').replace('Bearer ', '');
      const own = { API_URL: apiUrl, PORTAL_API_KEY: key, FEED_PUBLIC_KEY: signing.verifier, TRUST_PROXY: 'true' };
      const one = await startProcess(
        built('portal'),
        'PORTAL_PORT',
        {
          PATH: process.env['PATH'],
          DATA_DIR: home,
          ...own,
          ...more,
        },
        logOf('portal'),
      );
      started.push(one);
      return one;
    },
    async stop() {
      await Promise.all(started.map((one) => one.kill()));
      await superuser.destroy();
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function startProcess(
  file: string,
  portVariable: string,
  environment: NodeJS.ProcessEnv,
  log: number | null,
): Promise<RunningProcess> {
  const port = await freePort();
  const start = async (): Promise<ChildProcess> => {
    const child = fork(file, {
      env: { ...environment, [portVariable]: String(port) },
      stdio: ['ignore', log ?? 'ignore', log ?? 'inherit', 'ipc'],
      execArgv: [],
    });
    await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) =>
        Promise.reject(new Error(`${file} ended with ${String(code)} before it listened`)),
      ),
    ]);
    return child;
  };
  let child = await start();
  const kill = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  return {
    url: `http://localhost:${port}`,
    get child() {
      return child;
    },
    kill,
    async restart() {
      await kill();
      child = await start();
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly body: { id: string; version: number; code?: string; proposals: { id: string; measure: string }[] } & Record<
    string,
    unknown
  >;
  readonly text: string;
  readonly position: number | null;
}

/** One request as somebody of the cast. Throws where no answer comes. */
export async function send(
  url: string,
  cast: Cast,
  who: Caller,
  route: string,
  body?: object,
  { version, key }: { version?: number; key?: string } = {},
): Promise<Answer> {
  const response = await fetch(`${url}${route}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...cast.credentials[who],
      ...(body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
    },
    ...(body ? { body: body instanceof FormData ? body : JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(120_000),
  });
  const text = await response.text();
  const position = response.headers.get('feed-position');
  return {
    status: response.status,
    text,
    body: text ? JSON.parse(text) : {},
    position: position ? Number(position) : null,
  };
}
