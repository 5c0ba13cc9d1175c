import type { ToneName } from '../layout/colours.js';

/** In the order of an inspection's life, for the filter. */
export const INSPECTION_STATUSES = [
  'planned',
  'scheduled',
  'under_way',
  'submitted',
  'quality_checked',
  'closed',
  'cancelled',
] as const;
/** What can be planned from here; a visit that a complaint leads to is ordered from the complaint. */
export const PLANNED_TYPES = ['compliance', 'pre_licence', 'follow_up', 'unannounced', 'desk'] as const;
export const INSPECTION_TYPES = [...PLANNED_TYPES, 'complaint_led'] as const;
export const OUTCOMES = ['pass', 'pass_with_conditions', 'fail'] as const;
export const ANSWERS = ['met', 'not_met', 'not_tested', 'not_applicable'] as const;
export type AnswerWord = (typeof ANSWERS)[number];

export const STATUS_TONES: Readonly<Record<string, ToneName>> = {
  planned: 'quiet',
  scheduled: 'told',
  under_way: 'care',
  submitted: 'told',
  quality_checked: 'good',
  closed: 'quiet',
  cancelled: 'quiet',
};
export const OUTCOME_TONES: Readonly<Record<string, ToneName>> = {
  pass: 'good',
  pass_with_conditions: 'care',
  fail: 'stop',
};

export interface InspectionRow {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly status: string;
  readonly agencyId: string | null;
  readonly subject: string;
  readonly officeName: string;
  readonly inspectorId: string | null;
  readonly inspectorName: string | null;
  readonly scheduledOn: string | null;
  readonly dueOn: string | null;
  readonly points: number | null;
  readonly outcome: string | null;
  readonly version: number;
}

export interface RecordedAnswer {
  readonly item: string;
  readonly answer: AnswerWord | null;
  readonly note: string;
}

export interface Photo {
  readonly id: string;
  readonly ordinal: number;
  readonly item: string | null;
  readonly caption: string;
  readonly width: number;
  readonly height: number;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly uploadedBy: string;
  readonly uploadedAt: string;
  readonly removedAt: string | null;
}

export interface Finding {
  readonly id: string | null;
  readonly item: string;
  readonly number: string;
  readonly critical: boolean;
  readonly points: number;
  readonly note: string;
}

export interface Comment {
  readonly text: string;
  readonly givenBy: string | null;
  readonly recordedRole: string;
  readonly recordedAt: string;
}

export interface CorrectiveActionRow {
  readonly id: string;
  readonly inspectionId: string;
  readonly inspectionNumber: string;
  readonly agencyId: string | null;
  readonly subject: string;
  readonly item: string;
  readonly checklistVersion: number;
  readonly critical: boolean;
  readonly action: string;
  readonly dueOn: string;
  readonly status: string;
  readonly version: number;
}

/** One act of a history: of an inspection, or of a corrective action. */
export interface Act {
  readonly verb: string;
  readonly status: string;
  readonly by: string | null;
  readonly at: string;
  readonly reasons: string | null;
}

export interface Score {
  readonly points: number;
  readonly outcome: string;
  readonly answered: number;
  readonly items: number;
}

/** What the inspected agency sees of a report. */
export interface OwnInspection extends InspectionRow {
  readonly checklistVersion: number;
  readonly commentBy: string | null;
  readonly findings: readonly Finding[];
  readonly comments: readonly Comment[];
  readonly correctiveActions: readonly (CorrectiveActionRow & { readonly allowedActions: readonly string[] })[];
  readonly allowedActions: readonly string[];
}

export interface Inspection extends OwnInspection {
  readonly notBefore: string | null;
  readonly instructions: string | null;
  readonly answers: readonly RecordedAnswer[];
  readonly score: Score;
  readonly photos: readonly Photo[];
  readonly mayReadOriginals: boolean;
  readonly history: readonly Act[];
}

/** Where a photo's picture is: the copy without metadata, or its small form. */
export const pictureOf = (inspectionId: string, photoId: string, form: '' | '/thumbnail' | '/original' = ''): string =>
  `/api/v1/inspections/${inspectionId}/photos/${photoId}${form}`;
