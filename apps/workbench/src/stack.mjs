import path from 'node:path';
import { openDatabase } from './database.mjs';
import { PlainError, sleep, step } from './plain.mjs';
import { interruptCommands, keepRunning, rotate, runToEnd } from './processes.mjs';
import { isTaken } from './ports.mjs';
import { freePort } from './postgres.mjs';
import { environmentFor, MAIL_PORT, ROOT } from './settings.mjs';

const script = (app, file) => path.join(ROOT, 'apps', app, 'dist', file);

/**
 * The processes of the product. The API comes first: the portal takes its first copy of the register from it. Its flag: the rows of a long
 * list would otherwise be moved about by every collection while they are written.
 */
export const PROCESSES = [
  { name: 'API', kind: 'api', file: script('api', 'main.js'), log: 'api', flags: ['--max-semi-space-size=32'] },
  { name: 'worker', kind: 'api', file: script('api', 'worker.js'), log: 'worker' },
  { name: 'signer', kind: 'api', file: script('api', 'signer.js'), log: 'signer' },
  { name: 'portal', kind: 'portal', file: script('portal', 'main.js'), log: 'portal' },
];

/** Only a demo that was not told of a mail server has it; it catches short messages too. */
const MAIL_CATCHER = {
  name: 'mail catcher',
  kind: 'catcher',
  file: path.join(ROOT, 'apps', 'workbench', 'mail-catcher.mjs'),
  log: 'mail-catcher',
};

const once = (name, file, log) => ({ name, file: script('api', file), log });
const MAKE_SECRETS = once('Making the demo’s keys', 'demo-secrets.js', 'demo-secrets');
const MIGRATE = once('The migration of the database', 'migrate.js', 'migrate');
const SEED = once('Filling the demo', 'seed.js', 'seed');

async function answers(port, within) {
  for (const until = Date.now() + within; Date.now() < until; await sleep(100)) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return true;
  }
  return false;
}

const command = (settings, database) => {
  const env = environmentFor('command', settings, database);
  return ({ name, file, log }) =>
    runToEnd({ name, script: file, env, log: path.join(settings.dataDir, 'logs', `${log}.log`) });
};

/** Keys the demo makes for itself, once. */
export const makeSecrets = (settings, database) => command(settings, database)(MAKE_SECRETS);

/** Puts tables and, in a demo, keys and people in place. Costs little when they are there already. */
export async function furnish(settings, database, say = console.log) {
  const run = command(settings, database);
  if (settings.demo) await run(MAKE_SECRETS);
  await step('Bringing the database up to date', () => run(MIGRATE), say);
  if (settings.demo) await step('Filling the demo where it is empty', () => run(SEED), say);
}

/**
 * Everything `npm start` runs, on built code. `fail` hears one sentence when a part is beyond starting again. The handle is
 * given at once, so that it can also be stopped half-way; `ready` tells when all of it answers.
 */
export function bootStack(settings, { say = console.log, note = () => {}, fail, processes = PROCESSES }) {
  const logs = path.join(settings.dataDir, 'logs');
  let stopping = false;
  let database = null;
  const started = [];
  let mailEnvironment = {};
  let mailPort = null;

  /** Before the worker, which sends. */
  async function beginCatcher() {
    const smtpPort = String(await freePort());
    mailPort = settings.mailPort ?? ((await isTaken(MAIL_PORT)) ? await freePort() : MAIL_PORT);
    mailEnvironment = {
      MAIL_PORT: String(mailPort),
      CATCHER_SMTP_PORT: smtpPort,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
      ...(process.env.SMS_SENDER ? {} : { SMS_SENDER: 'webhook', SMS_GATEWAY_URL: `http://127.0.0.1:${mailPort}/sms` }),
    };
    await begin(MAIL_CATCHER);
  }

  const begin = async ({ name, kind, file, log, flags }) => {
    const env = { ...environmentFor(kind, settings, database), ...mailEnvironment };
    const running = keepRunning({
      name,
      script: file,
      flags,
      env,
      log: path.join(logs, `${log}.log`),
      note,
      say,
      onGivenUp: fail,
    });
    started.push(running);
    await running.ready();
  };

  async function boot() {
    rotate(path.join(logs, 'postgres.log'));
    database = await step('Starting the database', () => openDatabase(settings), say);
    if (stopping) return;
    void watchDatabase(database, () => stopping, say, fail);
    await furnish(settings, database, say);
    const [first, ...others] = processes;
    const portOf = { API: settings.apiPort, portal: settings.portalPort };
    const served = Object.entries(portOf).filter(([name]) => processes.some((process) => process.name === name));
    const startAll = async () => {
      if (!stopping && settings.catchesMail) await beginCatcher();
      if (!stopping) await begin(first);
      if (!stopping) await Promise.all(others.map(begin));
      for (const [name, port] of served) {
        if (!stopping && !(await answers(port, 60_000))) {
          throw new PlainError(
            `The ${name} started, but its /readyz says that it is not ready; its log is in ${logs}.`,
          );
        }
      }
    };
    await step('Starting the register and the portal', startAll, say);
  }

  const ready = boot();
  return {
    ready,
    /** Where the mails of the demo are shown; null where they are sent. */
    mailPort: () => mailPort,
    pids: () => started.map((running) => running.pid()),
    async stop() {
      stopping = true;
      interruptCommands();
      await Promise.all(started.map((running) => running.stop()));
      await ready.catch(() => {});
      await database?.stop();
    },
  };
}

/** A database that ends by itself is started again on the same port, where everyone finds it. */
async function watchDatabase(database, isStopping, say, fail) {
  if (!database.ended) return;
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await database.ended();
    if (isStopping()) return;
    say('The database stopped by itself. Starting it again.');
    try {
      await database.restart();
    } catch (error) {
      return fail(error.message);
    }
  }
  fail('The database stopped by itself five times; its log is logs/postgres.log in DATA_DIR.');
}
