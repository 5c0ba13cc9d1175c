import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { step } from '../src/plain.mjs';
import { freePort, startCluster } from '../src/postgres.mjs';
import { bootStack, furnish } from '../src/stack.mjs';
import { startChild } from './children.mjs';
import { signIn } from './long-register.mjs';
import { forgetPeak, peakOf } from './peak.mjs';
import { median, summary } from './statistics.mjs';
import { atTheEnd } from './undo.mjs';

/** As many as the layout’s numbers of five digits tell apart. */
const AGENCIES = 100_000;
/** Each round needs a register without them. */
const MOST_ROUNDS = 3;
const LAYOUT = 'bd-bmet-agencies';

/** A list as the publisher writes it: name, number, address and telephone (a fixed line: mobile numbers are private). */
function listOf(agencies) {
  const line = (n) =>
    `Agency ${((n * 2_654_435_761) % 2 ** 32).toString(16)} Overseas,${String(n).padStart(5, '0')},"House ${n % 90}, Banani, Dhaka",024${String(n).padStart(7, '0')}`;
  return `name,rl_no,address,tel\n${Array.from({ length: agencies }, (_, n) => line(n)).join('\n')}\n`;
}

/** The whole product and the textbook's server, both without an agency of this list, on one PostgreSQL. */
async function start(round, { home, programs, say }) {
  const dataDir = path.join(home, `imports-${round}`);
  mkdirSync(dataDir, { recursive: true });
  const cluster = await startCluster({
    folder: path.join(dataDir, 'postgres'),
    log: path.join(dataDir, 'logs', 'postgres.log'),
    settings: { shared_buffers: '512MB', max_wal_size: '4GB' },
  });
  const stopCluster = atTheEnd(() => cluster.stop());
  await cluster.createDatabase();
  await cluster.createDatabase('textbook');
  const external = { appUrl: cluster.appUrl(), ownerUrl: cluster.ownerUrl() };
  const settings = { dataDir, apiPort: await freePort(), portalPort: await freePort(), demo: true, external };
  const stack = bootStack(settings, { say, fail: (sentence) => console.error(sentence) });
  const stopStack = atTheEnd(() => stack.stop());
  await stack.ready;
  const textbookDatabase = { appUrl: cluster.appUrl('textbook'), ownerUrl: cluster.ownerUrl('textbook') };
  await furnish({ ...settings, demo: false }, textbookDatabase, () => {});
  const port = await freePort();
  const textbook = await startChild(
    programs('textbook-imports'),
    { url: textbookDatabase.ownerUrl, port },
    { log: path.join(dataDir, 'logs', 'textbook.log'), flags: ['--max-old-space-size=8192'] },
  );
  const accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'));
  const apiUrl = `http://127.0.0.1:${settings.apiPort}/api/v1`;
  return {
    apiUrl,
    apiPid: stack.pids()[0],
    textbookUrl: `http://127.0.0.1:${port}`,
    cookie: await signIn(
      apiUrl,
      accounts.find(({ role }) => role === 'licensing_officer'),
    ),
    async stop() {
      await textbook.stop();
      await stopStack();
      await stopCluster();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function secondsOf(work) {
  const since = performance.now();
  const result = await work();
  return [(performance.now() - since) / 1000, result];
}

async function answerOf(asked) {
  const answer = await asked;
  const body = await answer.json();
  if (!answer.ok)
    throw new Error(`an import was answered with ${answer.status}: ${JSON.stringify(body).slice(0, 500)}`);
  return body;
}

/** What a dry run would change, which an officer reads before it is applied. */
function send({ apiUrl, cookie }, file) {
  const body = new FormData();
  body.set('layout', LAYOUT);
  body.set('sourceDate', new Date().toISOString().slice(0, 10));
  body.set('file', new Blob([file]), 'agencies.csv');
  return answerOf(fetch(`${apiUrl}/imports`, { method: 'POST', headers: { cookie }, body }));
}

function apply({ apiUrl, cookie }, { id, version }) {
  const headers = { cookie, 'content-type': 'application/json', 'if-match': `"${version}"` };
  return answerOf(fetch(`${apiUrl}/imports/${id}/apply`, { method: 'POST', headers, body: '{}' }));
}

const save = ({ textbookUrl }, file) =>
  answerOf(fetch(`${textbookUrl}/imports`, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: file }));

/**
 * A list of 100,000 agencies with licence, address and telephone: through the dry run and into the register, with history, audit and the
 * public feed; beside TypeORM's `save`, in chunks, of the same rows into the same tables of another database.
 */
export async function measureImports({ home, programs, options, say = console.log }) {
  const file = listOf(AGENCIES);
  const taken = { dryRun: [], applied: [], ours: [], textbook: [], ratio: [], mib: [] };
  const rounds = Math.min(options.rounds, MOST_ROUNDS);
  for (let at = 1; at <= rounds; at += 1) {
    const running = await start(at, { home, programs, say });
    await step(
      `Import, round ${at} of ${rounds}`,
      async () => {
        forgetPeak(running.apiPid);
        const [dryRun, batch] = await secondsOf(() => send(running, file));
        if (batch.counts.new !== AGENCIES) throw new Error(`the dry run found ${batch.counts.new} new agencies`);
        const [applied] = await secondsOf(() => apply(running, batch));
        const [textbook] = await secondsOf(() => save(running, file));
        const ours = dryRun + applied;
        const figures = { dryRun, applied, ours, textbook, ratio: textbook / ours, mib: peakOf(running.apiPid) };
        for (const [kind, value] of Object.entries(figures)) taken[kind].push(value);
      },
      say,
    );
    await running.stop();
  }
  const { mib, ...times } = taken;
  return {
    agencies: AGENCIES,
    ...Object.fromEntries(Object.entries(times).map(([kind, values]) => [kind, summary(values)])),
    mib: median(mib),
  };
}
