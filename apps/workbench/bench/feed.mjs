import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, step } from '../src/plain.mjs';
import { goneWithin } from '../src/postmaster.mjs';
import { ROOT } from '../src/settings.mjs';
import { stopDatabasesBelow } from './home.mjs';
import { atTheEnd } from './undo.mjs';

const SCENARIO = 'apps/api/test/scenarios/the-feed-under-kills.spec.ts';

/** Ends the tests with all that they started; a database of theirs that was left behind is stopped by its own pid file. */
async function end(child, folder) {
  try {
    process.kill(-child.pid, 'SIGTERM');
    if (!(await goneWithin(child.pid, 5_000))) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
  await stopDatabasesBelow(folder);
}

/** The scenario of the tests at full length: sixteen writers, the API killed again and again, two portals that follow. */
export async function measureFeed({ home, options, say = console.log }) {
  const folder = path.join(home, 'feed');
  mkdirSync(folder, { recursive: true });
  const report = path.join(folder, 'report.json');
  const log = path.join(folder, 'vitest.log');
  const output = openSync(log, 'w', 0o600);
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const flags = ['--project=api', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, 'run', SCENARIO, ...flags], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder, FEED_CHANGES: String(options.changes) },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  const stop = atTheEnd(() => end(child, folder));
  const over = new Promise((resolve) => child.once('close', resolve));
  await step(
    `Sixteen people write ${options.changes.toLocaleString('en')} changes each; the API is killed in between`,
    () => over,
    say,
  );
  await stop();
  if (!existsSync(report))
    throw new PlainError(`The feed could not be tried: ${readFileSync(log, 'utf8').slice(-600)}`);
  const [test] = JSON.parse(readFileSync(report, 'utf8')).testResults[0]?.assertionResults ?? [];
  return {
    title: test?.title ?? SCENARIO,
    equal: test?.status === 'passed',
    seconds: (test?.duration ?? 0) / 1000,
    why: test?.failureMessages?.[0]?.split('\n')[0],
  };
}
