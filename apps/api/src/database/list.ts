import { Refusal } from '@amparo/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { count, MAX_DEPTH } from './list-count.js';
import { atOneInstant } from './one-instant.js';

/** A list of a resource as data: the SQL pieces, and what callers may filter and sort by. */
export interface ListDefinition {
  /** Columns in the shape of the answer's rows; must give `id`. */
  readonly select: string;
  readonly from: string;
  /** Always true of every row, such as the actor's scope. `$n` are numbered from `scope` parameters. */
  readonly where?: string;
  /** Name → SQL condition with `?` for the value. */
  readonly filters: Readonly<Record<string, string>>;
  /** SQL condition with `?` for `%text%`; every `?` gets it. */
  readonly search?: string;
  /** Name → SQL expression that is never null. */
  readonly sorts: Readonly<Record<string, string>>;
  readonly defaultSort: string;
  /** Unique column that breaks ties. */
  readonly key: string;
}

export interface ListAnswer<Row> {
  readonly data: Row[];
  readonly total: number;
  readonly totalIs: 'exact' | 'estimated';
  readonly next: string | null;
}

export type RawQuery = Readonly<Record<string, unknown>>;

const MAX_PAGE = 100;

function invalid(pointer: string, code: string, params: Record<string, string | number> = {}): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code, params }]);
}

function wholeNumber(query: RawQuery, name: string, otherwise: number, most: number): number {
  const value = query[name];
  if (value === undefined) return otherwise;
  if (typeof value !== 'string' || !/^[1-9]\d{0,8}$/.test(value) || Number(value) > most)
    invalid(`/${name}`, 'list.number', { limit: most });
  return Number(value);
}

/** What says which rows, and in what order; the rest says how many of them. */
const QUESTION = ['sort', 'filter', 'q', 'lang'];
const PAGE = ['page', 'perPage', 'cursor'];

interface Sort {
  readonly name: string;
  readonly sql: string;
  readonly descending: boolean;
}

function sortsOf(definition: ListDefinition, value: unknown): Sort[] {
  const text = value === undefined ? definition.defaultSort : value;
  if (typeof text !== 'string')
    return invalid('/sort', 'list.sort', { choices: Object.keys(definition.sorts).join(', ') });
  return text.split(',').map((part) => {
    const descending = part.startsWith('-');
    const name = descending ? part.slice(1) : part;
    const sql = Object.hasOwn(definition.sorts, name) ? definition.sorts[name] : undefined;
    if (!sql) return invalid('/sort', 'list.sort', { choices: Object.keys(definition.sorts).join(', ') });
    return { name, sql, descending };
  });
}

const orderOf = (sorts: readonly Sort[]): string =>
  sorts.map(({ name, descending }) => `${descending ? '-' : ''}${name}`).join(',');

const encodeCursor = (sorts: readonly Sort[], values: readonly unknown[] = []): string =>
  Buffer.from(JSON.stringify([orderOf(sorts), ...values])).toString('base64url');

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** `cursor`: base64url of the order it is good for, and the last row's sort values and key. */
function decodeCursor(cursor: unknown, sorts: readonly Sort[]): unknown[] {
  try {
    const read: unknown = JSON.parse(Buffer.from(String(cursor), 'base64url').toString('utf8'));
    const [order, ...values]: unknown[] = Array.isArray(read) ? read : [];
    if (order === orderOf(sorts) && values.length === sorts.length + 1 && values.every(isPlain)) return values;
  } catch {
    // Not a cursor of ours: said below like any other wrong cursor.
  }
  return invalid('/cursor', 'list.cursor');
}

function refuseUnknown(query: RawQuery, known: readonly string[]): void {
  for (const name of Object.keys(query))
    if (!known.includes(name)) invalid(`/${name}`, 'field.whitelistValidation', { field: name });
}

type Bind = (value: unknown) => string;

