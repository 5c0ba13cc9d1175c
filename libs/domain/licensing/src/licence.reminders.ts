import { addDays, type LegalDay } from '@amparo/kernel';
import type { ReminderDays } from './licensing-settings.js';

/**
 * Which reminder a licence is due for: the nearest of the set days before its last day (inclusive) that has come. One for each, so that
 * who began late is told once of what is nearest and not of all that has passed. Null before the first, and once it has ended.
 */
export function reminderStep(validTo: LegalDay, today: LegalDay, { renewal }: ReminderDays): number | null {
  if (validTo < today) return null;
  const come = renewal.filter((days) => addDays(validTo, -days) <= today);
  return come.length === 0 ? null : Math.min(...come);
}
