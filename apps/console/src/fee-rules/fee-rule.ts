import type { components } from '@amparo/api-client';
import { filledOnly, type FormValues } from '../verbs/body.js';
import { moneyBody } from '../words/money.js';

export type FeeRule = components['schemas']['FeeRuleAnswer'];
export const FEE_CAPS = ['none', 'amount', 'wage_days', 'wage_months'] as const;

/** What a form of a rule sends: of the cap only what its kind has, whatever was typed before. */
export function ruleBody({ capKind, money, count, ...values }: FormValues): object {
  const kind = String(capKind ?? '');
  const cap = {
    kind,
    ...(kind === 'amount' ? { money: moneyBody(money) } : {}),
    ...(kind.startsWith('wage_') && count ? { count: Number(count) } : {}),
  };
  return { ...filledOnly(values), cap };
}
