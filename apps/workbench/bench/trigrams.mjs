import path from 'node:path';
import { startCluster } from '../src/postgres.mjs';
import { atTheEnd } from './undo.mjs';

/** The five names most alike, by trigrams alone, as a GIN index finds them: what one would build in an afternoon. */
const ASK = `select id from (select id, max(similarity(name, $1)) as alike from listed where name % $1 group by id) found
  order by alike desc, id limit 5`;

async function shareOf(client, questions) {
  const tally = { asked: questions.length, first: 0, inFive: 0, answered: 0 };
  for (const { query, recordId } of questions) {
    const { rows } = await client.query(ASK, [query]);
    const place = rows.findIndex(({ id }) => id === recordId);
    if (place === 0) tally.first += 1;
    if (place >= 0) tally.inFive += 1;
    if (rows.length > 0) tally.answered += 1;
  }
  const { asked } = tally;
  return { rightFirst: tally.first / asked, rightInFive: tally.inFive / asked, answered: tally.answered };
}

/** The same questions of the same names: by set, and in it by group. */
export async function askTrigrams(sets, home) {
  const { default: pg } = await import('pg');
  const folder = path.join(home, 'trigrams');
  const cluster = await startCluster({ folder, log: path.join(home, 'trigrams.log'), durable: false });
  const stop = atTheEnd(() => cluster.stop());
  await cluster.createDatabase();
  const client = new pg.Client({ connectionString: cluster.superuserUrl('amparo') });
  await client.connect();
  await client.query('create extension pg_trgm');
  const results = [];
  for (const { rows, questions } of sets) {
    await client.query('drop table if exists listed');
    await client.query('create table listed (id text, name text)');
    const names = rows.flatMap(({ id, name, otherName }) => [name, otherName].filter(Boolean).map((one) => [id, one]));
    await client.query('insert into listed select * from unnest($1::text[], $2::text[])', [
      names.map(([id]) => id),
      names.map(([, name]) => name),
    ]);
    await client.query('create index on listed using gin (name gin_trgm_ops)');
    await client.query('analyze listed');
    const groups = new Set(questions.map(({ group }) => group));
    const shares = {};
    for (const group of groups)
      shares[group] = await shareOf(
        client,
        questions.filter((one) => one.group === group),
      );
    results.push(shares);
  }
  await client.end();
  await stop();
  return results;
}
