import { canonicalJson, type Json } from '@amparo/kernel';
import { createHash } from 'node:crypto';
import { mayBeBroken, withTwins } from './absent.js';
import type { Book, Entry } from './book.js';
import type { Outcome } from './import.lifecycle.js';
import type { CellError, Content, ReadRow } from './row.js';

/** A row of a file, or a record that the file no longer names, beside what the register holds. */
export interface ComparedRow {
  readonly row: number | null;
  readonly outcome: Outcome;
  readonly key: string | null;
  readonly summary: string;
  readonly errors: readonly CellError[];
  readonly notes: readonly CellError[];
  readonly content: Content | null;
  /** Of a broken row, by the file's columns: what whoever corrects it needs. */
  readonly cells: Readonly<Record<string, string>> | null;
}

/** Statements compare by what they say, not by the order in which names or phones stand. */
function comparable(content: Content): string {
  const sorted = Object.entries(content).map(([field, value]) => [
    field,
    Array.isArray(value) ? value.map((part) => canonicalJson(part as Json)).sort() : value,
  ]);
  return canonicalJson(Object.fromEntries(sorted) as Json);
}

export const saysSame = (book: Book, entry: Entry, content: Content): boolean =>
  !entry.withdrawn && comparable(book.contentOf(entry)) === comparable(content);

/** Each cell under a name of its own, whatever the file calls its columns; what stands beyond the last one has a name too. */
function cellsOf({ columns, line }: ReadRow): Record<string, string> {
  const cells = new Map<string, string>();
  for (let at = 0; at < Math.max(columns.length, line.length); at++) {
    const name = columns[at] || `column ${at + 1}`;
    cells.set(cells.has(name) ? `${name} (${at + 1})` : name, line[at] ?? '');
  }
  return Object.fromEntries(cells);
}

/** The dry run. What a broken row names, or may be, is not absent: it is in the file, unreadable. */
export function compare(book: Book, read: readonly ReadRow[], entries: readonly Entry[]): ComparedRow[] {
  const known = new Map(entries.map((entry) => [entry.key, entry]));
  const rows = withTwins(book, read, known);
  const isKept = mayBeBroken(book, rows, entries);
  const named = new Set(rows.map(({ key }) => key));
  const compared = rows.map((row): ComparedRow => {
    const entry = known.get(row.key ?? '');
    if (row.content === null)
      return row.errors.length > 0
        ? { ...row, outcome: 'broken', cells: cellsOf(row) }
        : { ...row, outcome: 'heading', cells: null };
    if (!entry || entry.withdrawn) return { ...row, outcome: 'new', cells: null };
    return { ...row, outcome: saysSame(book, entry, row.content) ? 'same' : 'changed', cells: null };
  });
  const absent = entries
    .filter(({ key, withdrawn }) => !withdrawn && !named.has(key))
    .map((entry): ComparedRow => {
      const kept = isKept(entry);
      return {
        row: null,
        outcome: kept ? 'kept' : 'absent',
        key: entry.key,
        summary: entry.summary,
        errors: [],
        notes: kept ? [{ column: '', code: 'import.kept', value: '' }] : [],
        content: null,
        cells: null,
      };
    });
  return [...compared, ...absent];
}

/** Tells whether the register still is what a dry run was compared with. */
export const baseHash = (entries: readonly Entry[]): string =>
  createHash('sha256')
    .update(
      entries
        .map(({ id, version }) => `${id} ${version}`)
        .sort()
        .join('\n'),
    )
    .digest('hex');

export const countsOf = (rows: readonly ComparedRow[]): Record<Outcome | 'rows', number> => {
  const counts = { rows: 0, new: 0, changed: 0, same: 0, broken: 0, heading: 0, absent: 0, kept: 0 };
  for (const { outcome, row } of rows) {
    counts[outcome]++;
    if (row !== null) counts.rows++;
  }
  return counts;
};
