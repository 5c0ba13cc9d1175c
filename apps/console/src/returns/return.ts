import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

export type ReturnRow = components['schemas']['ReturnRow'];
export type PeriodicReturn = components['schemas']['ReturnAnswer'];

export const RETURN_STATUSES = ['due', 'overdue', 'filed', 'sent_back', 'accepted'] as const;
export const RETURN_TONES: Readonly<Record<string, ToneName>> = {
  due: 'told',
  overdue: 'stop',
  filed: 'care',
  sent_back: 'care',
  accepted: 'good',
};
