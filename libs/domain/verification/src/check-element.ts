/** What the register says of one thing that was asked about. */
export const ELEMENT_VERDICTS = [
  ...(['belongs', 'does_not_belong', 'not_official', 'not_found', 'unknown', 'over_cap', 'within_cap'] as const),
  ...(['covered', 'not_covered', 'open', 'not_open', 'differs', 'listed', 'noted'] as const),
] as const;
export type ElementVerdict = (typeof ELEMENT_VERDICTS)[number];

/** One thing that was asked about. */
export interface CheckElement {
  readonly element: string;
  readonly value: string;
  readonly verdict: ElementVerdict;
  readonly reason: string;
}
