import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explain } from './src/plain.mjs';
import { prepare } from './src/prepare.mjs';
import { ROOT, withoutInstallation } from './src/settings.mjs';

/** First everything that brings its own servers, with the machine to itself; then the journeys, beside the stack they run against. */
const RUNS = [['!e2e'], ['e2e']];

const home = mkdtempSync(path.join(tmpdir(), 'amparo-tests-'));
const env = { ...withoutInstallation(process.env), DATA_DIR: home };
let child = null;
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    child?.kill(signal);
  });
}

function vitest(projects, report) {
  const vitest = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
  const flags = ['--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  child = spawn(
    process.execPath,
    [vitest, 'run', ...projects.map((name) => `--project=${name}`), ...flags, ...process.argv.slice(2)],
    {
      cwd: ROOT,
      env,
      stdio: 'inherit',
    },
  );
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

/** What one run counted. A file that could not be read, or a run that broke before it counted, is a failure too. */
function countsOf(report, code) {
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const unread = (told?.testResults ?? []).filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const failed = (told?.numFailedTests ?? 0) + unread.length;
  return {
    passed: told?.numPassedTests ?? 0,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: (told?.numPendingTests ?? 0) + (told?.numTodoTests ?? 0),
  };
}

const total = { passed: 0, failed: 0, skipped: 0 };
try {
  await prepare({ logs: path.join(home, 'logs'), script: import.meta.filename });
  for (const [at, projects] of RUNS.entries()) {
    if (interrupted) break;
    const report = path.join(home, `report-${at}.json`);
    const counts = countsOf(report, await vitest(projects, report));
    for (const name of Object.keys(total)) total[name] += counts[name];
  }
} catch (error) {
  console.error(explain(error));
  total.failed += 1;
}
rmSync(home, { recursive: true, force: true });
if (interrupted) total.failed += 1;
const nothingMayBeSkipped = process.env.CI === 'true' && total.skipped > 0;
if (nothingMayBeSkipped) console.error('With CI=true no test may be skipped.');
process.exitCode = total.failed > 0 || nothingMayBeSkipped ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
