import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { PlainError, sleep } from './plain.mjs';

const pidFile = (folder) => path.join(folder, 'postmaster.pid');

/** Ended, but nobody asked how: in a container without an init such processes stay in the list for ever. */
const isZombie = (pid) => existsSync(`/proc/${pid}/stat`) && /\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export const commandOf = (pid) =>
  existsSync(`/proc/${pid}/cmdline`)
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    : (spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '');

/** The running server of a folder, as its own pid file tells; null when there is none or the number now names another program. */
export function runningPostmaster(folder) {
  if (!existsSync(pidFile(folder))) return null;
  const lines = readFileSync(pidFile(folder), 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!pid || !isAlive(pid) || !commandOf(pid).includes(folder)) return null;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

export async function goneWithin(pid, milliseconds) {
  for (const until = Date.now() + milliseconds; Date.now() < until; await sleep(25)) if (!isAlive(pid)) return true;
  return !isAlive(pid);
}

/** Fast shutdown first; a server that hangs on is told to drop everything, which the next start recovers from. */
export async function stopPostmaster(folder) {
  const running = runningPostmaster(folder);
  if (!running) return;
  process.kill(running.pid, 'SIGINT');
  if (await goneWithin(running.pid, 8_000)) return;
  process.kill(running.pid, 'SIGQUIT');
  if (!(await goneWithin(running.pid, 5_000))) process.kill(running.pid, 'SIGKILL');
}

/** Every process of the server, the postmaster first. */
export function processesOf(pid) {
  if (!existsSync('/proc/self')) return [pid];
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid);
  return [pid, ...children];
}

function parentOf(pid) {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\)\s\S\s/s, '')
        .split(' ')[0],
    );
  } catch {
    return 0;
  }
}

const reasons = (log, from) =>
  readFileSync(log, 'utf8')
    .slice(from)
    .split('\n')
    .filter((line) => /FATAL|PANIC|could not|cannot/.test(line))
    .map((line) => line.replace(/^.*?(FATAL|PANIC|LOG|ERROR):\s*/, ''));

/**
 * Starts the server of a folder and waits until it takes connections. A server killed a moment ago may leave processes that
 * hold its shared memory for a few seconds more: that is waited for, anything else is told.
 */
export async function startPostmaster({ folder, user, programs, port, log, settings }) {
  if (!runningPostmaster(folder)) rmSync(pidFile(folder), { force: true });
  mkdirSync(path.dirname(log), { recursive: true });
  const flags = Object.entries({
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    // The detail of an error quotes the row it is about: names and contacts have no place in a log.
    log_error_verbosity: 'terse',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  for (const giveUp = Date.now() + 60_000; ; await sleep(500)) {
    const from = existsSync(log) ? readFileSync(log, 'utf8').length : 0;
    const output = openSync(log, 'a', 0o600);
    const child = spawn(programs.postgres, ['-D', folder, ...flags], {
      cwd: folder,
      detached: true,
      stdio: ['ignore', output, output],
      ...(user ? { uid: user.uid, gid: user.gid } : {}),
    });
    closeSync(output);
    child.unref();
    let ended = null;
    child.once('exit', (code, signal) => (ended = signal ?? `exit ${code}`));
    child.once('error', (error) => (ended = error.message));
    while (!ended && !runningPostmaster(folder)?.ready && Date.now() < giveUp) await sleep(20);
    if (!ended && runningPostmaster(folder)?.ready) return child;
    const why = reasons(log, from);
    const leftovers = why.some((line) => line.includes('shared memory block') && line.includes('in use'));
    if (leftovers && Date.now() < giveUp - 45_000) continue;
    if (!ended) child.kill('SIGQUIT');
    throw new PlainError(
      leftovers
        ? `A database process killed earlier still holds ${folder}: end the processes named "postgres" that belong to it, then start again.`
        : `PostgreSQL did not start in ${folder}: ${why[0] ?? ended ?? 'it was not ready within a minute'} (its log is ${log}).`,
    );
  }
}
