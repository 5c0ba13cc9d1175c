import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { buildWhatIsStale, compile } from './build.mjs';
import { oneAtATime } from './lock.mjs';
import { step } from './plain.mjs';
import { quietly } from './quietly.mjs';
import { ROOT } from './settings.mjs';

const at = (...parts) => path.join(ROOT, ...parts);
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when every package that package-lock.json asks for is there in that version, by npm's own list of what it installed. */
function isInstalled() {
  const npmsList = at('node_modules', '.package-lock.json');
  if (!existsSync(npmsList)) return false;
  const installed = packagesIn(npmsList);
  return Object.entries(packagesIn(at('package-lock.json')))
    .filter(([place, wanted]) => place.includes('node_modules/') && !wanted.optional && !wanted.devOptional)
    .every(([place, wanted]) => installed[place]?.version === wanted.version);
}

async function install(log, say) {
  const cli = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  await step(
    'Installing packages (a minute or two the first time)',
    () => quietly('npm ci', cli ? process.execPath : 'npm', cli ? [cli, ...args] : args, { log }),
    say,
  );
}

/** Brings a fresh clone, or one just pulled, to where it can run; or to where one project of it is compiled. */
export async function prepare({ logs, script, say = console.log, only }) {
  await oneAtATime(at('.nx', 'prepare.lock'), script, async () => {
    if (!isInstalled()) await install(path.join(logs, 'install.log'), say);
    const log = path.join(logs, 'build.log');
    await (only ? compile(only, { log, say }) : buildWhatIsStale({ log, say }));
  });
}
