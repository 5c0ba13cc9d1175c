import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from './plain.mjs';
import { ROOT } from './settings.mjs';

const underWay = new Set();

/** Ends what `quietly` is running, when the command itself is told to end. */
export const interrupt = () => underWay.forEach((child) => child.kill('SIGTERM'));

/** Runs a program with its output in a file; when it fails, its last words are the message. */
export async function quietly(what, command, args, { log, cwd = ROOT, env = process.env }) {
  mkdirSync(path.dirname(log), { recursive: true });
  const output = openSync(log, 'w', 0o600);
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', output, output] });
  closeSync(output);
  underWay.add(child);
  const failure = await new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(code === 0 ? null : (signal ?? `exit ${code}`)));
  });
  underWay.delete(child);
  if (failure) {
    const words = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
    throw new PlainError(`${what} failed (${failure}); ${log} ends with:\n${words}`);
  }
}
