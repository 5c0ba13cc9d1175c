import { defineLifecycle, type Role } from '@amparo/kernel';
import type { InspectionStatus } from './inspection.js';

export const PLANNERS = ['licensing_officer', 'sanction_officer'] as const satisfies readonly Role[];
export const INSPECTORS = ['inspector'] as const satisfies readonly Role[];
/** Another person than the inspector. */
export const CHECKERS = ['sanction_officer'] as const satisfies readonly Role[];
export const COMMENTERS = ['agency', 'inspector'] as const satisfies readonly Role[];

/** Days in which a visit should have an inspector and a day, once it may take place. */
export const SCHEDULE_IN_DAYS = 14;
/** Days that the inspected party has for its own comment on the report. */
export const COMMENT_DAYS = 14;

export const INSPECTION_VERBS = [
  'schedule',
  'start',
  'record_answers',
  'add_photo',
  'remove_photo',
  'submit',
  'pass',
  'return',
  'record_comment',
  'close',
  'cancel',
] as const;
export type InspectionVerb = (typeof INSPECTION_VERBS)[number];

const schedule = { to: 'scheduled', by: PLANNERS } as const;
const cancel = { to: 'cancelled', by: PLANNERS } as const;

/** The whole life of an inspection. A report goes on only after another person checked it and the inspected party could answer. */
export const inspectionLifecycle = defineLifecycle<InspectionStatus, InspectionVerb, Role>('inspection', 'planned', {
  planned: { schedule, cancel },
  scheduled: {
    schedule,
    start: { to: 'under_way', by: INSPECTORS, dueInDays: 14 },
    cancel,
  },
  under_way: {
    // An inspector falls ill: another goes on; nothing recorded is lost.
    schedule,
    record_answers: { to: 'under_way', by: INSPECTORS },
    add_photo: { to: 'under_way', by: INSPECTORS },
    remove_photo: { to: 'under_way', by: INSPECTORS },
    submit: { to: 'submitted', by: INSPECTORS, dueInDays: 7 },
  },
  submitted: {
    pass: { to: 'quality_checked', by: CHECKERS, dueInDays: 21 },
    return: { to: 'under_way', by: CHECKERS, dueInDays: 7 },
    record_comment: { to: 'submitted', by: COMMENTERS },
  },
  quality_checked: {
    record_comment: { to: 'quality_checked', by: COMMENTERS },
    close: { to: 'closed', by: CHECKERS },
  },
  closed: {},
  cancelled: {},
});
