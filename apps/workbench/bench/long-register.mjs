import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { step } from '../src/plain.mjs';
import { freePort, runSql, startCluster } from '../src/postgres.mjs';
import { bootStack } from '../src/stack.mjs';
import { startChild } from './children.mjs';
import { atTheEnd } from './undo.mjs';

export const REGISTER = 'XB';
/** How formulas begin, in spreadsheets of all sorts; PAYLOADS of the names begin so. */
const BEGINNINGS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '=HYPERLINK("http://x.example")',
  ' =1+1',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '=cmd|/c calc',
];
export const PAYLOADS = 500;
const beginnings = BEGINNINGS.map((text) => `'${text}'`).join(', ');

/** The same agencies for both: names without order, so that sorting by them is work, and some that want to be formulas. */
const rows = (agencies) =>
  `select md5('agency ' || n)::uuid as id, 'XB-' || lpad(n::text, 8, '0') as number,
     case when n <= ${PAYLOADS} then (array[${beginnings}])[n % ${BEGINNINGS.length} + 1] || ' ' || n else 'Agency ' || md5(n::text) end as name
   from generate_series(1, ${agencies}) n`;

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
export async function startLists(agencies, { home, programs, say }) {
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
    cookieOf: (asked) =>
      signIn(
        apiUrl,
        accounts.find(({ role }) => role === asked),
      ),
    async stop() {
      await textbook.stop();
      await stopStack();
      await stopCluster();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function signIn(apiUrl, { username, password }) {
  const answer = await fetch(`${apiUrl}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  return answer.headers.get('set-cookie').split(';')[0];
}
