import type { Instant, LegalDay } from '@amparo/kernel';

/** Statuses of a licence; all but `expired` are entered by a decision (domain, section 2). */
export const LICENCE_STATUSES = [
  'applicant',
  'licensed',
  'licensed_with_conditions',
  'suspended',
  'expired',
  'revoked',
  'surrendered',
  'void',
  'refused',
  'barred',
] as const;
export type LicenceStatus = (typeof LICENCE_STATUSES)[number];

/** From what says least against a holder to what says most. */
const MILDEST_FIRST: readonly LicenceStatus[] = [
  'licensed',
  'licensed_with_conditions',
  'applicant',
  'surrendered',
  'expired',
  'refused',
  'void',
  'suspended',
  'revoked',
  'barred',
];

/** The gravest of several statuses: what to say of a day that saw more than one. */
export const gravest = (statuses: readonly LicenceStatus[]): LicenceStatus | undefined =>
  [...statuses].sort((a, b) => MILDEST_FIRST.indexOf(b) - MILDEST_FIRST.indexOf(a))[0];

/** What one officer can propose and another decide; the decision's kind is the same word. */
export const MEASURES = [
  'grant',
  'refuse',
  'renew',
  'add_condition',
  'remove_condition',
  'suspend',
  'lift',
  'revoke',
  'surrender',
  'void',
  'bar',
  'correct',
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Acts on an earlier decision that no officer proposes as a measure: an appeal and what becomes of it, and a reinstatement. They take
 * the effect of the decision away, or give it back, from their own instant on; the decision stays where it is.
 */
export const ACTS_ON_DECISIONS = [
  'lodge_appeal',
  'stay',
  'withdraw_appeal',
  'dismiss_appeal',
  'uphold_appeal',
  'reinstate',
] as const;
export type ActOnDecision = (typeof ACTS_ON_DECISIONS)[number];
export type DecisionKind = Measure | ActOnDecision;

export const isActOnDecision = (kind: DecisionKind): kind is ActOnDecision =>
  (ACTS_ON_DECISIONS as readonly DecisionKind[]).includes(kind);

/** An appeal that is open: whether it holds back the effect of the decision until it is decided. */
export type OpenAppeal = 'stayed' | 'not_stayed';

/** One dated legal act about a licence, as the derivation needs it. Never changed once recorded. */
export interface Decision {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly effectiveAt: Instant;
  /** Last day (inclusive) of a dated suspension. */
  readonly until: LegalDay | null;
  /** Last day of validity (inclusive), of a grant or renewal. */
  readonly validTo: LegalDay | null;
  readonly conditionId: string | null;
  readonly conditionText: string | null;
  /** The decision that a correction annuls, that this one replaces, or that an appeal is about. */
  readonly refersTo: string | null;
  readonly recordedAt: Instant;
  /** Order of recording within the licence: breaks ties of both times. */
  readonly ordinal: number;
}

/** What a proposal proposes, beyond its measure. */
export interface Terms {
  /** First day of effect; none: from the decision on. */
  readonly effectiveOn: LegalDay | null;
  /** Preventive: at the instant of the decision, without a notice before it. */
  readonly atOnce: boolean;
  readonly until: LegalDay | null;
  readonly validTo: LegalDay | null;
  /** Texts of conditions to add (a grant may carry several). */
  readonly conditions: readonly string[];
  readonly conditionId: string | null;
  /** The decision to correct; the dates and texts beside it say what it should have been, none: it should not have been. */
  readonly refersTo: string | null;
  /** A correction that leaves the holder worse: notice comes first. Found when it is proposed. */
  readonly isWorse?: boolean;
}

export const NO_TERMS: Terms = {
  effectiveOn: null,
  atOnce: false,
  until: null,
  validTo: null,
  conditions: [],
  conditionId: null,
  refersTo: null,
};

export const PROPOSAL_STATUSES = ['proposed', 'noticed', 'decided', 'rejected', 'withdrawn'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

export interface Proposal {
  readonly id: string;
  readonly measure: Measure;
  readonly status: ProposalStatus;
  readonly terms: Terms;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly proposedBy: string;
  /** Last day (inclusive) on which the holder may reply; none before the notice. */
  readonly replyBy: LegalDay | null;
}

/** What a verb needs to know of the licence. */
export interface LicenceFacts {
  readonly createdAt: Instant;
  readonly decisions: readonly Decision[];
  readonly proposals: readonly Proposal[];
}
