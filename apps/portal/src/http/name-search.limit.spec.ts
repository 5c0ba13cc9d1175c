import { expect, it } from 'vitest';
import { SystemClock } from '../clock.js';
import { CallerNames } from './caller-names.js';
import { LONGEST_WAIT_MS, NAME_SEARCHES_A_MINUTE, NameSearchLimit } from './name-search.limit.js';

function limitAt(now: () => number): NameSearchLimit {
  const clock = Object.assign(new SystemClock(), { now });
  return new NameSearchLimit(clock, new CallerNames(clock));
}

it('lets cheap searches pass at once, and slows dear ones by what they cost, to a second at most', () => {
  const limit = limitAt(() => 1_000_000);
  for (let asked = 0; asked < 226; asked += 1) {
    expect(limit.delayFor('cheap')).toBe(0);
    limit.charge('cheap', 5);
  }
  const waits = Array.from({ length: 100 }, () => {
    const wait = limit.delayFor('dear');
    limit.charge('dear', 100);
    return wait ?? Number.NaN;
  });
  expect(waits[0]).toBe(0);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(waits.at(-1)).toBe(LONGEST_WAIT_MS);
});

it('refuses far beyond what one question after another comes to, until the minute is over', () => {
  let now = 1_000_000;
  const limit = limitAt(() => now);
  for (let asked = 0; asked < NAME_SEARCHES_A_MINUTE; asked += 1) expect(limit.delayFor('flood')).toBeDefined();
  expect(limit.delayFor('flood')).toBeUndefined();
  expect(limit.delayFor('another')).toBe(0);
  now += 1000 * limit.secondsToWait();
  expect(limit.delayFor('flood')).toBe(0);
});
