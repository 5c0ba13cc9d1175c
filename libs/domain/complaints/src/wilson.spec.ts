import { describe, expect, it } from 'vitest';
import { wilson, Z_95 } from './wilson.js';

describe('the interval of a share', () => {
  // Newcombe 1998 (Stat. Med. 17, 857–872), table I, method 3; the last: the lower bound is 1 / (1 + z²/n).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [10, 10, 0.7225, 1],
  ])('of %i among %i is from %f to %f', (hits, trials, low, high) => {
    const interval = wilson(hits, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('holds the true share about as often as it promises, also where numbers are small', () => {
    const share = 0.02;
    const trials = 60;
    let held = 0;
    let chance = (1 - share) ** trials;
    for (let hits = 0; hits <= trials; hits += 1) {
      const { low, high } = wilson(hits, trials);
      if (low <= share && share <= high) held += chance;
      chance *= ((trials - hits) / (hits + 1)) * (share / (1 - share));
    }
    expect(held).toBeGreaterThan(0.93);
  });

  it('lies within 0 and 1, holds the share seen, and is narrower where more is known', () => {
    for (const [hits, trials] of [
      [0, 1],
      [1, 1],
      [5, 50],
      [50, 500],
    ] as const) {
      const { low, high } = wilson(hits, trials, Z_95);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low <= hits / trials && hits / trials <= high).toBe(true);
    }
    const width = ({ low, high }: { low: number; high: number }) => high - low;
    expect(width(wilson(50, 500))).toBeLessThan(width(wilson(5, 50)));
  });
});
