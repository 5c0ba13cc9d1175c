import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';

type Rows = readonly (readonly string[])[];

/** Rows that one sheet holds (ECMA-376; the limit of the programs that open it), and characters of a cell. */
const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;
/** The same list gives the same file: the moment of its making stands in no entry. */
const OPTIONS = { mtime: new Date(Date.UTC(2000, 0, 1)), compress: true, compressionLevel: 1 };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/* eslint-disable no-control-regex -- XML 1.0 has no way to write these */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/* eslint-enable no-control-regex */
const escape = (text: string): string =>
  text
    .slice(0, MOST_CHARACTERS)
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? '');

/** `A` … `Z`, `AA` … */
const column = (at: number): string =>
  (at < 26 ? '' : column(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** Every cell is text and says so: whatever it looks like, no program takes it for a formula. */
const row = (cells: readonly string[], number: number): string => {
  const written = cells.map(
    (cell, at) =>
      `<c r="${column(at)}${number}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
};

/** Rows one after the other, to be shared out over sheets. */
class Source {
  private rest: Rows = [];
  private isOver = false;

  constructor(private readonly batches: AsyncIterator<Rows>) {}

  /** At most so many of the next rows; none: there are no more. */
  async next(most: number): Promise<Rows> {
    while (this.rest.length === 0 && !this.isOver) {
      const { done, value } = await this.batches.next();
      this.isOver = done === true;
      this.rest = done ? [] : value;
    }
    const part = this.rest.slice(0, most);
    this.rest = this.rest.slice(most);
    return part;
  }

  async hasMore(): Promise<boolean> {
    const [first] = await this.next(1);
    if (first) this.rest = [first, ...this.rest];
    return first !== undefined;
  }
}

async function* sheetParts(header: readonly string[], source: Source, most: number): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>${row(header, 1)}`;
  for (let last = 1; last < most;) {
    const rows = await source.next(most - last);
    if (rows.length === 0) break;
    const from = last + 1;
    yield rows.map((cells, at) => row(cells, from + at)).join('');
    last += rows.length;
  }
  yield '</sheetData></worksheet>';
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
 * A workbook (ECMA-376) as it is written, at the reader's speed: never more of it in memory than a batch of rows. More rows than a sheet
 * holds go on in the next sheet, under the same header.
 */
export function xlsxStream(header: readonly string[], batches: AsyncIterable<Rows>, mostRows = MOST_ROWS): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on('error', (error: Error) => output.destroy(error));
  const source = new Source(batches[Symbol.asyncIterator]());
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
