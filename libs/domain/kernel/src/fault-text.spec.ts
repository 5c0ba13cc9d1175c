import { expect, it } from 'vitest';
import { faultText } from './fault-text.js';

const ASKED = 'Zephyrine Quillfeather';

it.each<[string, () => unknown]>([
  ['text that is no number', () => BigInt(ASKED)],
  ['text that is no JSON', () => JSON.parse('Zephyrine')],
  ['text that is no pattern', () => new RegExp(`${ASKED}(`)],
  ['a currency that there is not', () => new Intl.NumberFormat('en', { style: 'currency', currency: ASKED })],
  ['a time zone that there is not', () => new Intl.DateTimeFormat('en', { timeZone: ASKED })],
])('says where an engine met %s, and not the text', (_says, fault) => {
  let thrown: unknown;
  try {
    fault();
  } catch (error) {
    thrown = error;
  }
  expect((thrown as Error).message).toContain('Zephyrine');
  expect(faultText(thrown)).toMatch(/^(Syntax|Range)Error\n\s+at /);
  expect(faultText(thrown)).not.toContain('Zephyrine');
});

it('keeps the words of our own errors, and nothing of what is no error', () => {
  expect(faultText(new Error('one is not two'))).toMatch(/^Error: one is not two\n\s+at /);
  expect(faultText(ASKED)).toBe('string');
});
