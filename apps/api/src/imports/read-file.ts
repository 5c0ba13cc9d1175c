import { type FieldError, type LegalDay, Refusal } from '@amparo/kernel';
import { parse } from 'csv-parse/sync';
import { cell, Cells } from './cells.js';
import type { Layout, Reference } from './layouts/index.js';
import type { ReadRow } from './row.js';

function invalid(...errors: FieldError[]): never {
  throw new Refusal('request.invalid', 'invalid', {}, errors);
}

function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return invalid({ pointer: '/file', code: 'import.not-utf8' });
  }
}

function records(text: string): string[][] {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true });
  } catch {
    return invalid({ pointer: '/file', code: 'import.not-csv' });
  }
}

/** Field → the column it is read from, by the caller's mapping or the publisher's own headers. */
function columnsOf(header: readonly string[], layout: Layout, mapping: Readonly<Record<string, string>>) {
  const names = header.map(cell);
  const mapped = new Map(Object.entries(mapping).map(([column, field]) => [field, column]));
  const columns = new Map(
    Object.entries(layout.columns).map(([field, own]) => {
      const column = cell(mapped.get(field) ?? own);
      return [field, { column, index: names.indexOf(column) }];
    }),
  );
  const missing = [...columns].filter(
    ([field, { index }]) => index < 0 && (layout.required.includes(field) || mapped.has(field)),
  );
  if (missing.length > 0)
    invalid(
      ...missing.map(([, { column }]) => ({ pointer: '/file', code: 'import.column-missing', params: { column } })),
    );
  return columns;
}

/** Reads a whole file by a layout. A file that can't be read at all is refused; a row that can't says why. */
export function readFile(
  file: Uint8Array,
  layout: Layout,
  sourceDate: LegalDay,
  reference: Reference,
  mapping: Readonly<Record<string, string>> = {},
): ReadRow[] {
  const [header, ...lines] = records(decode(file));
  if (!header || lines.length === 0) return invalid({ pointer: '/file', code: 'import.empty' });
  const columns = columnsOf(header, layout, mapping);
  const firstWith = new Map<string, number>();
  return lines.map((line, index) => {
    const row = index + 2;
    const cells = new Cells((field) => {
      const { column, index: at } = columns.get(field) ?? { column: field, index: -1 };
      return { column, text: line[at] ?? '' };
    });
    const { key, summary, content } = layout.read(cells, sourceDate, reference);
    if (line.length !== header.length)
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
      errors: cells.errors,
      content: cells.errors.length === 0 ? content : null,
    };
  });
}
