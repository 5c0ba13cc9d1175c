/** What JavaScript takes for a blank, by its own characters: PostgreSQL's `\s` knows those of its locale only. */
const BLANKS = String.raw`\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;

/**
 * What a spreadsheet would take for a formula, in plain and full-width forms; blanks before it do not help. An expression that JavaScript
 * and PostgreSQL read alike.
 */
export const FORMULA = String.raw`^(?:[\t\r\n]|[${BLANKS}]*[=+\-@＝＋－＠])`;

const formula = new RegExp(FORMULA, 'u');

/** Nearly every cell begins with a letter or digit of ASCII, and is told from a formula by that alone. */
function startsPlainly(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39);
}

/** A cell that stays text wherever it is opened: quoted, and an apostrophe before what looks like a formula. */
function cell(text: string): string {
  const safe = startsPlainly(text) || !formula.test(text) ? text : `'${text}`;
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : `"${safe}"`;
}

/** One line of RFC 4180. */
const line = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[header, ...rows].map(line).join('')}`;

/** Rows as the lines of a file that is never held whole. */
export async function* csvLines(batches: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  for await (const rows of batches) yield Buffer.from(rows.map(line).join(''));
}

/** Lines under their header. */
export async function* csvStream(
  header: readonly string[],
  lines: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(csv(header, []));
  yield* lines;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** PostgreSQL ends its lines with a line feed, RFC 4180 with a carriage return before it; those within quotes belong to a cell and stay. */
export function lineEnds(): (chunk: Uint8Array) => Uint8Array {
  let isQuoted = false;
  return (chunk) => {
    const written = new Uint8Array(chunk.length * 2);
    let at = 0;
    for (let read = 0; read < chunk.length; read += 1) {
      const byte = chunk[read] ?? 0;
      if (byte === QUOTE) isQuoted = !isQuoted;
      else if (byte === LINE_FEED && !isQuoted) written[at++] = CARRIAGE_RETURN;
      written[at++] = byte;
    }
    return written.subarray(0, at);
  };
}
