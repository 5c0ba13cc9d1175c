import type { LegalDay } from '@amparo/kernel';

/** Statuses of a complaint (domain, section 2). Conciliation, adjudication and remedy are steps of a later law. */
export const COMPLAINT_STATUSES = [
  'received',
  'acknowledged',
  'triaged',
  'information_requested',
  'under_investigation',
  'closed',
  'reopened',
] as const;
export type ComplaintStatus = (typeof COMPLAINT_STATUSES)[number];

/** Whose turn it is: those whose case it is, or, when they let a day pass, the next on the ladder. */
export const RUNGS = ['own', 'office', 'authority'] as const;
export type Rung = (typeof RUNGS)[number];

export const JURISDICTIONS = ['ours', 'other'] as const;
export const LICENSED = ['yes', 'no', 'unknown'] as const;

/** What triage found. */
export interface Triage {
  readonly jurisdiction: (typeof JURISDICTIONS)[number];
  /** Whether the one complained about holds a licence. */
  readonly licensed: (typeof LICENSED)[number];
}

export const CONTACT_KINDS = ['phone', 'web', 'social', 'name'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** What every case has, whatever its status. Days only: the hour of a step would tell on the one who took it. */
interface Case {
  readonly officeId: string;
  readonly authorityId: string;
  readonly receivedOn: LegalDay;
  /** Somebody may be in danger: the office's first clocks are short. */
  readonly inDanger: boolean;
  readonly rung: Rung;
  /** Last day (inclusive) for the next step, as the complainant is told; none when closed. */
  readonly dueOn: LegalDay | null;
  /** Last day (inclusive) for whoever has the turn now; then the case climbs. */
  readonly turnEndsOn: LegalDay | null;
}

interface Triaged extends Case {
  readonly triage: Triage;
  readonly assigneeId: string;
}

export interface Closing {
  readonly code: string;
  readonly on: LegalDay;
  readonly by: string;
}

export type Complaint =
  | (Case & { readonly status: 'received' })
  | (Case & { readonly status: 'acknowledged' })
  | (Omit<Triaged, 'assigneeId'> & { readonly status: 'triaged'; readonly assigneeId: string | null })
  | (Triaged & { readonly status: 'information_requested'; readonly requestedOn: LegalDay })
  | (Triaged & { readonly status: 'under_investigation' })
  | (Triaged & { readonly status: 'closed'; readonly closing: Closing })
  | (Omit<Triaged, 'assigneeId'> & {
      readonly status: 'reopened';
      readonly assigneeId: string | null;
      /** The closing that is looked at again: by another person. */
      readonly closing: Closing;
    });

export type ComplaintIn<S extends ComplaintStatus> = Extract<Complaint, { readonly status: S }>;

export const assigneeOf = (complaint: Complaint): string | null =>
  'assigneeId' in complaint ? complaint.assigneeId : null;

/** One step of a case, as its history keeps it. */
export interface ComplaintStep {
  readonly verb: string;
  readonly status: ComplaintStatus;
  readonly rung: Rung;
  readonly dueOn: LegalDay | null;
  /** Codes and ids only: words have their own, sealed place. */
  readonly facts: Readonly<Record<string, string | boolean>>;
  /** An officer's own words, for the file. */
  readonly reasons: string | null;
}
