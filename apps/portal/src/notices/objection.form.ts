import type { FieldProblem } from '../http/problem.js';

/** What is asked of whoever objects, in order, and how long each may be. Only the words are needed. */
export const OBJECTION_FIELDS = {
  words: { least: 10, most: 5_000 },
  objector: { least: 0, most: 200 },
  contact: { least: 0, most: 200 },
} as const;
export type ObjectionField = keyof typeof OBJECTION_FIELDS;
export type ObjectionForm = Readonly<Record<ObjectionField, string>>;
export const FIELDS = Object.keys(OBJECTION_FIELDS) as ObjectionField[];
export const EMPTY: ObjectionForm = { words: '', objector: '', contact: '' };

export function problemsOf(form: ObjectionForm): FieldProblem[] {
  return FIELDS.flatMap((field): FieldProblem[] => {
    const { least, most } = OBJECTION_FIELDS[field];
    const { length } = form[field];
    if (length < least) return [{ field, code: length === 0 ? 'error.account.needed' : 'error.objection.short' }];
    if (length > most) return [{ field, code: 'error.complaint.tooLong', params: { length, max: most } }];
    return [];
  });
}
