import { spawn } from 'node:child_process';
import path from 'node:path';
import { borrowDatabase } from './src/database.mjs';
import { lockDataFolder, isRunning } from './src/lock.mjs';
import { explain } from './src/plain.mjs';
import { prepare } from './src/prepare.mjs';
import { environmentFor, readSettings, ROOT } from './src/settings.mjs';
import { makeSecrets } from './src/stack.mjs';

/** node run.mjs <app> <file below the app> …: one command of the product, as `npm start` would run it. */
const [app, file, ...args] = process.argv.slice(2);
/** These need neither database nor secrets: what they check must not depend on the installation. */
const OFFLINE = new Set(['dist/verify.js']);

const ended = (child) =>
  new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });

function run(env) {
  const child = spawn(process.execPath, [path.join(ROOT, 'apps', app, file), ...args], {
    env,
    stdio: 'inherit',
    // npm moves to the top of the clone; paths are meant from where the command was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return ended(child);
}

async function runOnDatabase(settings) {
  const lock = isRunning(settings.dataDir) ? null : await lockDataFolder(settings.dataDir, import.meta.filename);
  try {
    const database = await borrowDatabase(settings);
    try {
      if (settings.demo) await makeSecrets(settings, database);
      return await run(environmentFor('command', settings, database));
    } finally {
      await database.stop();
    }
  } finally {
    lock?.release();
  }
}

try {
  const settings = readSettings();
  const logs = path.join(settings.dataDir, 'logs');
  // What the command prints is its answer; how it got there goes beside it.
  await prepare({ logs, script: import.meta.filename, say: console.error });
  process.exitCode = OFFLINE.has(file) ? await run(process.env) : await runOnDatabase(settings);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
