import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

type Rows = readonly (readonly string[])[];

/** Rows that one sheet holds (ECMA-376; the limit of the programs that open it), and characters of a cell. */
export const MOST_ROWS = 1_048_576;
export const MOST_CHARACTERS = 32_767;
/** The same list gives the same file: the moment of its making stands in no entry. */
const OPTIONS = { mtime: new Date(Date.UTC(2000, 0, 1)), compress: true, compressionLevel: 1 };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Every cell is text and says so: whatever it looks like, no program takes it for a formula. Some programs read no cell without its place. */
export const CELL = ['<c r="', '" t="inlineStr"><is><t xml:space="preserve">', '</t></is></c>'] as const;
export const ROW = ['<row>', '</row>'] as const;
/** What XML 1.0 has no way to write, but for halves of characters, which PostgreSQL holds none of; an expression both read alike. */
export const UNWRITABLE = String.raw`[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]`;
/** Each row is a line of its own, so that rows are counted by their ends: those within a cell are written as what they are. */
export const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\\': '&#92;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const LINE_FEED = 0x0a;

const unwritable = new RegExp(
  `\u0000|${UNWRITABLE}|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]`,
  'g',
);
const special = new RegExp(`[${Object.keys(ENTITIES).join('').replace('\\', '\\\\')}]`, 'g');

const escape = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .replace(unwritable, '\ufffd')
    .replace(special, (character) => ENTITIES[character] ?? '');

/** `A` … `Z`, `AA` … */
export const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

const line = (cells: readonly string[], number: number): string =>
  `${ROW[0]}${cells.map((cell, at) => `${CELL[0]}${columnName(at)}${number}${CELL[1]}${escape(cell)}${CELL[2]}`).join('')}${ROW[1]}\n`;

/** Rows as the lines of sheets that hold so many, the header's among them. */
export async function* xlsxLines(batches: AsyncIterable<Rows>, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const rows of batches) {
    yield Buffer.from(rows.map((cells, at) => line(cells, ((done + at) % (mostRows - 1)) + 2)).join(''));
    done += rows.length;
  }
}

/** Lines one after the other, cut anywhere, to be shared out over sheets. */
class Source {
  private rest: Buffer = Buffer.alloc(0);
  private isOver = false;

  constructor(private readonly chunks: AsyncIterator<Uint8Array>) {}

  async hasMore(): Promise<boolean> {
    while (this.rest.length === 0 && !this.isOver) {
      const { done, value } = await this.chunks.next();
      this.isOver = done === true;
      if (!done) this.rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    return this.rest.length > 0;
  }

  /** The next so many lines, or fewer where there are no more. */
  async *lines(most: number): AsyncGenerator<Uint8Array> {
    for (let left = most; left > 0 && (await this.hasMore());) {
      let end = 0;
      for (; left > 0 && end < this.rest.length; left -= 1) {
        const feed = this.rest.indexOf(LINE_FEED, end);
        if (feed < 0) {
          end = this.rest.length;
          break;
        }
        end = feed + 1;
      }
      const part = this.rest.subarray(0, end);
      this.rest = this.rest.subarray(end);
      yield part;
    }
  }
}

async function* sheetParts(header: readonly string[], source: Source, most: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${XML}<worksheet xmlns="${MAIN}"><sheetData>${line(header, 1)}`);
  yield* source.lines(most - 1);
  yield Buffer.from('</sheetData></worksheet>');
}

/** What says which sheets there are: the same for any list but for their number. */
function frame(sheets: number): Readonly<Record<string, string>> {
  const numbers = Array.from({ length: sheets }, (_, at) => at + 1);
  const each = (text: (n: number) => string): string => numbers.map(text).join('');
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="s${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((n) => `<Relationship Id="s${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}</Relationships>`,
  };
}

/**
 * A workbook (ECMA-376) of lines as it is written, at the reader's speed: never more of it in memory than a few of their chunks. More rows
 * than a sheet holds go on in the next sheet, under the same header.
 */
export function xlsxStream(
  header: readonly string[],
  lines: AsyncIterable<Uint8Array>,
  mostRows = MOST_ROWS,
): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const source = new Source(lines[Symbol.asyncIterator]());
  const write = async (): Promise<void> => {
    let sheets = 0;
    do {
      sheets += 1;
      const sheet = Readable.from(sheetParts(header, source, mostRows));
      zip.addReadStream(sheet, `xl/worksheets/sheet${sheets}.xml`, OPTIONS);
      await finished(sheet);
    } while (await source.hasMore());
    for (const [name, text] of Object.entries(frame(sheets))) zip.addBuffer(Buffer.from(XML + text), name, OPTIONS);
    zip.end();
  };
  write().catch((error: Error) => output.destroy(error));
  return output;
}
