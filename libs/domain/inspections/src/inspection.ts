import type { Instant, LegalDay, Role } from '@amparo/kernel';

export const INSPECTION_TYPES = [
  'pre_licence',
  'compliance',
  'complaint_led',
  'follow_up',
  'unannounced',
  'desk',
] as const;
export type InspectionType = (typeof INSPECTION_TYPES)[number];

export const INSPECTION_STATUSES = [
  'planned',
  'scheduled',
  'under_way',
  'submitted',
  'quality_checked',
  'closed',
  'cancelled',
] as const;
export type InspectionStatus = (typeof INSPECTION_STATUSES)[number];

/** Statuses in which a report was handed in: the inspected party may read what was found, and answer to it. */
export const REPORTED: readonly InspectionStatus[] = ['submitted', 'quality_checked', 'closed'];

export const ANSWERS = ['met', 'not_met', 'not_tested', 'not_applicable'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What stands recorded of one item now; earlier revisions are kept beside it. */
export interface RecordedAnswer {
  readonly item: string;
  /** None: only a note so far. */
  readonly answer: Answer | null;
  readonly note: string;
}

export const OUTCOMES = ['pass', 'pass_with_conditions', 'fail'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a verb needs to know of an inspection. */
export interface Inspection {
  readonly status: InspectionStatus;
  readonly checklistVersion: number;
  readonly agencyId: string | null;
  readonly notBefore: LegalDay | null;
  readonly inspectorId: string | null;
  readonly scheduledOn: LegalDay | null;
  /** Last day (inclusive) on which the inspected party is waited for; none before the report. */
  readonly commentBy: LegalDay | null;
  /** Whether a comment on the report as it was last handed in stands recorded. */
  readonly isCommented: boolean;
}

export interface Actor {
  readonly id: string;
  readonly role: Role;
  readonly agencyId?: string | null;
}

export interface Situation {
  readonly actor: Actor;
  readonly now: Instant;
  readonly timeZone: string;
}

/**
 * A visit that a complaint led to shows nothing of it to those who could infer the complainant: to the inspector and to the inspected
 * party it is an unannounced one.
 */
export const shownType = (type: InspectionType, role: Role): InspectionType =>
  type === 'complaint_led' && (role === 'inspector' || role === 'agency') ? 'unannounced' : type;
