import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { step } from '../src/plain.mjs';
import { freePort, runSql, startCluster } from '../src/postgres.mjs';
import { bootStack } from '../src/stack.mjs';
import { startChild } from './children.mjs';
import { median, summary } from './statistics.mjs';
import { atTheEnd } from './undo.mjs';

const REGISTER = 'XB';
const PER_PAGE = 25;
/** Where pages end; further on there are cursors only. */
const DEEPEST_PAGE = 10_000 / PER_PAGE;
const TIMES = { ours: 20, flat: 3, theirs: 1 };

/** The same agencies for both: names without order, so that sorting by them is work. */
const rows = (agencies) =>
  `select md5('agency ' || n)::uuid as id, 'XB-' || lpad(n::text, 8, '0') as number, 'Agency ' || md5(n::text) as name from generate_series(1, ${agencies}) n`;

/** Written past triggers and references: it is the reading of it that is measured. */
const intoRegister = (agencies) => `
set session_replication_role = replica;
insert into register (id, role, country, names, time_zone, currency, languages, source_name, source_url, source_on)
  values ('${REGISTER}', 'partner', 'XB', '{"en":"Register of the bench"}', 'UTC', 'XTS', '{en}', 'Bench', 'https://bench.example', '2026-01-01');
insert into agency (id, register_id, number, country, legal_name, created_at)
  select id, '${REGISTER}', number, 'XB', name, now() from (${rows(agencies)}) made;
insert into licence (id, register_id, agency_id, class, number, slug, status, created_at)
  select md5('licence ' || number)::uuid, '${REGISTER}', id, 'land-based', number, number, 'licensed', now() from (${rows(agencies)}) made;
reset session_replication_role;`;

const intoTextbook = (agencies) =>
  `insert into agency (id, number, register, country, "legalName", "licenceStatuses")
     select id, number, '${REGISTER}', 'XB', name, '{licensed}' from (${rows(agencies)}) made;
   insert into licence (id, number, status, "agencyId")
     select md5('licence ' || number)::uuid, number, 'licensed', id from (${rows(agencies)}) made`;

