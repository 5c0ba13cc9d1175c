import type { LegalDay } from './legal-day.js';
import { compareMoney, isZero, type Money, shareOf } from './money.js';
import type { Role } from './roles.js';

/** What a worker may be asked to pay: nothing, an amount, or so many days or months of the wage. */
export const FEE_CAPS = ['none', 'amount', 'wage_days', 'wage_months'] as const;
export type FeeCapKind = (typeof FEE_CAPS)[number];

export interface FeeCap {
  readonly kind: FeeCapKind;
  /** Of an amount. */
  readonly money: Money | null;
  /** Of days or months of the wage: how many. */
  readonly count: number | null;
}

/** For whom a rule speaks: none said means any. The corridor begins in the register's own country. */
export interface FeeScope {
  readonly country: string | null;
  readonly class: string | null;
  /** ISCO-08: a group speaks for all that begin with it. */
  readonly occupation: string | null;
}

export interface FeeRule extends FeeScope {
  readonly id: string;
  readonly cap: FeeCap;
  readonly from: LegalDay;
  /** Last day (inclusive); the next rule for the same scope ends it the day before. */
  readonly to: LegalDay | null;
}

export interface FeeQuestion {
  readonly country: string;
  readonly class: string;
  readonly occupation?: string;
  readonly on: LegalDay;
}

/** The corridor tells more than the class, the class more than the occupation; of two groups of occupations, the smaller. */
const weightOf = ({ country, class: licenceClass, occupation }: FeeScope): number =>
  (country === null ? 0 : 100) + (licenceClass === null ? 0 : 10) + (occupation?.length ?? 0);

const speaksFor = (rule: FeeRule, { country, class: licenceClass, occupation, on }: FeeQuestion): boolean =>
  (rule.country === null || rule.country === country) &&
  (rule.class === null || rule.class === licenceClass) &&
  (rule.occupation === null || (occupation?.startsWith(rule.occupation) ?? false)) &&
  rule.from <= on &&
  (rule.to === null || on <= rule.to);

/** The rule in force on a day for a corridor, class and occupation: the one that says most exactly for whom it is. */
export function feeRuleFor<Rule extends FeeRule>(rules: readonly Rule[], question: FeeQuestion): Rule | undefined {
  const fitting = rules.filter((rule) => speaksFor(rule, question));
  return fitting.reduce<Rule | undefined>(
    (best, rule) => (best && weightOf(best) >= weightOf(rule) ? best : rule),
    undefined,
  );
}

const DAYS_OF_A_MONTH = 30;

/** The most that a worker with this monthly wage may be asked to pay. */
export function mostAllowed({ kind, money, count }: FeeCap, wage: Money): Money {
  if (kind === 'amount' && money) return money;
  if (kind === 'wage_days') return shareOf(wage, count ?? 0, DAYS_OF_A_MONTH);
  return shareOf(wage, kind === 'wage_months' ? (count ?? 0) : 0);
}

export type FeeFault = 'fee-currency' | 'fee-over-cap' | 'no-fee-rule';

/** What is wrong with asking this fee; nothing asked is never wrong, and what no rule allows is not allowed. */
export function feeFault(rule: FeeRule | undefined, fee: Money | null, wage: Money): FeeFault | null {
  if (fee === null || isZero(fee)) return null;
  if (!rule) return 'no-fee-rule';
  if (rule.cap.kind === 'none') return 'fee-over-cap';
  const most = mostAllowed(rule.cap, wage);
  if (most.currency !== fee.currency) return 'fee-currency';
  return compareMoney(fee, most) > 0 ? 'fee-over-cap' : null;
}

/** Exactly what each kind of cap says of itself. */
export const CAP_NEEDS: Readonly<Record<FeeCapKind, 'money' | 'count' | null>> = {
  none: null,
  amount: 'money',
  wage_days: 'count',
  wage_months: 'count',
};

/** The field that a cap lacks, or has too much of. */
export function capFault({ kind, money, count }: FeeCap): 'money' | 'count' | null {
  const need = CAP_NEEDS[kind];
  if ((money !== null) !== (need === 'money')) return 'money';
  return (count !== null) === (need === 'count') ? null : 'count';
}

/** A rule is never changed: the newest of its scope is replaced by a later one. */
export const feeRuleVerbs = (isNewest: boolean, role: Role): string[] =>
  isNewest && role === 'licensing_officer' ? ['replace'] : [];
