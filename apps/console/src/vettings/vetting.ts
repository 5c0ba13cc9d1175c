import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';

export type VettingRow = components['schemas']['VettingRow'];
export type Vetting = components['schemas']['VettingAnswer'];
export type VettingHit = components['schemas']['VettingHit'];
export type VettingLink = components['schemas']['VettingLink'];
export type OwnVettingRow = components['schemas']['OwnVettingRow'];
export type OwnVetting = components['schemas']['OwnVettingAnswer'];

export const VETTING_STATUSES = ['flagged', 'clear', 'cleared', 'connected', 'superseded'] as const;
export const VETTING_CONCLUSIONS = ['cleared', 'connected'] as const;
export const OCCASIONS = ['application', 'change', 'asked', 'later'] as const;

export const VETTING_TONES: Readonly<Record<string, ToneName>> = {
  flagged: 'care',
  clear: 'good',
  cleared: 'good',
  connected: 'stop',
};
