import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

export type AccountRequest = components['schemas']['AccountRequestAnswer'];
export const ACCOUNT_REQUEST_STATUSES = ['confirmed', 'opened', 'declined'] as const;
export const STATUS_TONES: Readonly<Record<string, ToneName>> = { confirmed: 'care', opened: 'good', declined: 'stop' };
