import type { CheckResult, OfferResult } from '@amparo/verification';

/** How old the register behind an answer is. */
interface Age {
  /** Null where this portal never heard of the register. */
  readonly asOf: string | null;
  readonly feedPosition: number;
  readonly epoch: string | null;
}

/** A check's answer as the outside reads it: what was found, and how old the register behind it is. */
export interface Answer extends CheckResult, Age {}
export interface OfferAnswer extends OfferResult, Age {}

/** Whether it speaks of one record, and not of several that may be meant. */
export const isSure = ({ confidence }: Pick<CheckResult, 'confidence'>): boolean =>
  confidence === 'exact' || confidence === 'strong';