/** The whole product, and the textbook's server, on one PostgreSQL with the same agencies. */
async function start(agencies, { home, programs, say }) {
  const dataDir = path.join(home, `lists-${agencies}`);
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
  const many = agencies.toLocaleString('en');
  await step(
    `Filling a register with ${many} agencies`,
    async () => {
      await runSql(cluster.superuserUrl('amparo'), intoRegister(agencies));
      // What PostgreSQL does by itself within minutes; the textbook's tables have it too.
      await runSql(cluster.superuserUrl('amparo'), 'vacuum analyze');
    },
    say,
  );
  const port = await freePort();
  const textbook = await step(
    'Starting the textbook’s lists',
    () =>
      startChild(
        programs('textbook-lists'),
        { url: cluster.ownerUrl('textbook'), port, fill: intoTextbook(agencies) },
        { log: path.join(dataDir, 'logs', 'textbook.log'), flags: ['--max-old-space-size=8192'] },
      ),
    say,
  );
  const accounts = JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8'));
  const apiUrl = `http://127.0.0.1:${settings.apiPort}/api/v1`;
  return {
    apiUrl,
    apiPid: stack.pids()[0],
    textbookUrl: `http://127.0.0.1:${port}`,
    cookie: await signIn(
      apiUrl,
      accounts.find(({ role }) => role === 'auditor'),
    ),
    async stop() {
      await textbook.stop();
      await stopStack();
      await stopCluster();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(apiUrl, { username, password }) {
  const answer = await fetch(`${apiUrl}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}

async function read(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
}

async function timeOf(times, ask) {
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    const since = performance.now();
    await ask();
    taken.push(performance.now() - since);
  }
  return median(taken);
}

/** A cursor deep in the list: as the answer before it would have given it, whose sort values the textbook tells. */
async function cursorAt({ textbookUrl }, row) {
  const { data } = await read(`${textbookUrl}/agencies/flat?register=${REGISTER}&skip=${row}&take=1`, '');
  return Buffer.from(JSON.stringify(['legalName', data[0].legalName, data[0].id])).toString('base64url');
}

async function questions(running, agencies) {
  const { apiUrl, cookie, textbookUrl } = running;
  const deep = Math.floor(agencies * 0.9);
  const ours = (more) => () =>
    read(`${apiUrl}/agencies?filter[register]=${REGISTER}&sort=legalName&perPage=${PER_PAGE}${more}`, cookie);
  const asked = (skip) => `register=${REGISTER}&skip=${skip}&take=${PER_PAGE}`;
  const theirs = (skip) => ({
    theirs: () => read(`${textbookUrl}/agencies?${asked(skip)}`, ''),
    flat: () => read(`${textbookUrl}/agencies/flat?${asked(skip)}`, ''),
  });
  const cursor = await cursorAt(running, deep - 1);
  const [after] = (await ours(`&cursor=${cursor}`)()).data;
  const [same] = (await theirs(deep).flat()).data;
  if (after?.id !== same?.id) throw new Error('the two lists are not in one order');
  return {
    first: { ours: ours(''), ...theirs(0) },
    page: { ours: ours(`&page=${DEEPEST_PAGE}`), ...theirs(10_000 - PER_PAGE) },
    deep: { ours: ours(`&cursor=${cursor}`), ...theirs(deep) },
  };
}

/** First page with filter, sort and total; the last page that there is; and a cursor's page at nine tenths: each beside the textbook's. */
export async function measureLists(agencies, { home, programs, options, say = console.log }) {
  const running = await start(agencies, { home, programs, say });
  const asked = await questions(running, agencies);
  const taken = Object.fromEntries(
    Object.keys(asked).map((name) => [name, { ours: [], theirs: [], flat: [], ratio: [], flatRatio: [] }]),
  );
  const round = async () => {
    for (const [name, ask] of Object.entries(asked)) {
      const ours = await timeOf(TIMES.ours, ask.ours);
      const flat = await timeOf(TIMES.flat, ask.flat);
      const theirs = await timeOf(TIMES.theirs, ask.theirs);
      const figures = { ours, theirs, flat, ratio: theirs / ours, flatRatio: flat / ours };
      for (const [kind, value] of Object.entries(figures)) taken[name][kind].push(value);
    }
  };
  await step('Warming both', round, () => {});
  for (const kind of Object.values(taken)) for (const list of Object.values(kind)) list.length = 0;
  for (let at = 1; at <= options.rounds; at += 1) await step(`Round ${at} of ${options.rounds}`, round, say);
  const exported = await measureExport(running, say);
  await running.stop();
  const kinds = Object.entries(taken).map(([name, figures]) => [
    name,
    Object.fromEntries(Object.entries(figures).map(([kind, values]) => [kind, summary(values)])),
  ]);
  return { agencies, ...Object.fromEntries(kinds), exported };
}

/** The most memory a process held since it was last asked, in MiB; null where the system does not tell. */
function peakOf(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
  } catch {
    return null;
  }
}

function forgetPeak(pid) {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Elsewhere than on Linux nobody tells it either.
  }
}

async function drain(url, cookie) {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  let bytes = 0;
  for await (const part of answer.body) bytes += part.length;
  return bytes;
}

const EXPORT_ROUNDS = 2;

/** The whole list as a file, as CSV and as a workbook, beside TypeORM's `getMany` and a stringifier. */
async function measureExport({ apiUrl, apiPid, cookie, textbookUrl }, say) {
  const seconds = { csv: [], xlsx: [], textbook: [] };
  const peaks = { csv: [], xlsx: [] };
  const timed = async (kind, url) => {
    const since = performance.now();
    await drain(url, cookie);
    seconds[kind].push((performance.now() - since) / 1000);
  };
  for (let at = 1; at <= EXPORT_ROUNDS; at += 1)
    await step(
      `Export, round ${at} of ${EXPORT_ROUNDS}`,
      async () => {
        await timed('textbook', `${textbookUrl}/agencies/export.csv?register=${REGISTER}`);
        for (const format of ['csv', 'xlsx']) {
          forgetPeak(apiPid);
          await timed(format, `${apiUrl}/agencies/export.${format}?filter[register]=${REGISTER}&sort=legalName`);
          peaks[format].push(peakOf(apiPid));
        }
      },
      say,
    );
  return {
    csv: summary(seconds.csv),
    xlsx: summary(seconds.xlsx),
    textbook: summary(seconds.textbook),
    ratio: summary(seconds.textbook.map((other, at) => other / seconds.csv[at])),
    csvMiB: median(peaks.csv),
    xlsxMiB: median(peaks.xlsx),
  };
}
