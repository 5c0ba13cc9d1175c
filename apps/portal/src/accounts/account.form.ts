import type { FieldProblem } from '../http/problem.js';

/** What is asked of a firm, in order, and how long each may be. */
export const ACCOUNT_FIELDS = {
  firmName: { least: 2, most: 300 },
  registrationNumber: { least: 2, most: 60 },
  contactName: { least: 2, most: 200 },
  email: { least: 5, most: 254 },
} as const;
export type AccountField = keyof typeof ACCOUNT_FIELDS;
export type AccountForm = Readonly<Record<AccountField, string>>;
export const FIELDS = Object.keys(ACCOUNT_FIELDS) as AccountField[];

/** One at sign, and a dot in what comes after it: whether it exists, the mail itself tells. */
const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

export function problemsOf(form: AccountForm): FieldProblem[] {
  return FIELDS.flatMap((field): FieldProblem[] => {
    const { least, most } = ACCOUNT_FIELDS[field];
    const { length } = form[field];
    if (length < least) return [{ field, code: 'error.account.needed' }];
    if (length > most) return [{ field, code: 'error.complaint.tooLong', params: { length, max: most } }];
    if (field === 'email' && !EMAIL.test(form.email)) return [{ field, code: 'error.account.email' }];
    return [];
  });
}
