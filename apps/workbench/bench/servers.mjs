import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { step } from '../src/plain.mjs';
import { DATABASE, freePort, startCluster } from '../src/postgres.mjs';
import { runningPostmaster } from '../src/postmaster.mjs';
import { startChild, resultOf } from './children.mjs';
import { cpuOfPostgres, cpuOfProcess } from './cpu.mjs';
import { makeNoteKey } from './note-key.mjs';
import { atRest, startPortal } from './portal.mjs';
import { atTheEnd } from './undo.mjs';

const own = (name) => path.join(import.meta.dirname, `${name}.mjs`);
/** Not of the answer itself, but of the moment and the connection. */
const OF_THE_MOMENT = new Set(['date', 'connection', 'keep-alive', 'content-length']);
const NUMBER = 'RL-0000001';

export const checkAt = (port, number) =>
  fetch(`http://127.0.0.1:${port}/check?q=${number}`, { headers: { accept: 'application/json' } });

/** The headers that every answer of the portal bears, for the servers it is compared with. */
async function headersOf(port) {
  const answer = await checkAt(port, NUMBER);
  await answer.arrayBuffer();
  return Object.fromEntries([...answer.headers].filter(([name]) => !OF_THE_MOMENT.has(name)));
}

/** A made-up register of so many agencies: its files, and the process that serves its feed. */
async function startRegister(agencies, { folder, programs, log }) {
  const [epoch, apiKey, port] = [randomUUID(), randomBytes(24).toString('base64url'), await freePort()];
  const { signer, verifier } = makeNoteKey();
  const given = { agencies, folder, epoch, signer };
  const { position } = await resultOf(programs('make-register'), given, { log, flags: ['--max-old-space-size=4096'] });
  const register = await startChild(own('fake-register'), { folder, epoch, position, apiKey, port }, { log });
  return { ...register, port, secrets: { FEED_PUBLIC_KEY: verifier, PORTAL_API_KEY: apiKey } };
}

async function startTextbook({ folder, log, env, programs }, answers, headers) {
  const cluster = await startCluster({
    folder: path.join(folder, 'postgres'),
    durable: false,
    settings: { shared_buffers: '512MB' },
  });
  const stopCluster = atTheEnd(() => cluster.stop());
  await cluster.createDatabase(DATABASE);
  const port = await freePort();
  const given = { url: cluster.ownerUrl(), answers, headers, port };
  const textbook = await startChild(programs('textbook'), given, { log, env });
  const postmaster = runningPostmaster(cluster.folder)?.pid;
  return {
    port,
    cpu: () => sum(cpuOfProcess(textbook.pid), cpuOfPostgres(postmaster)),
    async stop() {
      await textbook.stop();
      await stopCluster();
    },
  };
}

const sum = (a, b) => (a === null || b === null ? null : a + b);

/** A made-up register of so many agencies, and a portal that has taken it in; `settings` are the portal's. */
export async function startFollowed(agencies, { folder, programs, say, settings }) {
  mkdirSync(folder, { recursive: true });
  const options = { folder, programs, log: path.join(folder, 'bench.log') };
  const many = agencies.toLocaleString('en');
  const register = await step(`Making a register of ${many} agencies`, () => startRegister(agencies, options), say);
  const since = Date.now();
  const portal = await step(
    'Starting a portal on it',
    () =>
      startPortal({
        home: folder,
        name: 'portal',
        apiPort: register.port,
        secrets: register.secrets,
        production: true,
        settings,
      }),
    say,
  );
  return {
    register,
    portalReadyMs: Date.now() - since,
    answers: path.join(folder, 'answers.ndjson'),
    portal: { port: portal.port, pid: portal.pid(), cpu: () => cpuOfProcess(portal.pid()) },
    untilPrepared: () =>
      step('Waiting until the portal has prepared its answers', () => atRest(portal.pid(), 5_000 + agencies / 4), say),
    async stop() {
      await portal.stop();
      await register.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The portal, and what it is compared with, each with the same register and the same answers. */
export async function startServers(agencies, { home, programs, say = console.log }) {
  const folder = path.join(home, `checks-${agencies}`);
  const followed = await startFollowed(agencies, { folder, programs, say });
  const { portal, answers } = followed;
  const env = { ...process.env, NODE_ENV: 'production' };
  const options = { folder, programs, env, log: path.join(folder, 'bench.log') };
  const headers = await headersOf(portal.port);
  const textbook = await step('Starting the textbook server', () => startTextbook(options, answers, headers), say);
  const barePort = await freePort();
  const bare = await step(
    'Starting the bare server',
    () =>
      startChild(
        own('bare'),
        { answers, headers, port: barePort },
        { ...options, flags: ['--max-old-space-size=4096'] },
      ),
    say,
  );
  await followed.untilPrepared();
  return {
    register: followed.register,
    portalReadyMs: followed.portalReadyMs,
    portal,
    bare: { port: barePort, pid: bare.pid, cpu: () => cpuOfProcess(bare.pid) },
    textbook,
    async stop() {
      await Promise.all([bare.stop(), textbook.stop()]);
      await followed.stop();
    },
  };
}
