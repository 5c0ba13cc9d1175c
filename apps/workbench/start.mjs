import path from 'node:path';
import { emptyDatabase, openDatabase } from './src/database.mjs';
import { isRunning, lockDataFolder } from './src/lock.mjs';
import { explain, PlainError, step } from './src/plain.mjs';
import { assertPortsFree } from './src/ports.mjs';
import { prepare } from './src/prepare.mjs';
import { interrupt } from './src/quietly.mjs';
import { readSettings } from './src/settings.mjs';
import { bootStack, furnish } from './src/stack.mjs';

const SCRIPT = import.meta.filename;
const reset = process.argv.includes('--reset');
/** In the order they were taken; given back in the opposite one. */
const undo = [];
let ending = false;

async function end(code) {
  if (ending) return;
  ending = true;
  interrupt();
  for (const step of undo.reverse()) await step().catch((error) => console.error(explain(error)));
  process.exit(code);
}

function fail(error) {
  if (ending) return;
  console.error(typeof error === 'string' ? error : explain(error));
  void end(1);
}

async function resetDemo(settings) {
  const database = await openDatabase(settings);
  undo.push(() => database.stop());
  await step('Emptying the demo', () => emptyDatabase(settings, database));
  await furnish(settings, database);
  console.log('The demo is as on its first day. Start it with: npm start');
  await end(0);
}

async function run(settings) {
  const stack = bootStack(settings, { note: lock.note, fail });
  undo.push(() => stack.stop());
  await stack.ready;
  if (ending) return;
  const { apiPort, portalPort } = settings;
  const mailPort = stack.mailPort();
  console.log(`
Portal  http://localhost:${portalPort}
Console http://localhost:${apiPort}/console
API     http://localhost:${apiPort}/api/docs${mailPort ? `\nMail    http://localhost:${mailPort}` : ''}
Amparo is ready`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (!ending) console.log('Stopping …');
    void end(0);
  });
}

let lock;
try {
  const settings = readSettings(process.env, { secretsNeeded: !reset });
  if (reset && isRunning(settings.dataDir))
    throw new PlainError('Amparo is running on this data: stop it, then put the demo back.');
  lock = await lockDataFolder(settings.dataDir, SCRIPT);
  undo.push(async () => lock.release());
  if (!reset) {
    await assertPortsFree({
      API_PORT: { port: settings.apiPort, what: 'the API and the console' },
      PORTAL_PORT: { port: settings.portalPort, what: 'the portal' },
      ...(settings.mailPort ? { MAIL_PORT: { port: settings.mailPort, what: 'the mails of the demo' } } : {}),
    });
  }
  await prepare({ logs: path.join(settings.dataDir, 'logs'), script: SCRIPT });
  if (!ending) await (reset ? resetDemo(settings) : run(settings));
} catch (error) {
  fail(error);
}
