import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive, runningPostmaster, stopPostmaster } from '../src/postmaster.mjs';
import { ROOT } from '../src/settings.mjs';
import { atTheEnd } from './undo.mjs';

const PREFIX = 'amparo-bench-';
const COMPILED = path.join(ROOT, '.nx');

/** Folders in `parent` that a bench which was killed outright left behind: their names tell whose they were. */
const leftIn = (parent) =>
  readdirSync(parent)
    .filter((name) => {
      const [, pid] = /^amparo-bench-(\d+)-/.exec(name) ?? [];
      return pid !== undefined && !isAlive(Number(pid));
    })
    .map((name) => path.join(parent, name));

/** Every database below a folder; a part of the bench keeps its own two levels down at most. */
function databasesBelow(folder, levels = 3) {
  const below = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return below.flatMap(({ name }) => {
    const at = path.join(folder, name);
    if (name === 'postgres') return runningPostmaster(at) ? [at] : [];
    return levels > 0 ? databasesBelow(at, levels - 1) : [];
  });
}

export async function stopDatabasesBelow(folder) {
  for (const database of databasesBelow(folder)) await stopPostmaster(database);
}

async function remove(folder) {
  await stopDatabasesBelow(folder);
  rmSync(folder, { recursive: true, force: true });
}

/** A place of its own for data, databases and logs; nothing of a running installation is touched. */
export async function makeHome() {
  for (const left of leftIn(tmpdir())) await remove(left);
  const home = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  // PostgreSQL may run as another user, who must be able to pass.
  chmodSync(home, 0o711);
  atTheEnd(() => remove(home));
  return home;
}

/** A place for what is compiled: below the clone, so that packages are found from there. */
export function makeCompiled() {
  for (const left of leftIn(COMPILED)) rmSync(left, { recursive: true, force: true });
  const folder = mkdtempSync(path.join(COMPILED, `${PREFIX}${process.pid}-`));
  atTheEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
