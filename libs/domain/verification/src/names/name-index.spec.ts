import { describe, expect, it } from 'vitest';
import { agencyRecord } from '../../fixtures/records.js';
import { createIndex, type PublicIndex } from '../public-index.js';

describe('a search that is done in steps before a check', () => {
  const filled = (): PublicIndex => {
    const index = createIndex();
    for (let i = 0; i < 40_000; i += 1) index.put('agency', agencyRecord(`a${i}`, `Filler Number${i} Overseas`));
    index.put('agency', agencyRecord('x', 'Zephyr Quandary'));
    return index;
  };

  it('finds what the check alone would find, for that text', () => {
    const index = filled();
    const alone = index.searchNames('Zefyr Quandary');
    expect(alone[0]?.name).toBe('Zephyr Quandary');
    const steps = [...index.names.searchAhead('Zefyr Quandary')];
    expect(steps.length).toBeGreaterThan(2);
    expect(index.searchNames('Filler Number7')[0]?.name).toBe('Filler Number7 Overseas');
    expect(index.searchNames('Zefyr Quandary')).toEqual(alone);
  });

  it.each([
    ['in between', 1],
    ['after the last', Infinity],
  ])('is forgotten when a name changes %s', (_, after) => {
    const index = filled();
    const steps = index.names.searchAhead('Zephyr Quandary');
    for (let taken = 0; taken < after && steps.next().done !== true; taken += 1);
    index.put('agency', agencyRecord('x', 'Marigold Harbour'));
    while (steps.next().done !== true);
    expect(index.searchNames('Zephyr Quandary').map(({ name }) => name)).not.toContain('Zephyr Quandary');
    expect(index.searchNames('Marigold Harbour')[0]?.name).toBe('Marigold Harbour');
  });

  it('does not mix with others that are under way', () => {
    const index = filled();
    const questions = ['Zefyr Quandary', 'Filler Number123', 'Fillar Nummber39999 Oversees'];
    const alone = questions.map((question) => index.searchNames(question));
    const first = index.names.searchAhead(questions[0] ?? '');
    const second = index.names.searchAhead(questions[1] ?? '');
    for (let isOver = false; !isOver;) {
      isOver = second.next().done === true;
      expect(index.searchNames(questions[2] ?? '')).toEqual(alone[2]);
      first.next();
    }
    expect(index.searchNames(questions[1] ?? '')).toEqual(alone[1]);
    while (first.next().done !== true);
    expect(index.searchNames(questions[0] ?? '')).toEqual(alone[0]);
  });
});

it('ranks a name of which a word was left out above those that only sound like what was asked', () => {
  const index = createIndex();
  const names = [
    'Lomoto Gadi Trading',
    'Loboto Trading',
    'Lomotha Trading',
    'Momoto Trading',
    'Lomata Trading',
    'Ramoto Trading',
  ];
  names.forEach((name, at) => index.put('agency', agencyRecord(`a${at}`, name)));
  expect(index.searchNames('Lomoto Trading')[0]?.name).toBe('Lomoto Gadi Trading');
});
