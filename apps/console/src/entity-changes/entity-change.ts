import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

export type EntityChange = components['schemas']['EntityChangeAnswer'];

export const ENTITY_CHANGE_STATUSES = ['proposed', 'recorded', 'dismissed'] as const;
export const ENTITY_CHANGE_TONES: Readonly<Record<string, ToneName>> = { proposed: 'told', recorded: 'stop' };
