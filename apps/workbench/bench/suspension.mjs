import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError, step } from '../src/plain.mjs';
import { freePort, runSql, startCluster } from '../src/postgres.mjs';
import { bootStack, PROCESSES } from '../src/stack.mjs';
import { startChild } from './children.mjs';
import { beginCutting, openCable } from './cuts.mjs';
import { propose, signIn } from './officer.mjs';
import { startPortal } from './portal.mjs';
import { figure, percentile } from './statistics.mjs';
import { atTheEnd } from './undo.mjs';
import { openWatcher, wallClock } from './watch.mjs';

/** Checks that come to each portal in a second, beside those that time it. */
const CHECKS_PER_SECOND = 50;
const LICENCES = 40;
const SEED = 20_260_302;

export const ROUNDS = [
  { name: 'one portal', portals: 1, cut: false, promised: 50 },
  { name: 'four portals', portals: 4, cut: false, promised: 1_000 },
  { name: 'four portals, connections cut', portals: 4, cut: true, promised: 1_000 },
];

/** The product without a portal, on a PostgreSQL that remembers when each transaction was committed. */
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
  const processes = PROCESSES.filter(({ kind }) => kind !== 'portal');
  const stack = bootStack(settings, { say, fail: (sentence) => console.error(sentence), processes });
  const stopStack = atTheEnd(() => stack.stop());
  await stack.ready;
  const secrets = Object.fromEntries(
    ['FEED_PUBLIC_KEY', 'PORTAL_API_KEY', 'SMS_SECRET'].map((name) => [
      `${name}_FILE`,
      path.join(dataDir, 'secrets', name.toLowerCase().replaceAll('_', '-')),
    ]),
  );
  return {
    dataDir,
    secrets,
    apiPort: settings.apiPort,
    apiUrl: `http://localhost:${settings.apiPort}`,
    accounts: JSON.parse(readFileSync(path.join(dataDir, 'demo-accounts.json'), 'utf8')),
    superuserUrl: cluster.superuserUrl('amparo'),
    async stop() {
      await stopStack();
      await stopCluster();
    },
  };
}

