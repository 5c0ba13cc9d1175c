import path from 'node:path';
import { PlainError } from '../src/plain.mjs';
import { startChild } from './children.mjs';
import { residentMiB } from './cpu.mjs';
import { checkAt, startServers } from './servers.mjs';
import { figure, summary } from './statistics.mjs';

const CONNECTIONS = 64;
/** A register in which something changes all the time. */
const BUSY_MS = 1_000;
const WARM_UP_SECONDS = 2;

/** What changes from answer to answer: the hour, and the connection. */
const lasting = ({ asOf: _asOf, ...answer }) => JSON.stringify(answer);
const headersOf = ({ headers }) =>
  JSON.stringify(
    [...headers]
      .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Figures compare only what does the same: the same bytes under the same headers. */
async function assertSame(servers, agencies) {
  for (const n of [1, Math.ceil(agencies / 2), agencies]) {
    const number = `RL-${String(n).padStart(7, '0')}`;
    const told = {};
    for (const [name, { port }] of Object.entries(servers)) {
      const answer = await checkAt(port, number);
      told[name] = `${answer.status} ${headersOf(answer)} ${lasting(await answer.json())}`;
    }
    const [first, ...others] = Object.entries(told);
    const other = others.find(([, text]) => text !== first[1]);
    if (other) throw new PlainError(`${other[0]} answers ${number} otherwise:\n${first[1]}\n${other[1]}`);
  }
}

async function ask(load, { port, cpu }, agencies, seconds) {
  const before = cpu();
  const asked = { count: agencies };
  const result = await load.ask({ ports: [port], connections: CONNECTIONS, seconds, asked });
  if (result.error) throw new PlainError(`The load broke off: ${result.error}`);
  return { ...result, cpuUs: before === null ? null : (cpu() - before) / result.requests };
}

/** One server after the other, again and again: a machine that others use slows all of them alike. */
async function inRounds(load, servers, agencies, { rounds, seconds }, say) {
  const results = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
  const names = Object.keys(servers);
  for (const name of names) await ask(load, servers[name], agencies, WARM_UP_SECONDS);
  for (let round = 0; round < rounds; round += 1) {
    const turn = names.map((_, at) => names[(at + round) % names.length]);
    for (const name of turn) results[name].push(await ask(load, servers[name], agencies, seconds));
    const told = names.map((name) => `${name} ${figure(results[name].at(-1).perSecond)}/s`);
    say(`  round ${round + 1} of ${rounds}: ${told.join(', ')}`);
  }
  return results;
}

const ofRounds = (results, what) => summary(results.map((result) => result[what]));
const paired = (a, b, ratio) => summary(a.map((result, round) => ratio(result, b[round])));

function figuresOf({ portal, bare, textbook }) {
  const told = (results) => ({
    perSecond: ofRounds(results, 'perSecond'),
    cpuUs: results[0].cpuUs === null ? null : ofRounds(results, 'cpuUs'),
    p99: ofRounds(results, 'p99'),
    loadBusy: ofRounds(results, 'busy').median,
  });
  const cpuTold = portal[0].cpuUs !== null;
  return {
    portal: told(portal),
    bare: told(bare),
    toBare: paired(portal, bare, (one, other) => one.perSecond / other.perSecond),
    cpuToBare: cpuTold ? paired(portal, bare, (one, other) => one.cpuUs / other.cpuUs) : null,
    ...(textbook && {
      textbook: told(textbook),
      toTextbook: paired(portal, textbook, (one, other) => one.perSecond / other.perSecond),
      cpuBelowTextbook: cpuTold ? paired(textbook, portal, (one, other) => one.cpuUs / other.cpuUs) : null,
    }),
  };
}

/** Checks by licence number over HTTP, at one size of the register. */
export async function measureChecks(agencies, { home, programs, options, say = console.log }) {
  const started = await startServers(agencies, { home, programs, say });
  const { portal, bare, textbook, register } = started;
  const load = await startChild(path.join(import.meta.dirname, 'load.mjs'), {}, { log: path.join(home, 'load.log') });
  try {
    await assertSame({ portal, bare, textbook }, agencies);
    say(`Asking by licence number, ${options.rounds} rounds of ${options.seconds} s for each server …`);
    const quiet = await inRounds(load, { portal, bare, textbook }, agencies, options, say);
    const portalMiB = residentMiB(portal.pid);
    say('The same while a record changes every second …');
    await register.ask({ everyMs: BUSY_MS });
    const busy = await inRounds(load, { portal, bare }, agencies, options, say);
    return {
      agencies,
      portalReadyMs: started.portalReadyMs,
      portalMiB,
      quiet: figuresOf(quiet),
      busy: figuresOf(busy),
    };
  } finally {
    await load.stop();
    await started.stop();
  }
}
