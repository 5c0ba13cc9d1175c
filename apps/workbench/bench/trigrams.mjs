import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { startCluster } from '../src/postgres.mjs';
import { runningPostmaster } from '../src/postmaster.mjs';
import { cpuOfPostgres } from './cpu.mjs';
import { atTheEnd } from './undo.mjs';

/** The five names most alike, by trigrams alone, as a GIN index finds them: what one would build in an afternoon. */
const ASK = `select id from (select id, max(similarity(name, $1)) as alike from listed where name % $1 group by id) found
  order by alike desc, id limit 5`;
const BATCH = 50_000;

/** A PostgreSQL with a list of names under such an index, its threshold the one that it comes with: 0.3. */
export async function startTrigrams(home, { settings, ask = ASK } = {}) {
  const { default: pg } = await import('pg');
  const folder = path.join(home, 'trigrams', 'postgres');
  mkdirSync(path.dirname(folder), { recursive: true });
  const cluster = await startCluster({ folder, log: path.join(home, 'trigrams.log'), durable: false, settings });
  const stop = atTheEnd(() => cluster.stop());
  await cluster.createDatabase();
  const client = new pg.Client({ connectionString: cluster.superuserUrl('amparo') });
  await client.connect();
  await client.query('create extension pg_trgm');
  const postmaster = runningPostmaster(cluster.folder)?.pid;
  return {
    cpu: () => cpuOfPostgres(postmaster),
    /** Names as `[id, name]`, instead of those that were listed before. */
    async list(names) {
      await client.query('drop table if exists listed');
      await client.query('create table listed (id text, name text)');
      for (let at = 0; at < names.length; at += BATCH) {
        const batch = names.slice(at, at + BATCH);
        await client.query('insert into listed select * from unnest($1::text[], $2::text[])', [
          batch.map(([id]) => id),
          batch.map(([, name]) => name),
        ]);
      }
      await client.query('create index on listed using gin (name gin_trgm_ops)');
      await client.query('vacuum analyze listed');
    },
    /** The ids of the five, by a statement that is prepared once. */
    async ask(name) {
      const { rows } = await client.query({ name: 'ask', text: ask, values: [name] });
      return rows.map(({ id }) => id);
    },
    async stop() {
      await client.end();
      await stop();
    },
  };
}

async function shareOf(trigrams, questions) {
  const tally = { asked: questions.length, first: 0, inFive: 0, answered: 0 };
  for (const { query, recordId } of questions) {
    const ids = await trigrams.ask(query);
    const place = ids.indexOf(recordId);
    if (place === 0) tally.first += 1;
    if (place >= 0) tally.inFive += 1;
    if (ids.length > 0) tally.answered += 1;
  }
  const { asked } = tally;
  return { rightFirst: tally.first / asked, rightInFive: tally.inFive / asked, answered: tally.answered };
}

/** The same questions of the same names: by set, and in it by group. */
export async function askTrigrams(sets, home) {
  const trigrams = await startTrigrams(home);
  const results = [];
  for (const { rows, questions } of sets) {
    await trigrams.list(
      rows.flatMap(({ id, name, otherName }) => [name, otherName].filter(Boolean).map((one) => [id, one])),
    );
    const groups = new Set(questions.map(({ group }) => group));
    const shares = {};
    for (const group of groups)
      shares[group] = await shareOf(
        trigrams,
        questions.filter((one) => one.group === group),
      );
    results.push(shares);
  }
  await trigrams.stop();
  return results;
}
