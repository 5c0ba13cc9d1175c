import { describe, expect, it } from 'vitest';
import { pairsOf, usualDays } from './compare.js';

const fact = (name: string, state: string, recordedAt: string | null = null) => ({ name, state, recordedAt });
const marks = (first: ReturnType<typeof fact>[] | null, second: ReturnType<typeof fact>[] | null) =>
  pairsOf(first, second, ({ name }) => name).map(({ key, mark }) => `${key} ${mark}`);

describe('two days beside each other', () => {
  it('say of each fact whether it is the same, different, or on one day only', () => {
    const first = [fact('a', 'in_force'), fact('b', 'in_force'), fact('c', 'in_force')];
    const second = [fact('d', 'in_force'), fact('b', 'ended'), fact('a', 'in_force', '2026-03-02T08:00:00.000Z')];
    expect(marks(first, second)).toEqual(['a same', 'b changed', 'c only-first', 'd only-second']);
  });

  it('claim no difference where one of the days tells nothing', () => {
    expect(marks([fact('a', 'not_known')], [fact('a', 'in_force')])).toEqual(['a not-known']);
    expect(marks([fact('a', 'not_known')], [])).toEqual(['a not-known']);
    expect(marks(null, [fact('a', 'in_force')])).toEqual(['a not-known']);
    expect(marks(null, null)).toEqual([]);
    expect(pairsOf([{ id: 'l', status: null }], [{ id: 'l', status: 'licensed' }], ({ id }) => id)[0]?.mark).toBe(
      'not-known',
    );
  });
});

it('are a year apart unless somebody asks otherwise, by the calendar of the register', () => {
  expect(usualDays(new Date('2026-11-27T20:00:00Z'), 'Asia/Kathmandu')).toEqual(['2025-11-28', '2026-11-28']);
  expect(usualDays(new Date('2028-02-29T12:00:00Z'), 'UTC')).toEqual(['2027-02-28', '2028-02-29']);
});
