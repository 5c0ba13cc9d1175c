import { expect, it } from 'vitest';
import { reminderStep } from './licence.reminders.js';

it.each([
  ['2026-06-30', null],
  ['2026-07-01', 42],
  ['2026-07-21', 42],
  ['2026-07-22', 21],
  ['2026-08-12', 21],
  ['2026-08-13', null],
])('a licence until 2026-08-12 is on %s due for %s', (today, step) => {
  expect(reminderStep('2026-08-12', today, { renewal: [21, 42] })).toBe(step);
});
