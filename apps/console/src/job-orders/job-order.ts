import type { components } from '@amparo/api-client';
import type { ToneName } from '../layout/colours.js';
import { filledOnly, type FormValues } from '../verbs/body.js';
import { moneyBody } from '../words/money.js';

export type JobOrderRow = components['schemas']['JobOrderRow'];
export type JobOrder = components['schemas']['JobOrderAnswer'];

export const JOB_ORDER_STATUSES = ['proposed', 'approved', 'refused', 'filled', 'closed', 'cancelled'] as const;
export const JOB_ORDER_TONES: Readonly<Record<string, ToneName>> = {
  proposed: 'told',
  approved: 'good',
  refused: 'stop',
  filled: 'care',
  cancelled: 'stop',
};

export const orderBody = ({ wage, fee, vacancies, contractMonths, ...values }: FormValues): object =>
  filledOnly({
    ...values,
    vacancies: Number(vacancies),
    contractMonths: Number(contractMonths),
    wage: moneyBody(wage),
    fee: moneyBody(fee),
  });
