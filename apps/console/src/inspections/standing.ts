import type { ChecklistItem } from '../checklists/checklist.js';
import type { RecordedAnswer } from './inspection.js';
import type { OutboxState } from './outbox.js';

/** What stands for an item: as recorded on this page, or else as saved. */
export function standingOf({ visit, edits }: OutboxState, code: string): RecordedAnswer {
  const saved = visit.answers.find(({ item }) => item === code);
  return edits.get(code) ?? { item: code, answer: saved?.answer ?? null, note: saved?.note ?? '' };
}

export const isAnswered = (state: OutboxState, { code }: ChecklistItem): boolean =>
  standingOf(state, code).answer !== null;

/** A failure without words for it can't be handed in. */
export function lacksNote(state: OutboxState, { code }: ChecklistItem): boolean {
  const { answer, note } = standingOf(state, code);
  return answer === 'not_met' && note.trim() === '';
}

/** The first item without an answer after a place, from the top again when there is none below. */
export const nextUnanswered = (
  state: OutboxState,
  items: readonly ChecklistItem[],
  index: number,
): ChecklistItem | undefined =>
  [...items.slice(index + 1), ...items.slice(0, index + 1)].find((item) => !isAnswered(state, item));
