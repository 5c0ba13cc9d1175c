import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildWhatIsStale } from './build.mjs';
import { oneAtATime } from './lock.mjs';
import { step } from './plain.mjs';
import { quietly } from './quietly.mjs';
import { ROOT } from './settings.mjs';

const at = (...parts) => path.join(ROOT, ...parts);
const STAMP = at('node_modules', '.amparo-installed');
const lockHash = () =>
  createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');

/** True when node_modules is what package-lock.json says: by our own note, or by npm's where someone installed by hand. */
function isInstalled() {
  const npmsNote = at('node_modules', '.package-lock.json');
  if (!existsSync(npmsNote)) return false;
  if (existsSync(STAMP) && statSync(STAMP).mtimeMs >= statSync(npmsNote).mtimeMs)
    return readFileSync(STAMP, 'utf8') === lockHash();
  return statSync(npmsNote).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
}

async function install(log, say) {
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  await step(
    'Installing packages (a minute or two the first time)',
    () => quietly('npm ci', cli ? process.execPath : 'npm', cli ? [cli, ...args] : args, { log }),
    say,
  );
  writeFileSync(STAMP, lockHash());
}

/** Brings a fresh clone, or one just pulled, to where it can run. */
export async function prepare({ logs, script, say = console.log }) {
  await oneAtATime(at('.nx', 'prepare.lock'), script, async () => {
    if (!isInstalled()) await install(path.join(logs, 'install.log'), say);
    await buildWhatIsStale({ log: path.join(logs, 'build.log'), say });
  });
}
