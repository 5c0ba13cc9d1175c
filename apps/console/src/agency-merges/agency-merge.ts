import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

export type AgencyMerge = components['schemas']['AgencyMergeAnswer'];

export const AGENCY_MERGE_STATUSES = ['proposed', 'merged', 'dismissed', 'undo_proposed', 'undone'] as const;
export const AGENCY_MERGE_TONES: Readonly<Record<string, ToneName>> = {
  proposed: 'told',
  merged: 'good',
  undo_proposed: 'told',
};
