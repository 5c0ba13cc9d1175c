import { fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../src/plain.mjs';
import { goneWithin } from '../src/postmaster.mjs';
import { lastWords } from '../src/processes.mjs';
import { atTheEnd } from './undo.mjs';

/** A child that loses its parent ends too. */
const GUARD = path.resolve(import.meta.dirname, '../src/parent-guard.mjs');

/**
 * One program of the bench in a process of its own. It is given one object, and answers with messages: its first says that
 * it is ready, or is its result.
 */
export async function startChild(script, given, { log, env = process.env, flags = [] }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'a', 0o600);
  const child = fork(script, [JSON.stringify(given)], {
    execArgv: ['--import', GUARD, ...flags],
    env,
    // Its own process group: Ctrl-C reaches the bench alone, which then ends everything in order.
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const name = path.basename(script);
  const answers = [];
  const waiting = [];
  let over = null;
  child.on('message', (message) => (waiting.shift()?.resolve ?? ((kept) => answers.push(kept)))(message));
  const end = (how) => {
    over = new PlainError(`${name} ended (${how}) before it answered: ${lastWords(log)} (its log is ${log}).`);
    for (const { reject } of waiting.splice(0)) reject(over);
  };
  child.once('exit', (code, signal) => end(signal ?? `exit ${code}`));
  child.once('error', (error) => end(error.message));
  const stop = atTheEnd(async () => {
    if (over) return;
    child.kill('SIGTERM');
    if (!(await goneWithin(child.pid, 4_000))) child.kill('SIGKILL');
  });
  const answer = () =>
    answers.length > 0
      ? Promise.resolve(answers.shift())
      : over
        ? Promise.reject(over)
        : new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  return {
    pid: child.pid,
    first: await answer(),
    answer,
    tell: (message) => void child.send(message),
    ask(message) {
      child.send(message);
      return answer();
    },
    stop,
  };
}

/** A program that computes one thing and ends. */
export async function resultOf(script, given, options) {
  const child = await startChild(script, given, options);
  await child.stop();
  return child.first;
}
