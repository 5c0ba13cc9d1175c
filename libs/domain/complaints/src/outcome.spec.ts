import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FOUNDED_CLOSURES, OUTCOME_RULES, type OutcomeCounts, outcomesOf, possible } from './outcome.js';
import { CLOSURE_CODES } from './data/closure-codes.js';

const { leastPlacements, leastAgencies, leastPossible } = OUTCOME_RULES;
const counts = (more: Partial<OutcomeCounts> = {}): OutcomeCounts => ({
  ...{ agencyId: 'a', placements: 400, returnsOwed: 4, returnsAccepted: 4, founded: 0 },
  ...more,
});
const one = (more: Partial<OutcomeCounts>) => outcomesOf([counts(more)]).agencies[0];
const many = (founded: readonly number[], placements = 400) =>
  outcomesOf(founded.map((of, at) => counts({ agencyId: `a${at}`, founded: of, placements })));

describe('what is told of an agency', () => {
  it.each([
    ['enough placed, all returns accepted', {}, 'told'],
    ['just enough placed', { placements: leastPlacements }, 'told'],
    ['one too few placed', { placements: leastPlacements - 1 }, 'too_few'],
    ['none placed', { placements: 0 }, 'too_few'],
    ['a return missing', { returnsAccepted: 3 }, 'returns_missing'],
    ['a return missing and few placed', { returnsAccepted: 3, placements: 3 }, 'returns_missing'],
    ['only one return owed', { returnsOwed: 1, returnsAccepted: 1 }, 'told'],
  ] as const)('%s: %s is %s', (_, more, state) => {
    const outcome = one(more);
    expect([outcome?.state, outcome?.figure === null]).toEqual([state, state !== 'told']);
  });

  it.each([
    [0, null, 0, 26],
    [1, null, 0, 26],
    [4, null, 0, 26],
    [5, 5, 5, 36],
    [7, 5, 5, 36],
    [8, 10, 10, 52],
    [12, 10, 10, 52],
    [13, 15, 19, 68],
  ])('of %i founded among 400 is %s, %i to %i for 1,000', (founded, told, low, high) => {
    expect(one({ founded })?.figure).toEqual({ placements: 400, founded: told, low, high });
  });

  it('tells placements rounded, and is not lost where there are more complaints than workers', () => {
    expect(one({ placements: 404 })?.figure?.placements).toBe(400);
    expect(one({ placements: 405 })?.figure?.placements).toBe(410);
    expect(one({ placements: 50, founded: 60 })?.figure).toMatchObject({ founded: 60, high: 1_000 });
  });

  it('counts a finding only: every other end of a case is none', () => {
    expect(CLOSURE_CODES.filter((code) => FOUNDED_CLOSURES.includes(code))).toEqual(['established']);
  });
});

describe('all agencies together', () => {
  it('are told where there are enough of them, by those only that have a figure', () => {
    expect(many([0, 0, 0, 0]).all).toBeNull();
    expect(many([0, 0, 0, 0, 0]).all).toEqual({ placements: 2_000, founded: null, low: 0, high: 6 });
    const mixed = outcomesOf([
      ...[0, 9, 2, 0, 0, 3].map((founded, at) => counts({ agencyId: `a${at}`, founded })),
      counts({ agencyId: 'small', placements: 10, founded: 40 }),
      counts({ agencyId: 'silent', returnsAccepted: 0, founded: 40 }),
    ]);
    expect(mixed.all).toMatchObject({ placements: 2_400, founded: 15 });
  });

  it('are not told where the total would tell that somebody complained of an agency of which few did', () => {
    // 12 and four times 4: told as 10 and "fewer than 5", their total of 28 as 30, of which at least 12 + 3 × 4 leave some to each.
    expect(many([12, 4, 4, 4, 4]).all).toBeNull();
  });

  it('are not told where the total would leave too few counts possible', () => {
    // 8 and 13 are told as 10 and 15: at least 8 and 13, while a total of 21 is told as 20: at most 22.
    expect(many([8, 13, 0, 0, 0]).all).toBeNull();
  });
});

const year = fc.array(
  fc.record({
    agencyId: fc.uuid(),
    placements: fc.integer({ min: 0, max: 900 }),
    returnsOwed: fc.constant(4),
    returnsAccepted: fc.constantFrom(3, 4, 4, 4),
    founded: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })),
  }),
  { maxLength: 12 },
);

describe('who knows all that is told', () => {
  it('and every other agency’s figure, is left with several counts for each, none among them where few are told', () => {
    fc.assert(
      fc.property(year, (agencies) => {
        const { agencies: told, all } = outcomesOf(agencies);
        const figures = told.flatMap(({ figure }) => figure ?? []);
        if (!all) return;
        expect(figures.length).toBeGreaterThanOrEqual(leastAgencies);
        // Counted by hand: every total that others can make up, shifted by each count of this one.
        const total = possible(all.founded);
        figures.forEach(({ founded }, at) => {
          const others = figures.filter((_, index) => index !== at).map((figure) => possible(figure.founded));
          const least = others.reduce((sum, { low }) => sum + low, 0);
          const most = others.reduce((sum, { high }) => sum + high, 0);
          const { low, high } = possible(founded);
          const left: number[] = [];
          for (let count = low; count <= high; count += 1)
            if (count + least <= total.high && count + most >= total.low) left.push(count);
          expect(left.length).toBeGreaterThanOrEqual(leastPossible);
          if (founded === null) expect(left).toContain(0);
        });
      }),
    );
  });

  it('can not tell one complaint more or less from none, but where a rounded count turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 900 }), fc.integer({ min: 0, max: 60 }), (placements, founded) => {
        const before = one({ placements, founded })?.figure;
        const after = one({ placements, founded: founded + 1 })?.figure;
        if (before?.founded === after?.founded) expect(after).toEqual(before);
        else expect([4, 7, 12, 17, 22, 27, 32, 37, 42, 47, 52, 57]).toContain(founded);
      }),
    );
  });

  it('finds every exact figure within what is told', () => {
    fc.assert(
      fc.property(year, (agencies) => {
        const { agencies: told } = outcomesOf(agencies);
        told.forEach(({ figure }, at) => {
          const exact = agencies[at];
          if (!figure || !exact) return;
          const { low, high } = possible(figure.founded);
          expect(low <= exact.founded && exact.founded <= high).toBe(true);
          expect(Math.abs(figure.placements - exact.placements)).toBeLessThanOrEqual(5);
          expect(figure.low).toBeLessThanOrEqual(figure.high);
        });
      }),
    );
  });
});
