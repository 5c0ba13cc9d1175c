import { defineLifecycle, type Role } from '@amparo/kernel';
import type { ApplicationStatus } from './application.js';

export const APPLICATION_VERBS = [
  'save',
  'add_document',
  'remove_document',
  'submit',
  'withdraw',
  'return',
  'begin_review',
  'check_document',
  'assign',
  'publish_notice',
  'record_objection',
  'consider_objection',
  'answer_objection',
  'request_inspection',
  'resume_review',
  'recommend',
  'serve_notice',
  'reply',
  'send_back',
  'grant',
  'refuse',
] as const;
export type ApplicationVerb = (typeof APPLICATION_VERBS)[number];

const AGENCY = ['agency'] as const;
const OFFICER = ['licensing_officer'] as const;
const DECIDER = ['approver'] as const;

/** Days in which the next act is due, from the day on which a status begins. */
const DAYS = { check: 10, correct: 30, review: 60, visit: 45, decide: 14 } as const;

const stay = <S extends ApplicationStatus>(to: S) => ({
  save: { to, by: AGENCY },
  add_document: { to, by: AGENCY },
  remove_document: { to, by: AGENCY },
});
const submit = { to: 'submitted', by: AGENCY, dueInDays: DAYS.check } as const;
const withdraw = { to: 'withdrawn', by: AGENCY } as const;
const giveBack = { to: 'returned', by: OFFICER, dueInDays: DAYS.correct } as const;
const decide = {
  send_back: { to: 'under_review', by: DECIDER, dueInDays: DAYS.review },
  grant: { to: 'granted', by: DECIDER },
  refuse: { to: 'refused', by: DECIDER },
} as const;

/** The whole life of an application: status × verb → where it leads, who may use it, and when the next act is due. */
export const applicationLifecycle = defineLifecycle<ApplicationStatus, ApplicationVerb, Role>('application', 'draft', {
  draft: { ...stay('draft'), submit, withdraw },
  submitted: {
    return: giveBack,
    check_document: { to: 'submitted', by: OFFICER },
    assign: { to: 'submitted', by: OFFICER },
    begin_review: { to: 'under_review', by: OFFICER, dueInDays: DAYS.review },
    withdraw,
  },
  returned: { ...stay('returned'), submit, withdraw },
  under_review: {
    return: giveBack,
    check_document: { to: 'under_review', by: OFFICER },
    assign: { to: 'under_review', by: OFFICER },
    publish_notice: { to: 'under_review', by: OFFICER },
    record_objection: { to: 'under_review', by: OFFICER },
    consider_objection: { to: 'under_review', by: OFFICER },
    answer_objection: { to: 'under_review', by: AGENCY },
    request_inspection: { to: 'inspection', by: OFFICER, dueInDays: DAYS.visit },
    recommend: { to: 'recommended', by: OFFICER, dueInDays: DAYS.decide },
    withdraw,
  },
  inspection: {
    check_document: { to: 'inspection', by: OFFICER },
    assign: { to: 'inspection', by: OFFICER },
    publish_notice: { to: 'inspection', by: OFFICER },
    record_objection: { to: 'inspection', by: OFFICER },
    consider_objection: { to: 'inspection', by: OFFICER },
    answer_objection: { to: 'inspection', by: AGENCY },
    resume_review: { to: 'under_review', by: OFFICER, dueInDays: DAYS.review },
    withdraw,
  },
  recommended: {
    assign: { to: 'recommended', by: OFFICER },
    serve_notice: { to: 'noticed', by: OFFICER, dueInDays: DAYS.decide },
    ...decide,
    withdraw,
  },
  noticed: { assign: { to: 'noticed', by: OFFICER }, reply: { to: 'noticed', by: AGENCY }, ...decide, withdraw },
  granted: {},
  refused: {},
  withdrawn: {},
});

/** Nothing leads on from here: it was decided or withdrawn. */
export const isOverApplication = (status: ApplicationStatus): boolean =>
  Object.keys(applicationLifecycle.table[status]).length === 0;
