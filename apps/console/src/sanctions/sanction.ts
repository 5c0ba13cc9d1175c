import type { components } from '@amparo/api-client';

export type SanctionRow = components['schemas']['SanctionRow'];
export type Sanction = components['schemas']['SanctionAnswer'];
export type SanctionAct = components['schemas']['SanctionActAnswer'];

/** In the order of a sanction's life, for the filter. */
export const SANCTION_STATUSES = [
  'suggested',
  'proposed',
  'noticed',
  'decided',
  'appealed',
  'final',
  'ended',
  'archived',
  'rejected',
  'withdrawn',
] as const;

export const SUBJECT_KINDS = ['agency', 'person', 'principal', 'unlicensed'] as const;
export const END_GROUNDS = ['conditions_met', 'petition_granted', 'deceased_or_dissolved', 'listed_in_error'] as const;

export const VIOLATION_CODES = [
  ...['LIC-UNL', 'LIC-LEND', 'LIC-SUSP', 'LIC-MISREP', 'LIC-CTRL'],
  ...['FEE-OVER', 'FEE-NORCPT', 'FEE-LOAN', 'FEE-TIED', 'FEE-NOREF'],
  ...['ADV-FALSE', 'ADV-NOID', 'DEP-NONE', 'DEP-IRREG', 'CON-SUB', 'CON-NONE', 'DOC-WITH', 'WAG-WITH'],
  ...['FRC-THREAT', 'FRC-MOVE', 'CND-ABUSE', 'HRM-JOB', 'INS-OBST', 'UNION', 'COR'],
];
