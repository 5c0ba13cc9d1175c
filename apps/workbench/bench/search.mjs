import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PlainError, step } from '../src/plain.mjs';
import { startChild } from './children.mjs';
import { Connection } from './connection.mjs';
import { KINDS, mistakenNames } from './mistakes.mjs';
import { startFollowed } from './servers.mjs';
import { figure, median, summary } from './statistics.mjs';
import { startTrigrams } from './trigrams.mjs';

/** Of each kind of mistake. */
const QUESTIONS = 50;
const WARM_UP = 10;
/** More than four callers could use up, were a search to take a quarter of a millisecond. */
const SEARCHES_A_SECOND = 4_000;
const CALLERS = 4;
const CHECKS_PER_SECOND = 200;

/**
 * A caller's searches wait when they have cost two seconds of the processor in a minute (`name-search.limit.ts`). Here each question is
 * another person's, whom a reverse proxy in front of the portal names, as it does in an installation.
 */
const BEHIND_A_PROXY = { TRUST_PROXY: 'loopback' };
let persons = 0;
const forSomebody = () => {
  persons += 1;
  const [high, middle, low] = [16, 8, 0].map((bits) => (persons >> bits) & 255);
  return `\r\nX-Forwarded-For: 10.${high}.${middle}.${low}`;
};

/** As generous as can be to PostgreSQL: an agency has one name here, so nothing is gathered; and nothing is compiled for one question. */
const POSTGRES = {
  settings: { shared_buffers: '512MB', jit: 'off' },
  ask: 'select id from listed where name % $1 order by similarity(name, $1) desc limit 5',
};

async function agenciesIn(answers) {
  const agencies = [];
  for await (const line of createInterface({ input: createReadStream(answers) })) {
    const { id, legalName } = JSON.parse(line).matches[0];
    agencies.push({ id, name: legalName });
  }
  return agencies;
}

async function openSearch(port) {
  const connection = await Connection.open(port);
  connection.expected = () => '"matches":';
  return {
    ask: (query) =>
      new Promise((resolve, reject) => {
        connection.onError = reject;
        connection.ask(query, (whole, body) => resolve({ whole, body }), forSomebody());
      }),
    close: () => connection.close(),
  };
}

const idsIn = ({ whole, body }) => JSON.parse(whole.slice(body)).matches.map(({ id }) => id);

/** One question after the other; what is read of the answers is not timed. */
async function askAll(questions, ask, cpu) {
  const answers = [];
  const times = [];
  const before = cpu();
  for (const { query } of questions) {
    const since = performance.now();
    answers.push(await ask(query));
    times.push(performance.now() - since);
  }
  const after = cpu();
  return {
    answers,
    mean: times.reduce((sum, time) => sum + time, 0) / times.length,
    median: median(times),
    cpuMs: before === null ? null : (after - before) / 1000 / questions.length,
  };
}

/** Both are asked the same, in turn, each in every second round the first. */
async function inTurn(rounds, questions, sides, say) {
  const asked = (round) => questions.filter((_, at) => Math.floor(at / Object.keys(KINDS).length) % rounds === round);
  const results = { portal: [], postgres: [] };
  const found = { portal: new Map(), postgres: new Map() };
  for (let round = 0; round < rounds; round += 1) {
    const own = asked(round);
    for (const name of round % 2 === 0 ? ['portal', 'postgres'] : ['postgres', 'portal']) {
      const { ask, cpu, ids } = sides[name];
      const { answers, ...times } = await askAll(own, ask, cpu);
      results[name].push(times);
      own.forEach((question, at) => found[name].set(question, ids(answers[at]).slice(0, 5).includes(question.id)));
    }
    const told = Object.keys(sides).map((name) => `${name} ${figure(results[name][round].mean)} ms`);
    say(`  round ${round + 1} of ${rounds}: ${told.join(', ')}`);
  }
  return { results, found };
}

function speedOf({ portal, postgres }) {
  const told = (rounds) => ({
    mean: summary(rounds.map(({ mean }) => mean)),
    median: summary(rounds.map((round) => round.median)),
    cpuMs: rounds[0].cpuMs === null ? null : summary(rounds.map(({ cpuMs }) => cpuMs)),
  });
  const paired = (what) => summary(portal.map((ours, round) => postgres[round][what] / ours[what]));
  return {
    ...{ portal: told(portal), postgres: told(postgres), ratio: paired('mean'), medianRatio: paired('median') },
    cpuRatio: portal[0].cpuMs === null ? null : paired('cpuMs'),
  };
}

