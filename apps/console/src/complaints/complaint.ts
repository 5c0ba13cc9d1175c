import type { components } from '@amparo/api-client';

export type ComplaintRow = components['schemas']['ComplaintRow'];
export type Complaint = components['schemas']['ComplaintAnswer'];
export type CaseTeam = components['schemas']['CaseTeamAnswer'];

/** In the order of a case's life, for the filter. */
export const COMPLAINT_STATUSES = [
  'acknowledged',
  'triaged',
  'information_requested',
  'under_investigation',
  'closed',
  'reopened',
] as const;
export const ORDERED_TYPES = ['complaint_led', 'unannounced', 'follow_up', 'compliance', 'desk'] as const;
