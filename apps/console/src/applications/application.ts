import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

type Schemas = components['schemas'];
export type ApplicationRow = Schemas['ApplicationRow'];
export type Application = Schemas['ApplicationAnswer'];
export type OwnApplication = Schemas['MyApplicationAnswer'];
export type Content = Schemas['ApplicationContentField'];
export type ApplicationDocument = Schemas['DocumentAnswer'];

/** In the order of an application's life, for the filter. */
export const APPLICATION_STATUSES = [
  'draft',
  'submitted',
  'returned',
  'under_review',
  'inspection',
  'recommended',
  'noticed',
  'granted',
  'refused',
  'withdrawn',
] as const;
export const APPLICATION_KINDS = ['licence', 'renewal', 'branch', 'scope', 'persons', 'surrender'] as const;

export const STATUS_TONES: Readonly<Record<string, ToneName>> = {
  draft: 'quiet',
  submitted: 'told',
  returned: 'care',
  under_review: 'told',
  inspection: 'told',
  recommended: 'care',
  noticed: 'care',
  granted: 'good',
  refused: 'stop',
  withdrawn: 'quiet',
};

export const documentOf = (resource: string, applicationId: string, documentId: string): string =>
  `/api/v1/${resource}/${applicationId}/documents/${documentId}`;
