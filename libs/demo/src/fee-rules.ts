import type { LegalDay, Money, FeeCap, FeeRule } from '@amparo/kernel';
import { idOf } from './chance.js';
import { REGISTER } from './country.js';

export interface DemoFeeRule extends FeeRule {
  readonly law: string;
  readonly article: string;
}

const LAW = 'Overseas Employment Act of Serandia';
const NONE: FeeCap = { kind: 'none', money: null, count: null };
export const xts = (amount: string): Money => ({ amount, currency: REGISTER.currency });
const rule = (
  key: string,
  article: string,
  cap: FeeCap,
  from: LegalDay,
  more: Partial<Omit<DemoFeeRule, 'id'>> = {},
): DemoFeeRule => ({
  ...{ id: idOf(`fee-rule/${key}`), country: null, class: null, occupation: null, to: null, law: LAW },
  ...{ article, cap, from, ...more },
});

/** The law of the fictional country: the employer pays, but for what it once allowed and still allows by way of exception. */
export const FEE_RULES: readonly DemoFeeRule[] = [
  rule('land-first', 'section 14', { kind: 'wage_months', money: null, count: 1 }, '2016-07-01', {
    class: 'land-based',
    to: '2023-12-31',
  }),
  rule('any', 'section 12', NONE, '2016-07-01'),
  rule('land', 'section 14, as amended in 2023', { kind: 'wage_days', money: null, count: 15 }, '2024-01-01', {
    class: 'land-based',
  }),
  rule('gulf-domestic', 'section 16', NONE, '2018-01-01', { country: 'AE', class: 'domestic-work' }),
  rule('japan', 'schedule 2', { kind: 'amount', money: xts('45000'), count: null }, '2021-04-01', {
    country: 'JP',
    class: 'land-based',
  }),
  rule('care', 'section 15', NONE, '2022-01-01', { class: 'land-based', occupation: '53' }),
];
