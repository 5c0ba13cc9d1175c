import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AnswerShelf, type Shelved } from './answer.shelf.js';

const STANDINGS = ['may_recruit', 'may_not_recruit', 'no_record'] as const;
type Standing = (typeof STANDINGS)[number];

const shelved: fc.Arbitrary<Shelved<Standing>> = fc.record({
  text: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom('ต.8/2527', 'é', 'x'.repeat(300_000))),
  until: fc.constantFrom(Number.POSITIVE_INFINITY, 1_790_000_000_000),
  standing: fc.constantFrom(...STANDINGS),
  keys: fc.option(fc.array(fc.integer(), { maxLength: 9 })),
  since: fc.nat(),
});

it('gives back what was last put, whatever took its place before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'ต'), shelved), { maxLength: 60 }), (puts) => {
      const shelf = new AnswerShelf<Standing>(STANDINGS);
      const oracle = new Map<string, Shelved<Standing>>();
      for (const [question, one] of puts) {
        shelf.put(question, one);
        oracle.set(question, one);
      }
      expect(shelf.size).toBe(oracle.size);
      for (const [question, one] of oracle) {
        const place = shelf.find(question) ?? -1;
        const [text, until, standing] = [shelf.text(place), shelf.until(place), shelf.standing(place)];
        expect({ text, until, standing, keys: shelf.keys(place), since: shelf.since(place) }).toEqual(one);
      }
    }),
    { numRuns: 100 },
  );
});

it('holds an answer under too many keys until any change, and refuses a text no chunk holds', () => {
  const shelf = new AnswerShelf<Standing>(STANDINGS);
  const one = { text: 'x', until: 1, standing: 'no_record', since: 1 } as const;
  shelf.put('many', { ...one, keys: Array.from({ length: 10 }, (_, i) => i) });
  expect(shelf.keys(shelf.find('many') ?? -1)).toBeNull();
  shelf.put('long', { ...one, text: 'x'.repeat(5_000_000), keys: null });
  expect(shelf.find('long')).toBeUndefined();
  shelf.put('many', { ...one, text: 'x'.repeat(5_000_000), keys: null });
  expect(shelf.text(shelf.find('many') ?? -1)).toBe('x');
});