const inFive = (questions, { portal, postgres }) =>
  Object.entries(KINDS).map(([kind, { title }]) => {
    const own = questions.filter((question) => question.kind === kind);
    const share = (found) => own.filter((question) => found.get(question)).length / own.length;
    return { title, asked: own.length, portal: share(portal), postgres: share(postgres) };
  });

/** Callers that search one name after the other without a pause, each its own, until they are told to stop. */
async function startCallers(port, questions) {
  let stopping = false;
  let searches = 0;
  const keepAsking = async (own) => {
    const search = await openSearch(port);
    for (const { query } of own) {
      if (stopping) break;
      await search.ask(query);
      searches += 1;
    }
    search.close();
    if (!stopping) throw new PlainError('The callers had no more names to search for.');
  };
  const calling = Promise.all(
    Array.from({ length: CALLERS }, (_, caller) => keepAsking(questions.filter((_, at) => at % CALLERS === caller))),
  );
  return async () => {
    stopping = true;
    await calling;
    return searches;
  };
}

/** Licence checks at fixed moments, by turns alone and beside those who search for names. */
async function measureBeside(agencies, { port, names, log, rounds, seconds }, say) {
  const paced = await startChild(path.join(import.meta.dirname, 'paced.mjs'), {}, { log });
  const asked = { ports: [port], perSecond: CHECKS_PER_SECOND, seconds, asked: { count: agencies } };
  const check = async () => {
    const result = await paced.ask(asked);
    if (result.error) throw new PlainError(`The licence checks broke off: ${result.error}`);
    return result;
  };
  const perRound = Math.floor(names.length / rounds);
  const results = { alone: [], beside: [], perSecond: [] };
  for (let round = 0; round < rounds; round += 1) {
    results.alone.push(await check());
    const stop = await startCallers(port, names.slice(round * perRound, (round + 1) * perRound));
    results.beside.push(await check());
    results.perSecond.push((await stop()) / seconds);
    const [alone, beside] = [results.alone[round].p99, results.beside[round].p99].map(figure);
    say(`  round ${round + 1} of ${rounds}: p99 ${alone} ms alone, ${beside} ms beside name checks`);
  }
  await paced.stop();
  const p99 = (list) => list.map((result) => result.p99);
  return {
    alone: summary(p99(results.alone)),
    beside: summary(p99(results.beside)),
    ratio: summary(results.beside.map((result, round) => result.p99 / results.alone[round].p99)),
    searches: summary(results.perSecond),
  };
}

/** Searches by name over HTTP, beside PostgreSQL's trigrams over its own protocol, and what they do to those who check a number. */
export async function measureSearch(agencies, { home, programs, options, say = console.log }) {
  const folder = path.join(home, `search-${agencies}`);
  const followed = await startFollowed(agencies, { folder, programs, say, settings: BEHIND_A_PROXY });
  const { portal } = followed;
  const listed = await agenciesIn(followed.answers);
  const trigrams = await step(
    'Listing the same names in PostgreSQL',
    async () => {
      const started = await startTrigrams(folder, POSTGRES);
      await started.list(listed.map(({ id, name }) => [id, name]));
      return started;
    },
    say,
  );
  await followed.untilPrepared();
  const search = await openSearch(portal.port);
  const { rounds, seconds } = options;
  const sides = {
    portal: { ask: search.ask, cpu: portal.cpu, ids: idsIn },
    postgres: { ask: trigrams.ask, cpu: trigrams.cpu, ids: (ids) => ids },
  };
  const besides = Math.ceil((rounds * seconds * SEARCHES_A_SECOND) / Object.keys(KINDS).length);
  const names = mistakenNames(listed, WARM_UP + QUESTIONS + besides);
  const next = (perKind) => names.splice(0, perKind * Object.keys(KINDS).length);
  const [warming, questions] = [next(WARM_UP), next(QUESTIONS)];
  await step('Warming both', () => inTurn(1, warming, sides, () => {}), say);
  say(`Asking ${questions.length} names of each in ${rounds} rounds …`);
  const { results, found } = await inTurn(rounds, questions, sides, say);
  search.close();
  await trigrams.stop();
  say(`Licence checks, ${CHECKS_PER_SECOND} a second, alone and beside ${CALLERS} callers who search for names …`);
  const given = { port: portal.port, names, log: path.join(folder, 'paced.log'), rounds, seconds };
  const beside = await measureBeside(agencies, given, say);
  await followed.stop();
  return { agencies, speed: speedOf(results), kinds: inFive(questions, found), beside };
}
