import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { explain, PlainError, sleep } from './src/plain.mjs';
import { freePort } from './src/postgres.mjs';

/** Starts the product as a person would, asks each door once, and stops it: what no test that loads sources can show. */
const [apiPort, portalPort] = [await freePort(), await freePort()];
const dataDir = mkdtempSync(path.join(tmpdir(), 'amparo-smoke-'));
const env = { ...process.env, DATA_DIR: dataDir, API_PORT: String(apiPort), PORTAL_PORT: String(portalPort) };
for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'API_URL', 'PUBLIC_URL', 'NODE_ENV', 'DEMO'])
  delete env[name];

/** Door → what its answer must hold. */
const DOORS = {
  [`http://localhost:${apiPort}/readyz`]: /./,
  [`http://localhost:${apiPort}/api/openapi.json`]: /"openapi":\s*"3/,
  [`http://localhost:${apiPort}/console`]: /<html/,
  [`http://localhost:${portalPort}/readyz`]: /./,
  [`http://localhost:${portalPort}/`]: /<html/,
  [`http://localhost:${portalPort}/check?q=MALINDO%20RECRUITING%20AGENCY`]: /listed_elsewhere/,
};

async function ask(url, expected) {
  const answer = await fetch(url, { headers: { accept: url.includes('/check') ? 'application/json' : '*/*' } });
  const body = await answer.text();
  if (!answer.ok || !expected.test(body))
    throw new PlainError(`${url} answered ${answer.status}: ${body.slice(0, 300)}`);
  console.log(`${answer.status} ${url}`);
}

const child = spawn(process.execPath, [path.join(import.meta.dirname, 'start.mjs')], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let output = '';
child.stdout.on('data', (text) => {
  output += text;
  process.stdout.write(text);
});
const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)));
let over = false;
void ended.then(() => (over = true));

try {
  for (const until = Date.now() + 300_000; !/^Amparo is ready$/m.test(output); await sleep(100)) {
    if (over) throw new PlainError('npm start ended before it was ready.');
    if (Date.now() > until) throw new PlainError('npm start was not ready within five minutes.');
  }
  for (const [url, expected] of Object.entries(DOORS)) await ask(url, expected);
  const since = Date.now();
  child.kill('SIGTERM');
  const how = await ended;
  if (how !== 0) throw new PlainError(`npm start ended with ${how} when told to stop.`);
  console.log(`Stopped in ${Date.now() - since} ms`);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
} finally {
  if (!over) {
    child.kill('SIGTERM');
    await ended;
  }
  rmSync(dataDir, { recursive: true, force: true });
}
