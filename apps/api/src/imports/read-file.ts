import { type FieldError, type LegalDay, Refusal } from '@amparo/kernel';
import { parse } from 'csv-parse/sync';
import { namesIn } from './absent.js';
import { cell, Cells } from './cells.js';
import type { Layout, Reference } from './layouts/index.js';
import type { ReadRow } from './row.js';

function invalid(...errors: FieldError[]): never {
  throw new Refusal('request.invalid', 'invalid', {}, errors);
}

function decode(file: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    if (!text.includes('\0')) return text;
  } catch {
    // Said below, as of a file of another kind.
  }
  return invalid({ pointer: '/file', code: 'import.not-utf8' });
}

function records(text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true });
  } catch {
    return invalid({ pointer: '/file', code: 'import.not-csv' });
  }
}

/** Most lines above the one that names the columns: titles, the day of download, a head over several columns. */
const MOST_ABOVE = 9;

type Columns = ReadonlyMap<string, { readonly column: string; readonly index: number }>;

/** Names of columns as line `at` gives them; where it says nothing, the line above speaks (a cell that spans two rows). */
function namesAt(lines: readonly (readonly string[])[], at: number): string[] {
  const own = (lines[at] ?? []).map(cell);
  const above = (lines[at - 1] ?? []).map(cell);
  return own.map((name, index) => name || (above[index] ?? ''));
}

/** Field → the column it is read from, by the caller's mapping or the publisher's own headers. */
function columnsIn(names: readonly string[], layout: Layout, mapping: Readonly<Record<string, string>>): Columns {
  const mapped = new Map(Object.entries(mapping).map(([column, field]) => [field, column]));
  return new Map(
    Object.entries(layout.columns).map(([field, own]) => {
      const column = cell(mapped.get(field) ?? own);
      return [field, { column, index: names.indexOf(column) }];
    }),
  );
}

/** The first line under whose names every needed column is found. Without one, what the first line lacks is named. */
function header(
  lines: readonly (readonly string[])[],
  layout: Layout,
  mapping: Readonly<Record<string, string>>,
): { readonly at: number; readonly names: readonly string[]; readonly columns: Columns } {
  const needed = new Set([...layout.required, ...Object.values(mapping)]);
  const missing = (columns: Columns) =>
    [...columns].filter(([field, { index }]) => index < 0 && needed.has(field)).map(([, { column }]) => column);
  const candidates = lines.slice(0, MOST_ABOVE + 1).map((_, at) => columnsIn(namesAt(lines, at), layout, mapping));
  const at = candidates.findIndex((columns) => missing(columns).length === 0);
  const columns = candidates[Math.max(0, at)] ?? columnsIn([], layout, mapping);
  if (at < 0)
    invalid(
      ...missing(columns).map((column) => ({ pointer: '/file', code: 'import.column-missing', params: { column } })),
    );
  return { at, names: namesAt(lines, at), columns };
}

/** Reads a whole file by a layout. A file that can't be read at all is refused; a row that can't says why. */
export function readFile(
  file: Uint8Array,
  layout: Layout,
  sourceDate: LegalDay,
  reference: Reference,
  mapping: Readonly<Record<string, string>> = {},
): ReadRow[] {
  const all = records(decode(file));
  if (all.length < 2) return invalid({ pointer: '/file', code: 'import.empty' });
  const { at, names, columns } = header(all, layout, mapping);
  const firstWith = new Map<string, number>();
  return all.slice(at + 1).map((line, index) => {
    const row = at + index + 2;
    const cells = new Cells((field) => {
      const { column, index: place } = columns.get(field) ?? { column: field, index: -1 };
      return { column, text: line[place] ?? '' };
    });
    const stated = line.map(cell).filter((text) => text !== '');
    const heading = layout.headingOf?.(stated) ?? null;
    if (heading !== null) {
      const [value = ''] = stated;
      return {
        row,
        key: null,
        summary: value,
        names: [],
        errors: [],
        notes: [{ column: '', code: heading, value }],
        content: null,
        columns: names,
        line,
      };
    }
    const { key, summary, content } = layout.read(cells, sourceDate, reference);
    if (line.length !== all[at]?.length)
      cells.errors.unshift({ column: '', code: 'import.columns', value: String(line.length) });
    const identified = cells.errors.length === 0;
    const first = firstWith.get(key);
    if (identified && first !== undefined)
      cells.errors.push({ column: '', code: 'import.duplicate', value: String(first) });
    if (identified && first === undefined) firstWith.set(key, row);
    return {
      row,
      key: key === '' ? null : key,
      summary,
      names: namesIn(content),
      errors: cells.errors,
      notes: cells.notes,
      content: cells.errors.length === 0 ? content : null,
      columns: names,
      line,
    };
  });
}
