import { expect, it } from 'vitest';
import { CheckTurns } from './check.turns.js';
import type { Checker } from './checker.js';

/** A checker whose search for a name takes so many steps of a little more than a slice each. */
function checkerOf(steps: number, told: string[]): Checker {
  function* search(q: string): Generator<void, void> {
    for (let step = 1; step <= steps; step += 1) {
      const until = performance.now() + 1;
      while (performance.now() < until);
      told.push(`${q} ${step}`);
      yield;
    }
  }
  return { searchAhead: (q: string) => (q.startsWith('RL') ? undefined : search(q)) } as unknown as Checker;
}

it('lets others go first between the slices of a search, and the next search only when it is over', async () => {
  const told: string[] = [];
  const turns = new CheckTurns(checkerOf(3, told));
  const check = (q: string) => turns.take(q, () => told.push(`${q} checked`));
  const searches = [check('one'), check('two')];
  const number = new Promise<void>((resolve) => {
    setImmediate(() => setImmediate(() => void check('RL-1').then(() => resolve())));
  });
  await Promise.all([...searches, number]);
  expect(told.filter((line) => !line.startsWith('RL'))).toEqual(
    ['one', 'two'].flatMap((q) => [`${q} 1`, `${q} 2`, `${q} 3`, `${q} checked`]),
  );
  expect(told.indexOf('RL-1 checked')).toBeLessThan(told.indexOf('one checked'));
});

it('tells what a check cost without what others took in between, and lets the next one go on when one fails', async () => {
  const turns = new CheckTurns(checkerOf(2, []));
  const failing = turns.take('one', () => {
    throw new Error('broken');
  });
  const next = turns.take('two', () => 'found');
  await expect(failing).rejects.toThrow('broken');
  const { value, costMs } = await next;
  expect(value).toBe('found');
  expect(costMs).toBeGreaterThanOrEqual(2);
});
