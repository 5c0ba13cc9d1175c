import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';
import { filledOnly, type FormValues } from '../verbs/body.js';
import { minorUnits, moneyBody } from '../words/money.js';

export type Bond = components['schemas']['BondAnswer'];

export const BOND_STATUSES = ['not_yet', 'in_force', 'exhausted', 'expired'] as const;
export const BOND_TONES: Readonly<Record<string, ToneName>> = { not_yet: 'told', in_force: 'good', exhausted: 'stop' };

export const bondBody = ({ pledged, ...values }: FormValues): object =>
  filledOnly({ ...values, pledged: moneyBody(pledged) });

/** A movement is of the bond's own currency. */
export const movementBody = ({ amount, ...values }: FormValues, currency: string): object => ({
  ...filledOnly(values),
  amount: minorUnits(String(amount ?? ''), currency),
});
