/** What a spreadsheet would take for a formula, in plain and full-width forms; blanks before it do not help. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

/** Nearly every cell begins with a letter or digit of ASCII, and is told from a formula by that alone. */
function startsPlainly(text: string): boolean {
  const first = text.charCodeAt(0) | 0x20;
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39);
}

/** A cell that stays text wherever it is opened: quoted, and an apostrophe before what looks like a formula. */
function cell(text: string): string {
  const safe = startsPlainly(text) || !FORMULA.test(text) ? text : `'${text}`;
  return safe.includes('"') ? `"${safe.replaceAll('"', '""')}"` : `"${safe}"`;
}

/** One line of RFC 4180. */
const line = (row: readonly string[]): string => `${row.map(cell).join(',')}\r\n`;

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const csv = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\uFEFF${[header, ...rows].map(line).join('')}`;

/** The same in parts, for a file that is never held whole; the first part is its header. */
export async function* csvParts(
  header: readonly string[],
  batches: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  yield csv(header, []);
  for await (const rows of batches) yield rows.map(line).join('');
}
