import { defineLifecycle, type Role } from '@amparo/kernel';

export const VETTING_STATUSES = ['clear', 'flagged', 'cleared', 'connected', 'superseded'] as const;
export type VettingStatus = (typeof VETTING_STATUSES)[number];
export const VETTING_CONCLUSIONS = ['cleared', 'connected'] as const;
export type VettingConclusion = (typeof VETTING_CONCLUSIONS)[number];
export const VETTING_VERBS = ['flag', 'clear', 'connect', 'reply', 'supersede'] as const;
export type VettingVerb = (typeof VETTING_VERBS)[number];

const OFFICER = ['licensing_officer'] as const;
const APPLICANT = ['agency'] as const;

/** A score only asks a question: a person answers it, with reasons, after the applicant could say something to it. */
export const vettingLifecycle = defineLifecycle<VettingStatus, VettingVerb, Role | 'register'>('vetting', 'clear', {
  clear: { flag: { to: 'flagged', by: ['register'] } },
  flagged: {
    clear: { to: 'cleared', by: OFFICER },
    connect: { to: 'connected', by: OFFICER },
    reply: { to: 'flagged', by: APPLICANT },
    supersede: { to: 'superseded', by: ['register'] },
  },
  cleared: {},
  connected: {},
  superseded: {},
});
