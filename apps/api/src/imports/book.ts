import type { RecordKind } from '@amparo/verification';
import { type CopiedRow, copying, type Statement } from '../database/copy-into.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { Layout } from './layouts/index.js';
import type { Content } from './row.js';

export type TableRow = Readonly<Record<string, unknown>>;
/** A record as its tables hold it, row for row: what undoing puts back. */
export type Tables = Readonly<Record<string, readonly TableRow[]>>;

/** One record of a partner register: an agency with its licence, or an entry of a list. */
export interface Entry {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  /** Versions of its rows, joined. */
  readonly version: string;
  readonly withdrawn: boolean;
  readonly tables: Tables;
}

/** How one kind of record is read from, compared with, and written to a partner's book. */
export interface Book {
  load(tx: Pick<Transaction, 'query'>, layout: Layout): Promise<Entry[]>;
  /** What the entry states, in the form in which a file's row states it. */
  contentOf(entry: Entry): Content;
  sourceOf(entry: Entry): { name: string; url: string; on: string };
  /**
   * How a row makes an entry, of none or of the one before; ids and numbers of what stays stay. Public records that nothing but the row
   * says anything in are put at once.
   */
  maker(tx: Transaction, changes: readonly Change[], stamp: Stamp): Promise<(change: Change) => Entry>;
  /** What writes the entries into their tables, one after the other; each is made when it is asked for. */
  writing(entries: readonly Entry[]): Iterable<Statement>;
  /** The other public records as they are now; what is gone since `before` leaves the feed. */
  publish(tx: Transaction, before: readonly Entry[], after: readonly Entry[]): Promise<void>;
}

export interface Change {
  readonly before: Entry | null;
  /** None: the entry is withdrawn. */
  readonly content: Content | null;
  readonly key: string;
}

/** What every row written by one import shares. */
export interface Stamp {
  readonly layout: Layout;
  readonly source: { readonly name: string; readonly url: string; readonly on: string };
  readonly ids: (count: number) => Iterator<string, void>;
  readonly agencyNumber: (serial: number) => string;
}

export const rowsOf = (entry: Entry, table: string): readonly TableRow[] => entry.tables[table] ?? [];
export const onlyRow = (entry: Entry, table: string): TableRow => rowsOf(entry, table)[0] ?? {};

/** A row that was never written before. */
const isNew = ({ version }: TableRow): boolean => version === 1;

/** Tables with one row an entry: new rows are copied in, others changed in place, in one statement each, however many entries. `json`: a column of that type. */
export function upserting(
  table: string,
  columns: readonly string[],
  rows: readonly TableRow[],
  json?: string,
): Statement[] {
  const old = rows.filter((row) => !isNew(row));
  const fresh = rows.filter(isNew).map((row) => (json ? { ...row, [json]: JSON.stringify(row[json]) } : row));
  const statements: Statement[] = [];
  if (fresh.length > 0) statements.push(copying(table, columns, fresh as CopiedRow[]));
  if (old.length > 0) statements.push(changing(table, columns, old));
  return statements;
}

function changing(table: string, columns: readonly string[], rows: readonly TableRow[]): Statement {
  const set = columns.filter((column) => column !== 'id').map((column) => `${column} = excluded.${column}`);
  const statement = `insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from jsonb_populate_recordset(null::${table}, $1)
     on conflict (id) do update set ${set.join(', ')}`;
  const written = JSON.stringify(rows);
  return (tx) => tx.query(statement, [written]);
}

/** Tables of an entry's parts: those of `ids` are replaced. */
export function replacingParts(
  table: string,
  columns: readonly string[],
  ids: readonly string[],
  rows: readonly TableRow[],
): Statement[] {
  const statements: Statement[] = [];
  if (ids.length > 0)
    statements.push((tx) => tx.query(`delete from ${table} where agency_id = any($1::uuid[])`, [ids]));
  if (rows.length > 0) statements.push(copying(table, columns, rows as CopiedRow[]));
  return statements;
}

export async function write(tx: Transaction, book: Book, entries: readonly Entry[]): Promise<void> {
  for (const statement of book.writing(entries)) await statement(tx);
}

/** Puts what is public now; removes what was public before and no longer is. */
export function putOrRemove(
  tx: Transaction,
  kind: RecordKind,
  before: readonly string[],
  now: readonly { id: string }[],
): void {
  const left = new Set(now.map(({ id }) => id));
  for (const record of now) tx.put(kind, record as never);
  for (const id of before) if (!left.has(id)) tx.remove(kind, id);
}
