import { parse } from 'csv-parse/browser/esm/sync';

/** What a file's columns are called, and what stands in them: enough to say which is which. */
export interface FileHead {
  readonly columns: readonly string[];
  /** Column → the first values that are not empty. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
}

/** The beginning is read and no more: a list can be of many megabytes. */
const BEGINNING_BYTES = 65_536;
/** Titles, the day of download: so many lines may stand above the one that names the columns. */
const MOST_ABOVE = 9;
const SAMPLES = 3;

const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Given a file that somebody chose, before it is sent. None where it can't be read as a table of texts: the server says why. */
export async function headOfFile(file: Blob, expected: readonly string[]): Promise<FileHead | null> {
  const text = await file.slice(0, BEGINNING_BYTES).text();
  // Of a longer file the last line is cut in two.
  const whole = file.size > BEGINNING_BYTES ? text.slice(0, text.lastIndexOf('\n') + 1) : text;
  return headOf(whole, expected);
}

export function headOf(text: string, expected: readonly string[]): FileHead | null {
  const lines = linesOf(text);
  if (!lines || lines.length === 0) return null;
  const wanted = new Set(expected.map(folded));
  // The line that names most of what is expected; of equal ones the one that names most at all, and of those the first.
  const worth = (cells: readonly string[]): number =>
    cells.filter((cell) => wanted.has(folded(cell))).length * 1000 + cells.filter(Boolean).length;
  const candidates = lines.slice(0, MOST_ABOVE + 1).map((cells) => cells.map(plain));
  const best = candidates.reduce((found, cells, at) => (worth(cells) > worth(candidates[found] ?? []) ? at : found), 0);
  const names = candidates[best] ?? [];
  const columns = [...new Set(names.filter(Boolean))];
  const below = lines.slice(best + 1);
  const samples = columns.map((column) => {
    const index = names.indexOf(column);
    const values = below.map((cells) => plain(cells[index] ?? '')).filter(Boolean);
    return [column, values.slice(0, SAMPLES)] as const;
  });
  return columns.length === 0 ? null : { columns, samples: Object.fromEntries(samples) };
}

function linesOf(text: string): string[][] | null {
  if (text.includes('\0') || text.includes('\uFFFD')) return null;
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true, relax_quotes: true });
  } catch {
    // Not a table of texts: the fields stay as the layout fills them in, and the server names what is wrong with the file.
    return null;
  }
}

/** Which column of the file is meant by the one that the publisher usually has, or by the field's own name. */
export function guess({ columns }: FileHead, field: string, usual: string): string {
  const meant = [usual, field].map(folded);
  return columns.find((column) => column === usual) ?? columns.find((column) => meant.includes(folded(column))) ?? '';
}
