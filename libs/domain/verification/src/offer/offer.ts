import type { FeeCap, Money } from '@amparo/kernel';
import type { CheckElement, CheckMatch, CheckResult } from '../records.js';

/** What may be asked of an offer beside its text, each as the person was given it. */
export const OFFER_FIELDS = [
  ...(['agency', 'licence', 'phone', 'link', 'person', 'jobOrder', 'country', 'occupation', 'fee'] as const),
  ...(['currency', 'account'] as const),
] as const;
export type OfferField = (typeof OFFER_FIELDS)[number];

/** An offer as a job seeker was given it. */
export type Offer = Readonly<Partial<Record<OfferField | 'text', string>>>;

/** The fee rule behind a verdict, and the most that it allows where that can be said. */
export interface FeeGround {
  readonly cap: FeeCap;
  readonly most: Money | null;
  readonly source: { readonly law: string; readonly article: string; readonly url: string | null };
}

/** One thing that was read in an offer, and what the register says of it. */
export interface OfferElement extends CheckElement {
  /** Its place in the text, in UTF-16 units, the end exclusive; null where it was given in a field of its own. */
  readonly from: number | null;
  readonly to: number | null;
  /** Whose it is, where it is another's. */
  readonly whose?: Pick<CheckMatch, 'legalName' | 'path' | 'standing'>;
  /** What is registered of the same kind, for comparison. */
  readonly theirs?: readonly string[];
  readonly rule?: FeeGround;
  /** What the approved job order says instead. */
  readonly approved?: string | Money;
}

export interface OfferResult extends Omit<CheckResult, 'asked' | 'elements'> {
  readonly asked: Offer;
  readonly elements: readonly OfferElement[];
  /** How many elements speak against the offer. */
  readonly warnings: number;
}

/** Verdicts that speak against an offer. */
export const WARNING_VERDICTS: readonly CheckElement['verdict'][] = [
  ...([
    'does_not_belong',
    'not_official',
    'not_found',
    'over_cap',
    'not_covered',
    'not_open',
    'differs',
    'listed',
  ] as const),
];
