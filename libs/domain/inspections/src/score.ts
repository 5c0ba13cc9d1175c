import type { Checklist, ChecklistItem } from './checklist.js';
import type { Outcome, RecordedAnswer } from './inspection.js';

/** After the United Kingdom's inspectorate: what a failed item costs, and how many points are a fail. */
export const POINTS = { critical: 30, other: 8 } as const;
export const FAIL_FROM = 30;

export interface Score {
  readonly points: number;
  readonly outcome: Outcome;
  readonly answered: number;
  readonly items: number;
}

export interface Finding {
  readonly item: ChecklistItem;
  readonly points: number;
  readonly note: string;
}

const pointsOf = ({ critical }: ChecklistItem): number => (critical ? POINTS.critical : POINTS.other);

/** What was not met, in the checklist's order. */
export function findingsOf({ items }: Checklist, answers: readonly RecordedAnswer[]): Finding[] {
  const given = new Map(answers.map((answer) => [answer.item, answer]));
  return items.flatMap((item) => {
    const found = given.get(item.code);
    return found?.answer === 'not_met' ? [{ item, points: pointsOf(item), note: found.note }] : [];
  });
}

/** The score as the answers stand. Below a fail, an agency may be licensed with conditions. */
export function scoreOf(checklist: Checklist, answers: readonly RecordedAnswer[]): Score {
  const given = new Map(answers.map((answer) => [answer.item, answer.answer]));
  const points = findingsOf(checklist, answers).reduce((sum, finding) => sum + finding.points, 0);
  return {
    points,
    outcome: points >= FAIL_FROM ? 'fail' : points > 0 ? 'pass_with_conditions' : 'pass',
    answered: checklist.items.filter(({ code }) => (given.get(code) ?? null) !== null).length,
    items: checklist.items.length,
  };
}
