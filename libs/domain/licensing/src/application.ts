import type { Instant, LegalDay } from '@amparo/kernel';
import type { ApplicationKind } from './licensing-settings.js';

/** Statuses of an application (domain, section 2). */
export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'under_review',
  'inspection',
  'recommended',
  'noticed',
  'granted',
  'refused',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** What a person of an agency does in it, as an application states it. */
export interface StatedPerson {
  readonly name: string;
  readonly otherNames?: readonly string[] | undefined;
  readonly role: string;
  readonly from?: LegalDay | undefined;
}

export interface StatedPlace {
  readonly name?: string | undefined;
  readonly address: string;
  readonly district?: string | undefined;
}

export interface StatedChannel {
  readonly kind: string;
  readonly value: string;
}

/** What an agency states. While it is a draft, anything may still be missing. */
export interface ApplicationContent {
  readonly registrationNumber?: string | undefined;
  readonly taxNumber?: string | undefined;
  readonly tradingNames?: readonly string[] | undefined;
  readonly headOffice?: Partial<StatedPlace> | undefined;
  readonly branches?: readonly Partial<StatedPlace>[] | undefined;
  readonly channels?: readonly Partial<StatedChannel>[] | undefined;
  readonly persons?: readonly Partial<StatedPerson>[] | undefined;
  /** Ids of appointments that are to end. */
  readonly leaving?: readonly string[] | undefined;
  /** Countries and sectors asked for; none: all. */
  readonly countries?: readonly string[] | undefined;
  readonly sectors?: readonly string[] | undefined;
  /** What the applicant wants, in its own words. */
  readonly statement?: string | undefined;
  /** Reference of the fee that was paid. */
  readonly feeReference?: string | undefined;
}

/** What an officer recommends, and what the decision then says to the applicant. */
export interface Recommendation {
  readonly outcome: 'grant' | 'refuse';
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  /** Number of the licence to issue: a first licence alone. */
  readonly number: string | null;
  readonly validFrom: LegalDay | null;
  readonly validTo: LegalDay | null;
  readonly conditions: readonly string[];
}

export interface Application {
  readonly id: string;
  readonly kind: ApplicationKind;
  readonly class: string;
  readonly status: ApplicationStatus;
  readonly content: ApplicationContent;
  readonly licenceId: string | null;
  readonly recommendation: Recommendation | null;
  readonly recommendedBy: string | null;
  /** Last day (inclusive) on which the public may object; none where no notice was published. */
  readonly objectionsUntil: LegalDay | null;
  /** Last day (inclusive) on which the applicant may reply to an intention to refuse. */
  readonly replyBy: LegalDay | null;
  readonly repliedAt: Instant | null;
}

/** What is known beside the application itself when somebody acts on it. */
export interface ApplicationFacts {
  /** A flagged screening of the applicant that nobody has concluded. */
  readonly vettingOpen: boolean;
  readonly inspection: 'none' | 'open' | 'closed';
  /** Documents that the requirements ask for and no officer has accepted yet. */
  readonly documentsOpen: readonly string[];
  /** The class needs a visit before a licence, and a public notice of so many days. */
  readonly needsInspection: boolean;
  readonly objectionDays: number | null;
  /** Objections of which no officer has said what they come to. */
  readonly objectionsOpen: number;
  /** Of these, those to which the applicant has not said anything. */
  readonly objectionsUnanswered: number;
}
