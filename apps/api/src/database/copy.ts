import pg, { type PoolClient } from 'pg';
import { to } from 'pg-copy-streams';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { FORMULA, lineEnds } from '../http/csv.js';
import { CELL, columnName, ENTITIES, MOST_CHARACTERS, MOST_ROWS, ROW, UNWRITABLE } from '../http/xlsx.js';
import { everyRow, type ListDefinition, type RawQuery } from './list.js';

/** A list whose columns PostgreSQL itself writes: name → SQL of a text. */
export interface WrittenList extends Omit<ListDefinition, 'select'> {
  readonly cells: Readonly<Record<string, string>>;
}

export type Written<Column extends string> = Readonly<Record<Column, string | null>>;

/** A whole list as lines of a file, several times faster than its rows. */
export interface WholeList {
  readonly lines: (form: LineForm, columns: readonly string[]) => AsyncGenerator<Uint8Array>;
}

export const wholeList = (dataSource: DataSource, list: WrittenList, query: RawQuery): WholeList => ({
  lines: (form, columns) => copyLines(dataSource, list, { form, columns, query }),
});

/** As `csv.ts` writes a cell, but for its quotes, which COPY sets. The first branch spares nearly every cell the expression. */
const csvCell = (sql: string): string =>
  `case when ascii(${sql}) between 48 and 57 or ascii(${sql}) | 32 between 97 and 122 then ${sql}
    else coalesce(case when ${sql} ~ '${FORMULA}' then '''' end, '') || coalesce(${sql}, '') end`;

/** What is written otherwise in a workbook; most rows hold none of it. */
const SPECIAL = String.raw`[&<>\\\u0001-\u001f\ufffe\uffff]`;
const escaped = (sql: string): string =>
  Object.entries(ENTITIES).reduce(
    (text, [character, entity]) => `replace(${text}, chr(${character.charCodeAt(0)}), '${entity}')`,
    `regexp_replace(left(${sql}, ${MOST_CHARACTERS}), '${UNWRITABLE}', chr(65533), 'g')`,
  );
const xlsxRow = (cells: readonly string[]): string =>
  `'${ROW[0]}' || ${cells.map((cell, at) => `'${CELL[0]}${columnName(at)}' || place || '${CELL[1]}' || coalesce(${cell}, '') || '${CELL[2]}'`).join(' || ')} || '${ROW[1]}'`;

type RowsOf = (select: string) => string;

/** How PostgreSQL writes the lines of each kind of file. In text that holds none of its own marks, COPY escapes nothing. */
const FORMS = {
  csv: {
    rows: (cells: readonly string[], rowsOf: RowsOf) => rowsOf(cells.map(csvCell).join(', ')),
    options: '(format csv, force_quote *)',
    read: lineEnds,
  },
  xlsx: {
    rows: (cells: readonly string[], rowsOf: RowsOf) => {
      const names = cells.map((_, at) => `cell_${at}`);
      const all = `concat(${names.join(', ')})`;
      return `select case when ${all} ~ '${SPECIAL}' or length(${all}) > ${MOST_CHARACTERS}
          then ${xlsxRow(names.map(escaped))} else ${xlsxRow(names)} end
        from (select *, ((row_number() over () - 1) % ${MOST_ROWS - 1} + 2)::text as place
          from (${rowsOf(cells.map((cell, at) => `${cell} as ${names[at]}`).join(', '))}) listed) placed`;
    },
    options: '(format text)',
    read: () => (chunk: Uint8Array) => chunk,
  },
} as const;
type LineForm = keyof typeof FORMS;

interface Asked {
  readonly form: LineForm;
  readonly columns: readonly string[];
  readonly query: RawQuery;
}

/**
 * Every row of a list as a line, straight from PostgreSQL and as all of them stood at one instant. COPY takes no parameters:
 * values stand in it as the driver escapes them. It has no end but its own: where the reader leaves, its connection is closed.
 */
async function* copyLines(
  dataSource: DataSource,
  list: WrittenList,
  { form, columns, query }: Asked,
): AsyncGenerator<Uint8Array> {
  const { rows: rowsOf, options, read } = FORMS[form];
  const cells = columns.map((column) => {
    const sql = list.cells[column];
    if (sql === undefined) throw new Error(`no SQL gives the column ${column}`);
    return sql;
  });
  const rows = rowsOf(cells, (select) =>
    everyRow({ ...list, select }, query, (value) => pg.escapeLiteral(String(value))),
  );
  const driver = dataSource.driver as PostgresDriver;
  const [client, release] = (await driver.obtainMasterConnection()) as [PoolClient, (fault?: boolean) => void];
  let isWhole = false;
  try {
    // One file keeps one core of the database busy, however long its reader takes.
    await client.query(
      'begin read only; set local statement_timeout = 0; set local max_parallel_workers_per_gather = 0',
    );
    const line = read();
    const copied = client.query(to(`copy (${rows}) to stdout ${options}`));
    for await (const chunk of copied) yield line(chunk as Uint8Array);
    await client.query('commit');
    isWhole = true;
  } finally {
    release(!isWhole);
  }
}
