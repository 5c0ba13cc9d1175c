import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, step } from '../src/plain.mjs';
import { freePort, runSql, startCluster } from '../src/postgres.mjs';
import { bootStack } from '../src/stack.mjs';
import { startChild } from './children.mjs';
import { Connection } from './connection.mjs';
import { propose, signIn } from './officer.mjs';
import { startPortal } from './portal.mjs';
import { percentile } from './statistics.mjs';
import { atTheEnd } from './undo.mjs';

const CONNECTIONS = 64;
const LICENCES = 40;
/** Longer than any run; it is told to stop. */
const UNTIL_TOLD = 24 * 3600;

/** Milliseconds of the wall clock, finer than it gives them by itself: PostgreSQL's commits are told by the same clock. */
const wallClock = () => performance.timeOrigin + performance.now();

/** The whole product with two portals, on a PostgreSQL that remembers when each transaction was committed. */
async function start(home, say) {
  const dataDir = path.join(home, 'suspension');
  mkdirSync(dataDir, { recursive: true });
  const cluster = await startCluster({
    folder: path.join(dataDir, 'postgres'),
    log: path.join(dataDir, 'logs', 'postgres.log'),
    settings: { track_commit_timestamp: 'on' },
  });
  const stopCluster = atTheEnd(() => cluster.stop());
  await cluster.createDatabase();
  const external = { appUrl: cluster.appUrl(), ownerUrl: cluster.ownerUrl() };
  const settings = { dataDir, apiPort: await freePort(), portalPort: await freePort(), demo: true, external };
  const stack = bootStack(settings, { say, fail: (sentence) => console.error(sentence) });
  const stopStack = atTheEnd(() => stack.stop());
  await stack.ready;
  const secrets = Object.fromEntries(
    ['FEED_PUBLIC_KEY', 'PORTAL_API_KEY'].map((name) => [
      `${name}_FILE`,
      path.join(dataDir, 'secrets', name.toLowerCase().replaceAll('_', '-')),
    ]),
  );
  const second = await startPortal({ home: dataDir, name: 'second-portal', apiPort: settings.apiPort, secrets });
  return {
    apiUrl: `http://localhost:${settings.apiPort}`,
    ports: [settings.portalPort, second.port],
    accounts: JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')),
    superuserUrl: cluster.superuserUrl('amparo'),
    async stop() {
      await second.stop();
      await stopStack();
      await stopCluster();
    },
  };
}

const inRole = (accounts, role) => accounts.find((account) => account.role === role);

/** Licences of the fictional country that stand, with numbers that go over the wire as they are. */
async function standing(officer) {
  const { data } = await officer.get(
    '/licences?filter[register]=XA&filter[status]=licensed&filter[openProposals]=0&perPage=100',
  );
  const plain = data.filter(({ number }) => /^[\x21-\x7e]+$/.test(number));
  if (plain.length < LICENCES)
    throw new PlainError(`The demo has ${plain.length} licences to suspend, not ${LICENCES}.`);
  return plain;
}

const standingOf = (connection, number) =>
  new Promise((resolve, reject) => {
    connection.onError = reject;
    connection.ask(number, (whole, body) =>
      resolve(JSON.parse(Buffer.from(whole.slice(body), 'latin1').toString()).standing),
    );
  });

/** Asks one portal again and again, and tells when it first gave the awaited answer. */
async function untilTold(connection, number, awaited) {
  while ((await standingOf(connection, number)) !== awaited);
  return wallClock();
}

/** When each position of the feed was committed, in milliseconds of the wall clock. */
async function commitTimes(superuserUrl, positions) {
  const rows = await runSql(
    superuserUrl,
    `select position, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 as at from feed_entry
     where position in (${positions.join(', ')})`,
  );
  return new Map(rows.map(({ position, at }) => [Number(position), Number(at)]));
}

/** From a committed suspension to the changed answer on both portals, while others ask both without pause. */
export async function measureSuspension({ home, options, say = console.log }) {
  const stack = await start(home, say);
  const officer = await signIn(stack.apiUrl, inRole(stack.accounts, 'licensing_officer'));
  const approver = await signIn(stack.apiUrl, inRole(stack.accounts, 'approver'));
  const licences = await standing(officer);
  const watchers = await Promise.all(stack.ports.map((port) => Connection.open(port)));
  const load = await startChild(path.join(import.meta.dirname, 'load.mjs'), {}, { log: path.join(home, 'load.log') });
  const asked = { numbers: licences.map(({ number }) => number) };
  const underLoad = load.ask({ ports: stack.ports, connections: CONNECTIONS, seconds: UNTIL_TOLD, asked });
  // Awaited at the end; when something else fails first, that is what is told.
  underLoad.catch(() => {});

  const seen = [];
  await step(
    `Suspending ${options.suspensions} licences while ${CONNECTIONS} connections ask two portals`,
    async () => {
      for (let n = 0; n < options.suspensions; n += 1) {
        const licence = licences[n % LICENCES];
        const decide = await propose(officer, approver, licence, { measure: 'suspend', atOnce: true });
        const told = watchers.map((watcher) => untilTold(watcher, licence.number, 'may_not_recruit'));
        const sent = wallClock();
        const { position } = await decide();
        seen.push({ position, sent, told: await Promise.all(told) });
        const lift = await propose(officer, approver, licence, { measure: 'lift' });
        await lift();
        await Promise.all(watchers.map((watcher) => untilTold(watcher, licence.number, 'may_recruit')));
      }
    },
    say,
  );
  load.tell({ stop: true });
  const { perSecond, error } = await underLoad;
  if (error) throw new PlainError(`The load broke off: ${error}`);
  const committed = await commitTimes(
    stack.superuserUrl,
    seen.map(({ position }) => position),
  );
  await load.stop();
  for (const watcher of watchers) watcher.close();
  await stack.stop();
  return { suspensions: seen.length, perSecond, ...percentiles(seen, committed) };
}

function percentiles(seen, committed) {
  const of = (values) => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99), most: Math.max(...values) });
  return {
    /** Until the later of the two portals answers otherwise. */
    sinceCommit: of(seen.map(({ position, told }) => Math.max(...told) - committed.get(position))),
    sinceSent: of(seen.map(({ sent, told }) => Math.max(...told) - sent)),
  };
}
