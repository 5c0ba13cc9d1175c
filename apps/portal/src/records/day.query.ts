import { dayOf, type Instant, isLegalDay } from '@amparo/kernel';
import type { Query } from '../http/negotiation.js';
import type { FieldProblem } from '../http/problem.js';
import type { DayTyped } from './DayForm.js';
import type { DayAsked } from './facts.js';

export interface DayQuestion {
  readonly typed: DayTyped;
  /** Undefined where no past day was asked about, or what was typed is none. */
  readonly asked: DayAsked | undefined;
  readonly problems: readonly FieldProblem[];
}

/** Reads `?on=` and `?knownOn=`. A day to come is refused: nobody knows yet what will be decided until then. */
export function dayIn(query: Query, now: Instant, timeZone: string): DayQuestion {
  const today = dayOf(now, timeZone);
  const problems: FieldProblem[] = [];
  const read = (field: keyof DayAsked): string => {
    const value = [query[field] ?? ''].flat().join(' ').trim();
    if (value !== '' && !isLegalDay(value))
      problems.push({ field, code: 'error.day.invalid', params: { value: value.slice(0, 40) } });
    else if (value > today) problems.push({ field, code: 'error.day.future' });
    return value;
  };
  const typed = { on: read('on'), knownOn: read('knownOn') };
  const asks = problems.length === 0 && (typed.on !== '' || typed.knownOn !== '');
  return {
    typed,
    asked: asks ? { on: typed.on || undefined, knownOn: typed.knownOn || undefined } : undefined,
    problems,
  };
}
