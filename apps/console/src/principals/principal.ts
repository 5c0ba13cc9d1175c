import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

export type PrincipalRow = components['schemas']['PrincipalRow'];
export type Principal = components['schemas']['PrincipalAnswer'];
export type Accreditation = components['schemas']['AccreditationAnswer'];

export const PRINCIPAL_STATUSES = ['registered', 'accredited', 'watchlisted', 'accreditation_withdrawn'] as const;
export const PRINCIPAL_TONES: Readonly<Record<string, ToneName>> = {
  registered: 'told',
  accredited: 'good',
  watchlisted: 'care',
  accreditation_withdrawn: 'stop',
};
export const ACCREDITATION_TONES: Readonly<Record<string, ToneName>> = {
  proposed: 'told',
  approved: 'good',
  refused: 'stop',
};
