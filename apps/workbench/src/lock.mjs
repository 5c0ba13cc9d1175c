import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, sleep } from './plain.mjs';
import { commandOf, goneWithin, isAlive } from './postmaster.mjs';

const read = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** The number of an ended process may already belong to another program: only one that still runs our script counts. */
const runs = ({ pid, script }) => isAlive(pid) && commandOf(pid).includes(path.basename(script));

function take(file, content) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 });
  try {
    writeFileSync(file, JSON.stringify(content), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    if (error.code === 'EACCES' || error.code === 'EPERM') {
      throw new PlainError(
        `${path.dirname(file)} belongs to another user: run the command as that user, or give DATA_DIR another folder.`,
      );
    }
    throw error;
  }
}

/**
 * One Amparo for each data folder. What a killed predecessor left running (it could not stop its children) is ended first.
 * @returns {Promise<{ note(child: { pid: number, script: string }): void, release(): void }>}
 */
export async function lockDataFolder(dataDir, script) {
  const file = path.join(dataDir, 'amparo.lock');
  const holder = { pid: process.pid, script, children: [] };
  while (!take(file, holder)) {
    const other = read(file);
    if (other && runs(other)) {
      throw new PlainError(
        `Amparo already runs on ${dataDir} (process ${other.pid}): stop that one first, or give this one its own DATA_DIR, API_PORT and PORTAL_PORT.`,
      );
    }
    for (const child of (other?.children ?? []).filter(runs)) {
      process.kill(child.pid, 'SIGTERM');
      if (!(await goneWithin(child.pid, 6_000))) process.kill(child.pid, 'SIGKILL');
    }
    rmSync(file, { force: true });
  }
  return {
    note(child) {
      holder.children = [...holder.children.filter(runs), child];
      writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    release: () => rmSync(file, { force: true }),
  };
}

export const isRunning = (dataDir) => {
  const other = read(path.join(dataDir, 'amparo.lock'));
  return other !== null && runs(other);
};

/** Two commands typed at once in a fresh clone would install over one another: the second waits for the first. */
export async function oneAtATime(file, script, work) {
  while (!take(file, { pid: process.pid, script })) {
    const other = read(file);
    if (other && runs(other)) await sleep(300);
    else if (existsSync(file)) rmSync(file, { force: true });
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
