/** When a code may close a case, beyond the case being somebody's. */
export type ClosureCondition = 'complainant_silent' | 'other_jurisdiction';

interface Closure {
  readonly code: string;
  readonly meaning: string;
  readonly condition: ClosureCondition | null;
}

/** Why a case may be closed. That an office let it lie is not among them, and never will be. */
export const CLOSURES = [
  { code: 'remedied', meaning: 'the complainant got what was owed', condition: null },
  { code: 'established', meaning: 'the violation is established and measures are taken up', condition: null },
  { code: 'not-established', meaning: 'the facts could not be established', condition: null },
  { code: 'no-violation', meaning: 'the facts are established and break no rule', condition: null },
  { code: 'withdrawn', meaning: 'the complainant asked in the thread to end it', condition: null },
  { code: 'duplicate', meaning: 'the same complaint is handled under another reference', condition: null },
  {
    code: 'other-jurisdiction',
    meaning: 'another body must act; the complainant was told which',
    condition: 'other_jurisdiction',
  },
  { code: 'complainant-silent', meaning: 'complainant silent for 60 days', condition: 'complainant_silent' },
] as const satisfies readonly Closure[];
export type ClosureCode = (typeof CLOSURES)[number]['code'];
export const CLOSURE_CODES: readonly ClosureCode[] = CLOSURES.map(({ code }) => code);
