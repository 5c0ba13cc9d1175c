import type { CheckResult } from '@amparo/verification';

/** A check's answer as the outside reads it: what was found, and how old the register behind it is. */
export interface Answer extends CheckResult {
  /** Null where this portal never heard of the register. */
  readonly asOf: string | null;
  readonly feedPosition: number;
  readonly epoch: string | null;
}
