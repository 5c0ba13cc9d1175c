import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { PlainError, sleep } from '../src/plain.mjs';
import { freePort } from '../src/postgres.mjs';
import { keepRunning } from '../src/processes.mjs';
import { environmentFor, ROOT } from '../src/settings.mjs';
import { cpuOfProcess } from './cpu.mjs';
import { atTheEnd } from './undo.mjs';

const READY_WITHIN = 20 * 60_000;
/** As long as a portal waits after a change before it prepares answers. */
const BEFORE_IT_BEGINS = 4_000;
/** Less than this share of a core is rest. */
const REST = 0.03;
const LOOK_EVERY = 2_000;

/** A portal as `npm start` starts it, on built code, following the register at `apiPort`, and ready to answer. */
export async function startPortal({ home, name, apiPort, secrets, production = false, settings = {} }) {
  const portalPort = await freePort();
  const dataDir = path.join(home, name);
  mkdirSync(dataDir, { recursive: true });
  const own = { dataDir, apiPort, portalPort, demo: !production };
  const env = environmentFor('portal', own, null, { ...process.env, ...secrets, ...settings });
  const portal = keepRunning({
    name,
    script: path.join(ROOT, 'apps/portal/dist/main.js'),
    env: production ? { ...env, NODE_ENV: 'production' } : env,
    log: path.join(dataDir, 'portal.log'),
    note: () => {},
    say: console.log,
    onGivenUp: console.error,
  });
  const stop = atTheEnd(() => portal.stop());
  await portal.ready();
  await untilReady(portalPort);
  return { port: portalPort, dataDir, pid: () => portal.pid(), stop };
}

async function untilReady(port) {
  for (const giveUp = Date.now() + READY_WITHIN; Date.now() < giveUp; await sleep(200)) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (answer?.ok) return;
  }
  throw new PlainError('A portal did not take in the register within twenty minutes.');
}

/** Waits until a process has nothing left to do: a portal that has just started prepares its answers. */
export async function atRest(pid, orAfter) {
  const giveUp = Date.now() + orAfter;
  let quiet = 0;
  await sleep(BEFORE_IT_BEGINS);
  for (let spent = cpuOfProcess(pid); quiet < 2 && Date.now() < giveUp;) {
    await sleep(LOOK_EVERY);
    const now = cpuOfProcess(pid);
    if (now === null) continue;
    quiet = (now - spent) / (LOOK_EVERY * 1000) < REST ? quiet + 1 : 0;
    spent = now;
  }
}
