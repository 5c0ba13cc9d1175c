import { defineLifecycle, type Role } from '@amparo/kernel';
import type { SanctionStatus } from './sanction.js';

export const SANCTION_VERBS = [
  'adopt',
  'serve_notice',
  'record_reply',
  'order_preventive',
  'decide',
  'reject',
  'withdraw',
  'lodge_appeal',
  'grant_stay',
  'uphold_appeal',
  'dismiss_appeal',
  'withdraw_appeal',
  'become_final',
  'propose_end',
  'approve_end',
  'refuse_end',
  'serve_term',
  'archive',
] as const;
export type SanctionVerb = (typeof SANCTION_VERBS)[number];

/** Who proposes, serves and records. */
const OFFICER = ['sanction_officer'] as const;
/** Who decides what another proposed. */
const DECIDER = ['approver'] as const;
/** Time passes by itself. */
const CLOCK = ['clock'] as const;

const ending = (status: SanctionStatus) => ({
  propose_end: { to: status, by: OFFICER },
  approve_end: { to: 'ended' as const, by: DECIDER },
  refuse_end: { to: status, by: DECIDER },
});

/**
 * The whole life of a sanction. `suggested` is what a job found (an overdue corrective action): nobody has proposed it until an officer of
 * the office adopts it, and answers for it as its proposer.
 */
export const sanctionLifecycle = defineLifecycle<SanctionStatus, SanctionVerb, Role | 'clock'>(
  'sanction',
  'suggested',
  {
    suggested: {
      adopt: { to: 'proposed', by: OFFICER },
      reject: { to: 'rejected', by: DECIDER },
    },
    proposed: {
      serve_notice: { to: 'noticed', by: OFFICER },
      order_preventive: { to: 'proposed', by: DECIDER },
      reject: { to: 'rejected', by: DECIDER },
      withdraw: { to: 'withdrawn', by: OFFICER },
    },
    noticed: {
      record_reply: { to: 'noticed', by: OFFICER },
      order_preventive: { to: 'noticed', by: DECIDER },
      decide: { to: 'decided', by: DECIDER },
      reject: { to: 'rejected', by: DECIDER },
      withdraw: { to: 'withdrawn', by: OFFICER },
    },
    decided: {
      lodge_appeal: { to: 'appealed', by: OFFICER },
      become_final: { to: 'final', by: CLOCK },
      ...ending('decided'),
    },
    appealed: {
      grant_stay: { to: 'appealed', by: DECIDER },
      uphold_appeal: { to: 'ended', by: DECIDER },
      dismiss_appeal: { to: 'final', by: DECIDER },
      withdraw_appeal: { to: 'final', by: OFFICER },
    },
    final: { serve_term: { to: 'ended', by: CLOCK }, ...ending('final') },
    ended: { archive: { to: 'archived', by: OFFICER } },
    archived: {},
    rejected: {},
    withdrawn: {},
  },
);
