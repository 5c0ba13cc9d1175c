import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate, type Evaluation, readQuestions, readRegister } from '../../bench/evaluate.js';
import { slips } from './edit-distance.js';
import { readName } from './read-name.js';

const fixture = (name: string): string => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const rows = readRegister(fixture('dev_register.csv'));
const questions = readQuestions(fixture('dev_queries.tsv'));

/** One country's register alone, with its own questions and all the names that must not be found. */
function countryAlone(country: string): Evaluation {
  const own = rows.filter(({ source }) => source === country);
  const ids = new Set(own.map(({ id }) => id));
  return evaluate(
    own,
    questions.filter(({ recordId }) => recordId === '' || ids.has(recordId)),
  );
}

describe('names of real registers', () => {
  test('the fixtures are whole', () => expect([rows.length, questions.length]).toEqual([749, 226]));

  test('the right one comes first, and no other is asserted', () => {
    const { rightFirst, rightInFive, asserted, falseStrong, wrongStrong } = evaluate(rows, questions);
    expect(rightFirst).toBeGreaterThanOrEqual(0.95);
    expect(rightInFive).toBeGreaterThanOrEqual(0.98);
    expect(asserted).toBeGreaterThanOrEqual(0.75);
    expect(falseStrong).toBeLessThanOrEqual(1);
    expect(wrongStrong).toBe(0);
  });

  test.each(['TH', 'BD'])('so too in the register of %s alone', (country) => {
    const { rightFirst, falseStrong, wrongStrong } = countryAlone(country);
    expect(rightFirst).toBeGreaterThanOrEqual(0.95);
    expect(falseStrong).toBeLessThanOrEqual(1);
    expect(wrongStrong).toBe(0);
  });
});

test.each([
  ['M/S. Al-Maria International (Pvt.) Ltd.', 'al maria international'],
  ['J. J. S. Bangkok Co., Ltd.', 'jjs bangkok'],
  ['บริษัทจัดหางาน เอสโก้ จำกัด', 'eosok'],
  ['شركة النور للتوظيف', 'lnwr employment'],
  ['Acme GmbH & Co. KG', 'acme'],
  ["Mahbub Int'l Agencies", 'mahbub international agency'],
  ['ＡＢＣ Ｌｔｄ', 'abc'],
  ['Limited', 'limited'],
])('%s is read as %s', (name, words) => expect(readName(name).words.join(' ')).toBe(words));

test('a slip is less where ears, eyes and fingers slip', () => {
  expect(slips('madina', 'madina', 30)).toBe(0);
  expect(slips('madina', 'medina', 30)).toBe(5);
  expect(slips('madina', 'maddina', 30)).toBe(5);
  expect(slips('madina', 'mdaina', 30)).toBe(8);
  expect(slips('madina', 'maqina', 30)).toBe(10);
  expect(slips('madina', 'zzzzzz', 30)).toBe(31);
});
