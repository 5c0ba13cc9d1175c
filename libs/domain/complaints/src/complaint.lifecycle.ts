import { defineLifecycle, type Role } from '@amparo/kernel';
import { CLOCKS } from './complaint.clocks.js';
import type { ComplaintStatus } from './complaint.js';

export const COMPLAINT_VERBS = [
  'acknowledge',
  'triage',
  'assign',
  'request_information',
  'message',
  'investigate',
  'order_inspection',
  'close',
  'reopen',
  'reply',
  'ask_review',
] as const;
export type ComplaintVerb = (typeof COMPLAINT_VERBS)[number];

/** Done by the register itself, in the transaction that takes the complaint in. */
const REGISTER = ['register'] as const;
/** Who takes cases in, and those on the ladder above. */
const DESK = ['intake_officer', 'complaint_officer', 'approver'] as const;
const OFFICER = ['complaint_officer'] as const;
const WRITERS = ['intake_officer', 'complaint_officer'] as const;
const REVIEWERS = ['complaint_officer', 'approver'] as const;
const COMPLAINANT = ['complainant'] as const;

const assign = (to: ComplaintStatus) => ({ to, by: DESK, dueInDays: CLOCKS.firstStep });
const request = { to: 'information_requested', by: OFFICER, dueInDays: CLOCKS.silence + CLOCKS.afterSilence } as const;
const investigate = { to: 'under_investigation', by: OFFICER, dueInDays: CLOCKS.investigation } as const;
const close = { to: 'closed', by: OFFICER } as const;

/**
 * The whole life of a complaint: status × verb → where it leads, who may, and when the step after it is due. A step without a new day
 * leaves the clock as it runs.
 */
export const complaintLifecycle = defineLifecycle<ComplaintStatus, ComplaintVerb, Role | 'register'>(
  'complaint',
  'received',
  {
    received: { acknowledge: { to: 'acknowledged', by: REGISTER, dueInDays: CLOCKS.triage } },
    acknowledged: {
      triage: { to: 'triaged', by: DESK, dueInDays: CLOCKS.firstStep },
      message: { to: 'acknowledged', by: WRITERS },
      reply: { to: 'acknowledged', by: COMPLAINANT },
    },
    triaged: {
      assign: assign('triaged'),
      request_information: request,
      message: { to: 'triaged', by: WRITERS },
      investigate,
      order_inspection: investigate,
      close,
      reply: { to: 'triaged', by: COMPLAINANT },
    },
    information_requested: {
      // Another officer waits for the same answer: the complainant's time does not begin anew.
      assign: { to: 'information_requested', by: DESK },
      message: { to: 'information_requested', by: OFFICER },
      investigate,
      order_inspection: investigate,
      close,
      reply: { to: 'under_investigation', by: COMPLAINANT, dueInDays: CLOCKS.investigation },
    },
    under_investigation: {
      assign: { to: 'under_investigation', by: DESK },
      request_information: request,
      message: { to: 'under_investigation', by: OFFICER },
      order_inspection: { to: 'under_investigation', by: OFFICER },
      close,
      reply: { to: 'under_investigation', by: COMPLAINANT },
    },
    closed: {
      reopen: { to: 'reopened', by: REVIEWERS, dueInDays: CLOCKS.review },
      ask_review: { to: 'reopened', by: COMPLAINANT, dueInDays: CLOCKS.review },
    },
    reopened: {
      assign: assign('reopened'),
      request_information: request,
      message: { to: 'reopened', by: WRITERS },
      investigate,
      order_inspection: investigate,
      close,
      reply: { to: 'reopened', by: COMPLAINANT },
    },
  },
);
