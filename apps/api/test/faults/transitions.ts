import type { Lifecycle } from '@amparo/kernel';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { applicationDataSource } from '../../src/database/data-source.js';
import { type Transaction, UnitOfWork } from '../../src/database/unit-of-work.js';
import { systemContext } from '../../src/http/request-context.js';
import { SystemClock } from '../../src/ports/index.js';
import type { Caller } from '../harness.js';
import { type Installation, type RunningProcess, send } from './installation.js';
import { inLanes, Outcomes } from './racing.js';

/** One cell of a lifecycle that people, not time, may use. */
export interface Way<Status extends string, Verb extends string> {
  readonly status: Status;
  readonly verb: Verb;
}

/** All of them, read from the lifecycle's own table: a verb that is added there is raced, or fails for want of a race. */
export const waysOf = <Status extends string, Verb extends string>({
  statuses,
  table,
}: Pick<Lifecycle<Status, Verb, string>, 'statuses' | 'table'>): Way<Status, Verb>[] =>
  statuses.flatMap((status) =>
    (Object.entries(table[status]) as [Verb, { by: readonly string[] }][])
      .filter(([, { by }]) => by.some((role) => role !== 'clock'))
      .map(([verb]) => ({ status, verb })),
  );

/** What one of the two does. */
export interface Attempt {
  readonly who: Caller;
  /** Below /api/v1. */
  readonly path: string;
  readonly body?: object;
}

export interface Race {
  readonly name: string;
  readonly version: number;
  readonly attempts: readonly [Attempt, Attempt];
}

/** Every race once: its two attempts at the same instant, one at each process, from the same version. */
export async function raceAll(
  { cast }: Installation,
  processes: readonly [RunningProcess, RunningProcess],
  races: readonly Race[],
): Promise<Record<string, string>> {
  const outcomes = new Outcomes();
  await inLanes(races.length, async (at) => {
    const { name, version, attempts } = races[at] as Race;
    const [one, other] = ([0, 1] as const).map((side) => {
      const { who, path, body = {} } = attempts[side];
      return send(processes[side].url, cast, who, `/api/v1${path}`, body, { version });
    }) as [ReturnType<typeof send>, ReturnType<typeof send>];
    await outcomes.race(name, one, other);
  });
  return outcomes.all;
}

/** Four workers at one job, at the same instant. */
export async function fourAtOnce(
  { cluster }: Pick<Installation, 'cluster'>,
  job: (tx: Transaction) => Promise<number>,
): Promise<void> {
  const workers = await Promise.all(
    Array.from({ length: 4 }, () => applicationDataSource(cluster.appUrl(), [], 1).initialize()),
  );
  await Promise.all(
    workers.map((worker) => new UnitOfWork(worker, new SystemClock()).run(job, systemContext(randomUUID()))),
  );
  await Promise.all(workers.map((worker) => worker.destroy()));
}

/** A verb's races, shared by the statuses that know it. */
const shareOf = (ways: readonly Way<string, string>[], verb: string, races: number): number =>
  Math.ceil(races / ways.filter((way) => way.verb === verb).length);

/** As many of each way as make at least so many races of every verb; the ways by turns. */
export function shared<W extends Way<string, string>>(ways: readonly W[], races: number): W[] {
  const rounds = Array.from({ length: races }, (_, round) =>
    ways.filter(({ verb }) => round < shareOf(ways, verb, races)),
  );
  return rounds.flat();
}

/** How all of these ways should end, every verb raced so many times. */
export const allEnd = (ways: readonly Way<string, string>[], ending: string, races: number): Record<string, string> =>
  Object.fromEntries(ways.map(({ status, verb }) => [`${status} ${verb}`, `${ending} ×${shareOf(ways, verb, races)}`]));

/** Rows of a table in one statement, by name; columns that are not told have their defaults. All rows tell the same. */
export async function insertRows(db: DataSource, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  await db.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}

/** Records that did not change exactly once, by their version and by the entries about them in the audit log. */
export async function notOnce(db: DataSource, table: string, kind: string, ids: readonly string[]): Promise<unknown[]> {
  return db.query(
    `select r.id, r.version, count(p.*)::int as leaves
     from ${table} r left join audit_payload p on p.payload -> 'subject' = jsonb_build_object('kind', $1::text, 'id', r.id)
     where r.id = any($2::uuid[]) group by r.id having r.version <> 2 or count(p.*) <> 1`,
    [kind, ids],
  );
}

/** How many acts with each verb stand in a history, of how many records. */
export async function acts(db: DataSource, table: string, record: string): Promise<Record<string, string>> {
  const rows: { verb: string; acts: number; records: number }[] = await db.query(
    `select verb, count(*)::int as acts, count(distinct ${record})::int as records from ${table} group by verb order by verb`,
  );
  return Object.fromEntries(rows.map(({ verb, acts: n, records }) => [verb, `${n} of ${records}`]));
}

/** How many such acts there should be: one of each record, through every status that knows the verb. */
export const oneEach = (ways: readonly Way<string, string>[], races: number): Record<string, string> => {
  const verbs = [...new Set(ways.map(({ verb }) => verb))].sort();
  return Object.fromEntries(
    verbs.map((verb) => {
      const n = shareOf(ways, verb, races) * ways.filter((way) => way.verb === verb).length;
      return [verb, `${n} of ${n}`];
    }),
  );
};

/**
 * The fault that must show: the version of a table's rows no longer counts up, so that a second change looks as if it had seen the
 * first. Undone by what it gives back.
 */
export async function freezeVersions(db: DataSource, table: string): Promise<() => Promise<void>> {
  await db.query(
    `create function stand_still() returns trigger language plpgsql as 'begin new.version := old.version; return new; end';
     create trigger stand_still before update on ${table} for each row execute function stand_still()`,
  );
  return async () => {
    await db.query(`drop function stand_still() cascade`);
  };
}
