import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Transaction } from './unit-of-work.js';

/** What a column holds; an array is one of texts, JSON is given as text. */
type Value = string | number | boolean | null | undefined | readonly string[];
export type CopiedRow = Readonly<Record<string, Value>>;

const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escape = (text: string): string =>
  /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (character) => ESCAPED[character] ?? character) : text;

const element = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

function field(value: Value): string {
  if (value === null || value === undefined) return '\\N';
  if (typeof value === 'object') return escape(`{${value.map(element).join(',')}}`);
  return typeof value === 'string' ? escape(value) : String(value);
}

/** Rows written in one piece: enough that the stream is asked seldom, few enough that little waits in memory. */
const PIECE = 500;

/** One that is sent within a transaction. */
export type Statement = (tx: Transaction) => Promise<unknown>;

function* pieces(columns: readonly string[], rows: Iterable<CopiedRow>): Generator<string> {
  let piece = '';
  let count = 0;
  for (const row of rows) {
    piece += `${columns.map((column) => field(row[column])).join('\t')}\n`;
    count += 1;
    if (count % PIECE !== 0) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

/**
 * Inserts many rows in the transaction, as COPY's text format: PostgreSQL works on those that have come while the next are written.
 * A column that is not named takes its default.
 */
export async function copyInto(
  tx: Transaction,
  table: string,
  columns: readonly string[],
  rows: Iterable<CopiedRow>,
): Promise<void> {
  await send(tx, `copy ${table} (${columns.join(', ')}) from stdin`, pieces(columns, rows));
}

/** The same with the rows written beforehand: PostgreSQL, which is busy with others meanwhile, need not wait for them. */
export function copying(table: string, columns: readonly string[], rows: Iterable<CopiedRow>): Statement {
  const written = [...pieces(columns, rows)];
  return (tx) => send(tx, `copy ${table} (${columns.join(', ')}) from stdin`, written);
}

async function send(tx: Transaction, statement: string, text: Iterable<string>): Promise<void> {
  const client = (await tx.manager.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('rows are copied within a transaction only');
  await pipeline(Readable.from(text), client.query(from(statement)));
}