/** Which rows, and in what order. */
function questionOf(definition: ListDefinition, query: RawQuery, scope: readonly unknown[] = [], write?: Bind) {
  const parameters: unknown[] = [...scope];
  const bind: Bind = write ?? ((value) => `$${parameters.push(value)}`);
  const conditions = [definition.where ?? 'true', ...filterConditions(definition, query, bind)];
  return { conditions, sorts: sortsOf(definition, query['sort']), parameters, bind };
}

interface Column {
  readonly sql: string;
  readonly descending: boolean;
}

/** What rows are ordered by. The key runs the way of the last sort, so that an index over both serves either way. */
const columnsOf = (sorts: readonly Sort[], { key }: ListDefinition): Column[] => [
  ...sorts,
  { sql: key, descending: sorts.at(-1)?.descending ?? false },
];

const orderBy = (sorts: readonly Sort[], definition: ListDefinition): string =>
  columnsOf(sorts, definition)
    .map(({ sql, descending }) => `${sql} ${descending ? 'desc' : 'asc'}`)
    .join(', ');

const BATCH = 2_000;

/** The statement that gives every row of a list, with its values written into it. */
export function everyRow(definition: ListDefinition, query: RawQuery, write: Bind): string {
  refuseUnknown(query, QUESTION);
  const { conditions, sorts } = questionOf(definition, query, [], write);
  return `select ${definition.select} from ${definition.from} where ${conditions.join(' and ')} order by ${orderBy(sorts, definition)}`;
}

/**
 * Every row that `?sort=&filter[field]=&q=` asks for, in its order and as all of them stood at one instant, batch by batch: no cap, and no
 * more than two batches in memory.
 */
export async function* allRows<Row>(
  dataSource: DataSource,
  definition: ListDefinition,
  query: RawQuery,
  scope: readonly unknown[] = [],
): AsyncGenerator<Row[]> {
  refuseUnknown(query, QUESTION);
  const { conditions, sorts, parameters } = questionOf(definition, query, scope);
  yield* atOneInstant(dataSource, async function* (runner): AsyncGenerator<Row[]> {
    await runner.query(
      `declare every_row no scroll cursor for select ${definition.select} from ${definition.from}
       where ${conditions.join(' and ')} order by ${orderBy(sorts, definition)}`,
      parameters,
    );
    const fetchMore = (): Promise<Row[]> => {
      const rows = runner.query(`fetch forward ${BATCH} from every_row`);
      // Heard when it is waited for, or by nobody where the reader has left.
      rows.catch(() => undefined);
      return rows;
    };
    for (let coming = fetchMore(); ;) {
      const rows = await coming;
      const isLast = rows.length < BATCH;
      // While a batch is written, the database looks for the next.
      if (!isLast) coming = fetchMore();
      if (rows.length > 0) yield rows;
      if (isLast) return;
    }
  });
}

/**
 * Answers `?page=&perPage=&sort=field,-field&filter[field]=…&q=…` and `?cursor=`. Pages reach row 10,000; beyond, a cursor (from
 * `next`). Counts up to 10,000 are exact, above that the planner's estimate, and the answer says which.
 */
