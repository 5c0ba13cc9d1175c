import pg, { type PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { FORMULA, lineEnds } from '../http/csv.js';
import { allRows, everyRow, type ListDefinition, type RawQuery } from './list.js';

/** A list whose columns PostgreSQL itself writes: name → SQL of a text. */
export interface WrittenList extends Omit<ListDefinition, 'select'> {
  readonly cells: Readonly<Record<string, string>>;
}

export type Written<Column extends string> = Readonly<Record<Column, string | null>>;

/** A whole list, as rows or, several times faster, as lines of CSV; what is not asked for costs nothing. */
export interface WholeList<Row> {
  readonly rows: AsyncGenerator<Row[]>;
  readonly lines: (columns: readonly string[]) => AsyncGenerator<Uint8Array>;
}

export const wholeList = <Row>(dataSource: DataSource, list: WrittenList, query: RawQuery): WholeList<Row> => {
  const select = Object.entries(list.cells).map(([name, sql]) => `${sql} as "${name}"`);
  return {
    rows: allRows<Row>(dataSource, { ...list, select: select.join(', ') }, query),
    lines: (columns) => copyLines(dataSource, list, columns, query),
  };
};

/** As `csv.ts` writes a cell, but for its quotes, which COPY sets. The first branch spares nearly every cell the expression. */
const cellOf = (sql: string): string =>
  `case when ascii(${sql}) between 48 and 57 or ascii(${sql}) | 32 between 97 and 122 then ${sql}
    else coalesce(case when ${sql} ~ '${FORMULA}' then '''' end, '') || coalesce(${sql}, '') end`;

/**
 * Every row of a list as CSV, lines only, straight from PostgreSQL and as all of them stood at one instant. COPY takes no parameters:
 * values stand in it as the driver escapes them. It has no end but its own: where the reader leaves, its connection is closed.
 */
async function* copyLines(
  dataSource: DataSource,
  list: WrittenList,
  columns: readonly string[],
  query: RawQuery,
): AsyncGenerator<Uint8Array> {
  const cells = columns.map((column) => {
    const sql = list.cells[column];
    if (sql === undefined) throw new Error(`no SQL gives the column ${column}`);
    return cellOf(sql);
  });
  const rows = everyRow({ ...list, select: cells.join(', ') }, query, (value) => pg.escapeLiteral(String(value)));
  const driver = dataSource.driver as PostgresDriver;
  const [client, release] = (await driver.obtainMasterConnection()) as [PoolClient, (fault?: boolean) => void];
  let isWhole = false;
  try {
    // One file keeps one core of the database busy, however long its reader takes.
    await client.query(
      'begin read only; set local statement_timeout = 0; set local max_parallel_workers_per_gather = 0',
    );
    const withEnds = lineEnds();
    const copied = client.query(to(`copy (${rows}) to stdout (format csv, force_quote *)`));
    for await (const chunk of copied) yield withEnds(chunk as Uint8Array);
    await client.query('commit');
    isWhole = true;
  } finally {
    release(!isWhole);
  }
}
