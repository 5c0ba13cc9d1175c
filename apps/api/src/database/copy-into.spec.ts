import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../test/harness.js';
import { copyInto, type CopiedRow } from './copy-into.js';
import type { Transaction } from './unit-of-work.js';

const TEXTS = [
  'plain',
  '',
  '\\',
  '\\N',
  '\\.',
  'a\tb',
  'a\nb\r\nc',
  '"',
  "'",
  '{}',
  '{a,b}',
  'ไทย',
  'عربي',
  '😀',
  ' , ',
  'null',
];

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

/** What a table holds of the rows that were copied into it. */
const copied = (rows: readonly CopiedRow[]): Promise<unknown[]> =>
  api.dataSource.transaction(async (manager) => {
    await manager.query(
      `create temp table copied (n int, words text, many text[], more jsonb, is_so boolean, otherwise text default 'default') on commit drop`,
    );
    await copyInto({ manager } as Transaction, 'copied', ['n', 'words', 'many', 'more', 'is_so'], rows);
    return manager.query('select n, words, many, more, is_so, otherwise from copied order by n');
  });

describe('rows copied into a table', () => {
  it('are to the letter what they were, whatever stands in them', async () => {
    const rows = TEXTS.map((words, n) => ({ n, words, many: [words, 'x'], more: { words }, is_so: n % 2 === 0 }));
    const found = await copied(rows.map((row) => ({ ...row, more: JSON.stringify(row.more) })));
    expect(found).toEqual(rows.map((row) => ({ ...row, otherwise: 'default' })));
  });

  it('may be none, lack a value, or be more than are written at once', async () => {
    expect(await copied([])).toEqual([]);
    const nothing = { words: null, many: null, more: null, is_so: null, otherwise: 'default' };
    expect(await copied([{ n: 1, words: null, many: [] }])).toEqual([{ n: 1, ...nothing, many: [] }]);
    const many = Array.from({ length: 1_234 }, (_, n) => ({ n }));
    expect(await copied(many)).toEqual(many.map((row) => ({ ...row, ...nothing })));
  });

  it('are refused as by any other statement, and leave the connection usable', async () => {
    const twice = async () => {
      await copied([{ n: 'not a number' }]);
    };
    await expect(twice()).rejects.toThrow(/invalid input syntax/);
    expect(await copied([{ n: 2, words: 'after' }])).toMatchObject([{ n: 2, words: 'after' }]);
  });
});
