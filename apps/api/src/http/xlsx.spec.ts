import { buffer } from 'node:stream/consumers';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { xlsxLines, xlsxStream } from './xlsx.js';

async function* batches(rows: readonly (readonly string[])[], size: number) {
  for (let at = 0; at < rows.length; at += size) yield Promise.resolve(rows.slice(at, at + size));
}
const HEADER = ['number', 'name'];
const file = (rows: readonly (readonly string[])[], mostRows?: number) =>
  buffer(xlsxStream(HEADER, xlsxLines(batches(rows, 7), mostRows), mostRows));

describe('a list as a workbook', () => {
  it('holds every cell as text, letter by letter, and no formula', async () => {
    const rows = [
      ['1', '=HYPERLINK("http://x.example")'],
      ['2', '<b>&amp;</b> '],
      ['3', '  two  spaces'],
      ['4', 'سطر\nสอง'],
      ['5', '12'],
    ];
    const bytes = await file(rows);
    expect(await readXlsx(bytes, { trim: false })).toEqual([{ sheet: '1', data: [HEADER, ...rows] }]);
    expect(bytes.toString('latin1')).not.toContain('<f>');
  });

  it('says what no XML can hold with a sign, and cuts what no cell can', async () => {
    const [sheet] = await readXlsx(await file([['a\u0000b\ud800', 'x'.repeat(40_000)]]));
    expect(sheet?.data[1]?.[0]).toBe('a\ufffdb\ufffd');
    expect(String(sheet?.data[1]?.[1])).toHaveLength(32_767);
  });

  it.each([
    [0, 1],
    [9, 1],
    [10, 2],
    [19, 3],
  ])('%i rows stand on %i sheets of ten, each under the header, in order', async (count, sheets) => {
    const rows = Array.from({ length: count }, (_, at) => [String(at), 'n']);
    const bytes = await file(rows, 10);
    const read = await readXlsx(bytes);
    expect(read.map(({ sheet, data }) => [sheet, data[0]])).toEqual(
      Array.from({ length: sheets }, (_, at) => [String(at + 1), HEADER]),
    );
    expect(read.flatMap(({ data }) => data.slice(1)).map(([number]) => number)).toEqual(rows.map(([number]) => number));
  });

  it('shares out lines that come cut anywhere', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => [String(at), 'ต']);
    async function* cut() {
      for await (const chunk of xlsxLines(batches(rows, 4), 10))
        for (let at = 0; at < chunk.length; at += 11) yield chunk.subarray(at, at + 11);
    }
    const read = await readXlsx(await buffer(xlsxStream(HEADER, cut(), 10)));
    expect(read.map(({ data }) => data.length)).toEqual([10, 10, 8]);
    expect(read.at(-1)?.data.at(-1)).toEqual(['24', 'ต']);
  });

  it('passes on what went wrong in the middle, so that nobody takes a part for the whole', async () => {
    async function* broken() {
      yield [['1', 'a']];
      await Promise.resolve();
      throw new Error('the database is gone');
    }
    await expect(buffer(xlsxStream(HEADER, xlsxLines(broken())))).rejects.toThrow('the database is gone');
  });
});