/** One more portal, and the cable that it hangs on. */
async function addPortal({ dataDir, secrets, apiPort }, number) {
  const cable = await openCable(apiPort);
  const portal = await startPortal({ home: dataDir, name: `portal-${number}`, apiPort: cable.port, secrets });
  const watcher = await openWatcher(portal.port);
  return {
    cable,
    watcher,
    port: portal.port,
    async stop() {
      watcher.close();
      await portal.stop();
      await cable.close();
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

/** When each position of the feed was committed, in milliseconds of the wall clock. */
async function commitTimes(superuserUrl, positions) {
  const rows = await runSql(
    superuserUrl,
    `select position, extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 as at from feed_entry
     where position in (${positions.join(', ')})`,
  );
  return new Map(rows.map(({ position, at }) => [Number(position), Number(at)]));
}

/** Sends one decision, and hears what all portals say of it. */
async function decideBefore(portals, { number }, decide, awaited) {
  const sent = wallClock();
  const answered = decide();
  const at = answered.then(() => wallClock());
  const told = await Promise.all(portals.map(({ watcher }) => watcher.watch(number, awaited, answered)));
  return { sent, answered: await at, position: (await answered).position, told };
}

/** Suspends one licence after the other, and lifts it again. */
async function suspendAll(count, { officer, approver, licences, portals }) {
  const decisions = { suspend: [], lift: [] };
  for (let n = 0; n < count; n += 1) {
    const licence = licences[n % licences.length];
    const suspend = await propose(officer, approver, licence, { measure: 'suspend', atOnce: true });
    decisions.suspend.push(await decideBefore(portals, licence, suspend, 'may_not_recruit'));
    const lift = await propose(officer, approver, licence, { measure: 'lift' });
    decisions.lift.push(await decideBefore(portals, licence, lift, 'may_recruit'));
  }
  return decisions;
}

async function measureRound(round, count, desks, { home, superuserUrl, portals, say }) {
  const load = await startChild(path.join(import.meta.dirname, 'paced.mjs'), {}, { log: path.join(home, 'load.log') });
  const numbers = desks.licences.map(({ number }) => number);
  const underLoad = load.ask({
    ports: portals.map(({ port }) => port),
    perSecond: CHECKS_PER_SECOND,
    asked: { numbers },
  });
  // Awaited at the end; when something else fails first, that is what is told.
  underLoad.catch(() => {});
  const cables = portals.map(({ cable }) => cable);
  const stopCutting = round.cut ? beginCutting({ cables, superuserUrl, seed: SEED }) : () => null;
  const title = `${count.toLocaleString('en')} suspensions, ${round.name}`;
  const { suspend, lift } = await step(title, () => suspendAll(count, { ...desks, portals }), say);
  const cuts = await stopCutting();
  load.tell({ stop: true });
  const { perSecond, p99, error } = await underLoad;
  if (error) throw new PlainError(`The load broke off: ${error}`);
  await load.stop();
  const committed = await commitTimes(
    superuserUrl,
    suspend.map(({ position }) => position),
  );
  return {
    ...round,
    suspensions: count,
    perSecond,
    checkP99: p99,
    cuts,
    ...figuresOf(suspend, committed),
    lifts: staleOf(lift),
  };
}

const lastTold = ({ told }) => Math.max(...told.map((one) => one.told));

/** Answers that contradict an officer who has been answered: how many of how many, and how long after. */
function staleOf(decisions) {
  const stale = decisions.flatMap(({ told, answered }) =>
    told.flatMap((one) => one.stale.map(({ at }) => at - answered)),
  );
  const asked = decisions.reduce((sum, { told }) => told.reduce((all, one) => all + one.asked, sum), 0);
  return { stale: stale.length, asked, staleFor: Math.max(0, ...stale) };
}

function figuresOf(suspensions, committed) {
  const of = (values) => ({ p50: percentile(values, 0.5), p99: percentile(values, 0.99), most: Math.max(...values) });
  return {
    /** Until the last of the portals answers otherwise. */
    sinceCommit: of(suspensions.map((one) => lastTold(one) - committed.get(one.position))),
    sinceSent: of(suspensions.map((one) => lastTold(one) - one.sent)),
    /** What the officer waits. */
    answer: of(suspensions.map(({ sent, answered }) => answered - sent)),
    ...staleOf(suspensions),
    /** Of the stale ones those that say they are as of an hour at which it was decided already. */
    untrue: suspensions
      .flatMap(({ told, position }) =>
        told.flatMap(({ stale }) => stale.map(({ asOf }) => asOf - committed.get(position))),
      )
      .filter((late) => late >= 0).length,
  };
}

/** From a committed suspension to the changed answer on every portal, while each is asked by others, and what they say after it. */
export async function measureSuspension({ home, options, say = console.log }) {
  const stack = await start(home, say);
  const officer = await signIn(stack.apiUrl, inRole(stack.accounts, 'licensing_officer'));
  const approver = await signIn(stack.apiUrl, inRole(stack.accounts, 'approver'));
  const desks = { officer, approver, licences: await standing(officer) };
  const portals = [];
  const rounds = [];
  for (const round of ROUNDS) {
    while (portals.length < round.portals) portals.push(await addPortal(stack, portals.length + 1));
    const context = { home, superuserUrl: stack.superuserUrl, portals, say };
    const measured = await measureRound(round, options.suspensions, desks, context);
    const { p50, p99 } = measured.sinceCommit;
    say(`  visible after ${figure(p50)} ms, p99 ${figure(p99)} ms; ${measured.stale} stale of ${measured.asked}`);
    rounds.push(measured);
  }
  await Promise.all(portals.map((portal) => portal.stop()));
  await stack.stop();
  return rounds;
}