export async function list<Row extends { id: unknown }>(
  manager: EntityManager,
  definition: ListDefinition,
  query: RawQuery,
  scope: readonly unknown[] = [],
): Promise<ListAnswer<Row>> {
  refuseUnknown(query, [...QUESTION, ...PAGE]);
  const perPage = wholeNumber(query, 'perPage', 25, MAX_PAGE);
  const page = wholeNumber(query, 'page', 1, 1_000_000);
  if (query['cursor'] === undefined && page * perPage > MAX_DEPTH)
    throw new Refusal('page-too-deep', 'invalid', { limit: MAX_DEPTH });
  const { conditions, sorts, parameters, bind } = questionOf(definition, query, scope);
  const uncounted = conditions.join(' and ');
  const values = query['cursor'] === undefined ? null : decodeCursor(query['cursor'], sorts);
  const counting = count(manager, definition, uncounted, [...parameters]);
  if (values) conditions.push(after(sorts, definition, values, bind));
  const offset = query['cursor'] === undefined ? (page - 1) * perPage : 0;
  const order = orderBy(sorts, definition);
  // Which rows, by their keys alone; then what is told of them: nothing is worked out for the rows that a page passes over.
  const asking: Promise<(Row & { cursor_values?: unknown[] })[]> = manager
    .query(
      `with page as materialized (
         select ${definition.key} as page_key from ${definition.from}
         where ${conditions.join(' and ')} order by ${order} limit ${perPage + 1} offset ${offset})
       select ${definition.select}, jsonb_build_array(${cursorColumns(sorts, definition)}) as cursor_values
       from ${definition.from} join page on page.page_key = ${definition.key} order by ${order}`,
      parameters,
    )
    .catch(refuseForeignCursor(query));
  const [rows, { total, totalIs }] = await Promise.all([asking, counting]);
  const last = rows.length > perPage ? rows[perPage - 1] : undefined;
  const next = last ? encodeCursor(sorts, last.cursor_values) : null;
  const data = rows.slice(0, perPage).map(({ cursor_values: _, ...row }) => row as unknown as Row);
  return { data, total, totalIs, next };
}

const cursorColumns = (sorts: readonly Sort[], { key }: ListDefinition): string =>
  [...sorts.map(({ sql }) => `to_jsonb(${sql})`), `to_jsonb(${key}::text)`].join(', ');

function filterConditions(definition: ListDefinition, query: RawQuery, bind: Bind): string[] {
  const conditions: string[] = [];
  const filter = query['filter'] ?? {};
  if (typeof filter !== 'object')
    invalid('/filter', 'list.filter', { choices: Object.keys(definition.filters).join(', ') });
  for (const [name, value] of Object.entries(filter as RawQuery)) {
    const sql = Object.hasOwn(definition.filters, name) ? definition.filters[name] : undefined;
    if (!sql || typeof value !== 'string')
      return invalid(`/filter/${name}`, 'list.filter', { choices: Object.keys(definition.filters).join(', ') });
    const place = bind(value);
    conditions.push(`(${sql.replaceAll('?', () => place)})`);
  }
  const text = query['q'];
  if (text !== undefined && text !== '') {
    if (typeof text !== 'string' || text.length > 200 || !definition.search) return invalid('/q', 'list.search');
    const place = bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`);
    conditions.push(`(${definition.search.replaceAll('?', () => place)})`);
  }
  return conditions;
}

/** Values of another order, or made up, do not fit the columns: PostgreSQL says so with a code of class 22. */
const refuseForeignCursor =
  ({ cursor }: RawQuery) =>
  (error: { code?: string }): never => {
    if (cursor !== undefined && error.code?.startsWith('22')) invalid('/cursor', 'list.cursor');
    throw error;
  };

const isBeyond = ({ sql, descending }: Column, place = ''): string => `${sql} ${descending ? '<' : '>'} ${place}`;

/** The rows after these values. Where all columns run one way it is a comparison of rows, which an index answers at any depth. */
function after(sorts: readonly Sort[], definition: ListDefinition, values: readonly unknown[], bind: Bind): string {
  const columns = columnsOf(sorts, definition);
  const places = values.map((value) => bind(value));
  const [first] = columns;
  if (columns.every(({ descending }) => descending === first?.descending)) {
    const row = { sql: `(${columns.map(({ sql }) => sql).join(', ')})`, descending: first?.descending ?? false };
    return isBeyond(row, `(${places.join(', ')})`);
  }
  const same = (index: number) => columns.slice(0, index).map(({ sql }, i) => `${sql} = ${places[i]}`);
  return `(${columns.map((column, i) => [...same(i), isBeyond(column, places[i])].join(' and ')).join(' or ')})`;
}
