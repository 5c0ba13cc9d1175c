import { describe, expect, it } from 'vitest';
import { MovableClock } from '../../test/portal.js';
import { CallerNames } from './caller-names.js';
import { Delays, type LimitName, LIMITS } from './delays.js';

const HOUR = 3_600_000;

function delays(): { clock: MovableClock; of: (limit: LimitName, caller: string, times: number) => number } {
  const clock = new MovableClock();
  const all = new Delays(clock, new CallerNames(clock));
  const of = (limit: LimitName, caller: string, times: number) =>
    Array.from({ length: times }, () => all.delayFor(limit, caller)).at(-1) ?? 0;
  return { clock, of };
}

describe.each(Object.entries(LIMITS))('the limit of %s', (name, { free, stepMs, longestMs, windowMs }) => {
  const limit = name as LimitName;

  it('delays, longer and longer up to an end, and never refuses', () => {
    const { of } = delays();
    expect(of(limit, 'a', free)).toBe(0);
    expect(of(limit, 'a', 1)).toBe(stepMs);
    expect(of(limit, 'a', 1)).toBe(Math.min(longestMs, 2 * stepMs));
    expect(of(limit, 'a', 10_000)).toBe(longestMs);
  });

  it('is each caller’s own, and over after its window', () => {
    const { of, clock } = delays();
    of(limit, 'a', free + 5);
    expect(of(limit, 'b', 1)).toBe(0);
    clock.advance(windowMs + 1);
    expect(of(limit, 'a', 1)).toBe(0);
  });

  it('has nothing to do with the other limits', () => {
    const { of } = delays();
    of(limit, 'a', free + 5);
    for (const other of Object.keys(LIMITS)) if (other !== name) expect(of(other as LimitName, 'a', 1)).toBe(0);
  });
});

it('callers have other names every day, and no name tells the address', () => {
  const clock = new MovableClock();
  const names = new CallerNames(clock);
  const today = names.nameOf('203.0.113.7');
  expect(names.nameOf('203.0.113.7')).toBe(today);
  expect(names.nameOf('203.0.113.8')).not.toBe(today);
  expect(new CallerNames(clock).nameOf('203.0.113.7')).not.toBe(today);
  clock.advance(24 * HOUR);
  expect(names.nameOf('203.0.113.7')).not.toBe(today);
});
