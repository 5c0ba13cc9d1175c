import type { Instant, LegalDay, Money, Role } from '@amparo/kernel';

export const SUBJECT_KINDS = ['agency', 'person', 'principal', 'unlicensed'] as const;
/** Against whom: `unlicensed` is somebody known only by a name, a phone number or a page. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const SANCTION_MEASURES = [
  'warning',
  'demerit_points',
  'fine',
  'condition',
  'suspension',
  'cancellation',
  'disqualification',
  'debarment',
  'blacklisting',
] as const;
export type SanctionMeasure = (typeof SANCTION_MEASURES)[number];

export const SANCTION_STATUSES = [
  'suggested',
  'proposed',
  'noticed',
  'decided',
  'appealed',
  'final',
  'ended',
  'archived',
  'rejected',
  'withdrawn',
] as const;
export type SanctionStatus = (typeof SANCTION_STATUSES)[number];

/** Why a sanction ends; each is told in public with a reason. */
export const END_GROUNDS = [
  'term_served',
  'conditions_met',
  'petition_granted',
  'overturned',
  'deceased_or_dissolved',
  'listed_in_error',
] as const;
export type EndGround = (typeof END_GROUNDS)[number];

/** What a sanction imposes, beyond its measure. */
export interface SanctionTerms {
  readonly points: number | null;
  readonly fine: Money | null;
  /** First day of effect; none: from the decision on. */
  readonly effectiveOn: LegalDay | null;
  /** Last day (inclusive); none: indefinite, or until `untilMet`. */
  readonly until: LegalDay | null;
  /** What must be met before it ends, in words. */
  readonly untilMet: string | null;
  /** Texts of conditions put on the licences. */
  readonly conditions: readonly string[];
}

export const NO_SANCTION_TERMS: SanctionTerms = {
  points: null,
  fine: null,
  effectiveOn: null,
  until: null,
  untilMet: null,
  conditions: [],
};

export interface Justification {
  /** Legal ground. */
  readonly ground: string;
  /** As the person concerned is told them. */
  readonly reasons: string;
  /** As everybody may read them. */
  readonly publicReason: string;
  readonly reviewRight: string;
}

export interface Appeal {
  readonly recordedBy: string;
  readonly lodgedOn: LegalDay;
  readonly stayAsked: boolean;
  /** Since when it holds back the effect of the decision. */
  readonly stayedAt: Instant | null;
}

/** An end that one officer proposes and another decides. */
export interface Ending {
  readonly proposedBy: string;
  readonly ground: EndGround;
  readonly publicReason: string;
}

export interface Sanction extends Justification {
  readonly id: string;
  readonly status: SanctionStatus;
  readonly subjectKind: SubjectKind;
  readonly measure: SanctionMeasure;
  readonly terms: SanctionTerms;
  readonly codes: readonly string[];
  readonly licenceIds: readonly string[];
  /** Days after the decision in which it can be appealed. */
  readonly appealDays: number;
  /** None as long as a job suggested it and no officer took it up. */
  readonly proposedBy: string | null;
  /** Last day (inclusive) for the reply; none before the notice. */
  readonly replyBy: LegalDay | null;
  readonly preventiveUntil: LegalDay | null;
  readonly decidedBy: string | null;
  readonly effectiveAt: Instant | null;
  /** Last day (inclusive) for an appeal. */
  readonly appealBy: LegalDay | null;
  readonly appeal: Appeal | null;
  readonly ending: Ending | null;
  readonly endGround: EndGround | null;
}

/** Who acts and when. Somebody with a declared interest in the one concerned may do nothing. */
export interface Situation {
  readonly actor: { readonly id: string; readonly role: Role; readonly authorityId: string | null };
  readonly now: Instant;
  readonly timeZone: string;
  readonly hasInterest: boolean;
}
