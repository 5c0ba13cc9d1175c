import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { PlainError, sleep } from './plain.mjs';
import { goneWithin } from './postmaster.mjs';
import { ROOT } from './settings.mjs';

const GUARD = path.join(import.meta.dirname, 'parent-guard.mjs');
const READY_WITHIN = 120_000;
/** A process that ends by itself is started again after 1, 2, 4, 8 and 16 seconds; one that lived a minute begins anew. */
const RESTARTS = 5;

/** Yesterday's log is kept once. */
export function rotate(log) {
  mkdirSync(path.dirname(log), { recursive: true });
  if (existsSync(log)) renameSync(log, `${log}.1`);
}

/** A process that can't use its configuration says all that is wrong with it, to the end of its log. */
const CONFIGURATION = /^(?:The configuration can't be used|The portal cannot start):$/;

/** The last thing a process said that sounds like a reason. */
export function lastWords(log) {
  const lines = existsSync(log) ? readFileSync(log, 'utf8').slice(-20_000).trimEnd().split('\n') : [];
  const refused = lines.findLastIndex((line) => CONFIGURATION.test(line));
  if (refused >= 0) return lines.slice(refused).join('\n');
  const told = lines.map(reasonIn).filter(Boolean);
  return told.at(-1) ?? lines.at(-1)?.slice(0, 300) ?? 'it said nothing';
}

function reasonIn(line) {
  try {
    const entry = JSON.parse(line);
    return entry.level >= 50 ? (entry.reason ?? entry.err?.message ?? entry.msg)?.split('\n')[0] : null;
  } catch {
    return /^(?:[A-Z]\w*)?Error\b|refuse|cannot|must |EADDRINUSE/i.test(line) ? line.trim() : null;
  }
}

function launch({ script, flags = [], args = [], env, log }) {
  const output = openSync(log, 'a', 0o600);
  // Its own process group: Ctrl-C reaches the command alone, which then stops everything in order.
  const child = spawn(process.execPath, ['--import', GUARD, ...flags, script, ...args], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  return child;
}

const ended = (child) =>
  new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
    child.once('error', (error) => resolve(error.message));
  });

/** Holds no process open: it is about a child that may have ended long before. */
const lateness = () =>
  new Promise((resolve) => setTimeout(resolve, READY_WITHIN, 'not ready within two minutes').unref());

const saysReady = (child) =>
  new Promise((resolve) => child.on('message', (message) => message?.ready === true && resolve('ready')));

const underWay = new Set();

/** Ends the one-shot commands that are running, when everything is told to end. */
export const interruptCommands = () => underWay.forEach((child) => child.kill('SIGTERM'));

/** A one-shot command of the product, to its end. */
export async function runToEnd({ name, script, args, env, log }) {
  rotate(log);
  const child = launch({ script, args, env, log });
  underWay.add(child);
  const how = await ended(child);
  underWay.delete(child);
  if (how !== 'exit 0') throw new PlainError(`${name} failed (${how}): ${lastWords(log)} (its log is ${log}).`);
}

/**
 * A process that should stay: started, waited for, and started again when it ends by itself.
 * `onGivenUp` is told once, with a sentence, when starting it again no longer helps.
 */
export function keepRunning({ name, script, flags, env, log, note, say, onGivenUp }) {
  let child = null;
  let stopping = false;
  rotate(log);

  async function start() {
    child = launch({ script, flags, env, log });
    child.on('message', (message) => message?.trouble && say(`The ${name} has trouble: ${message.trouble}.`));
    note({ pid: child.pid, script });
    const gone = ended(child);
    const outcome = await Promise.race([saysReady(child), gone, lateness()]);
    if (outcome !== 'ready') {
      child.kill('SIGKILL');
      throw new PlainError(`The ${name} did not start (${outcome}): ${lastWords(log)} (its log is ${log}).`);
    }
    return { gone };
  }

  async function watch(gone) {
    for (let attempt = 0; ; attempt += 1) {
      const since = Date.now();
      const how = await gone;
      if (stopping) return;
      if (Date.now() - since > 60_000) attempt = 0;
      const why = `The ${name} stopped by itself (${how}): ${lastWords(log)}`;
      if (attempt >= RESTARTS) return onGivenUp(`${why} (its log is ${log}).`);
      say(`${why}. Starting it again.`);
      await sleep(1_000 * 2 ** attempt);
      if (stopping) return;
      try {
        ({ gone } = await start());
        say(`The ${name} is back.`);
      } catch (error) {
        gone = Promise.resolve(error.message);
      }
    }
  }

  return {
    async ready() {
      const { gone } = await start();
      void watch(gone);
    },
    async stop() {
      stopping = true;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      if (!(await goneWithin(child.pid, 6_000))) child.kill('SIGKILL');
    },
    pid: () => child?.pid,
  };
}
