import { defineLifecycle, type Role } from '@amparo/kernel';
import type { LicenceStatus, Measure, ProposalStatus } from './licence.js';

const PROPOSERS = ['licensing_officer'] as const;
const DECIDERS = ['approver'] as const;
/** Time passes by itself. */
const CLOCK = ['clock'] as const;

const to = (status: LicenceStatus) => ({ to: status, by: PROPOSERS });
const expire = { to: 'expired', by: CLOCK } as const;

/**
 * The whole life of a licence: status × measure → where it leads, and who may propose it. `lift` leads back to conditions where there are
 * any, and a correction to wherever the decisions that remain lead: the timeline says which.
 */
export const licenceLifecycle = defineLifecycle<LicenceStatus, Measure | 'expire', Role | 'clock'>(
  'licence',
  'applicant',
  {
    applicant: { grant: to('licensed'), refuse: to('refused'), correct: to('applicant') },
    licensed: {
      renew: to('licensed'),
      add_condition: to('licensed_with_conditions'),
      suspend: to('suspended'),
      revoke: to('revoked'),
      surrender: to('surrendered'),
      void: to('void'),
      bar: to('barred'),
      correct: to('licensed'),
      expire,
    },
    licensed_with_conditions: {
      renew: to('licensed_with_conditions'),
      add_condition: to('licensed_with_conditions'),
      remove_condition: to('licensed'),
      suspend: to('suspended'),
      revoke: to('revoked'),
      surrender: to('surrendered'),
      void: to('void'),
      bar: to('barred'),
      correct: to('licensed_with_conditions'),
      expire,
    },
    suspended: {
      renew: to('suspended'),
      add_condition: to('suspended'),
      remove_condition: to('suspended'),
      // A precaution is followed by a penalty while it still runs.
      suspend: to('suspended'),
      lift: to('licensed'),
      revoke: to('revoked'),
      surrender: to('surrendered'),
      void: to('void'),
      bar: to('barred'),
      correct: to('suspended'),
      expire,
    },
    expired: { revoke: to('revoked'), void: to('void'), bar: to('barred'), correct: to('expired') },
    revoked: { bar: to('barred'), correct: to('revoked') },
    surrendered: { bar: to('barred'), correct: to('surrendered') },
    void: { bar: to('barred'), correct: to('void') },
    refused: { bar: to('barred'), correct: to('refused') },
    barred: { correct: to('barred') },
  },
);

export const PROPOSAL_VERBS = ['serve_notice', 'decide', 'reject', 'withdraw'] as const;
export type ProposalVerb = (typeof PROPOSAL_VERBS)[number];

/** One proposes, another decides. */
export const proposalLifecycle = defineLifecycle<ProposalStatus, ProposalVerb, Role>('licence proposal', 'proposed', {
  proposed: {
    serve_notice: { to: 'noticed', by: PROPOSERS },
    decide: { to: 'decided', by: DECIDERS },
    reject: { to: 'rejected', by: DECIDERS },
    withdraw: { to: 'withdrawn', by: PROPOSERS },
  },
  noticed: {
    decide: { to: 'decided', by: DECIDERS },
    reject: { to: 'rejected', by: DECIDERS },
    withdraw: { to: 'withdrawn', by: PROPOSERS },
  },
  decided: {},
  rejected: {},
  withdrawn: {},
});
