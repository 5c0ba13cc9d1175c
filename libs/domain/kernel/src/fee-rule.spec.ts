import { describe, expect, it } from 'vitest';
import {
  capFault,
  FEE_CAPS,
  type FeeCap,
  feeFault,
  type FeeRule,
  feeRuleFor,
  feeRuleVerbs,
  mostAllowed,
} from './fee-rule.js';

const NONE: FeeCap = { kind: 'none', money: null, count: null };
const amount = (value: string, currency = 'XTS'): FeeCap => ({
  kind: 'amount',
  money: { amount: value, currency },
  count: null,
});
const wage = { amount: '90000', currency: 'XTS' };
const rule = (id: string, more: Partial<FeeRule> = {}): FeeRule => ({
  ...{ id, country: null, class: null, occupation: null, cap: NONE, from: '2020-01-01', to: null },
  ...more,
});

const RULES = [
  rule('any'),
  rule('occupation', { occupation: '5' }),
  rule('narrow occupation', { occupation: '5311' }),
  rule('class', { class: 'domestic-work' }),
  rule('class and occupation', { class: 'domestic-work', occupation: '53' }),
  rule('country', { country: 'AE' }),
  rule('country and occupation', { country: 'AE', occupation: '5311' }),
  rule('country and class', { country: 'AE', class: 'domestic-work' }),
];

describe('the rule for a corridor', () => {
  it.each([
    ['QA', 'land-based', '7112', 'any'],
    ['QA', 'land-based', '5223', 'occupation'],
    ['QA', 'land-based', '5311', 'narrow occupation'],
    ['QA', 'domestic-work', '7112', 'class'],
    ['QA', 'domestic-work', '5311', 'class and occupation'],
    ['AE', 'land-based', '7112', 'country'],
    ['AE', 'land-based', '5311', 'country and occupation'],
    ['AE', 'domestic-work', '5311', 'country and class'],
    ['AE', 'domestic-work', undefined, 'country and class'],
    ['QA', 'land-based', undefined, 'any'],
  ])(
    'to %s, class %s, occupation %s, is that of %s, in whatever order they come',
    (country, licenceClass, occupation, id) => {
      const question = { country, class: licenceClass, on: '2026-03-02', ...(occupation ? { occupation } : {}) };
      expect(feeRuleFor(RULES, question)?.id).toBe(id);
      expect(feeRuleFor(RULES.toReversed(), question)?.id).toBe(id);
    },
  );

  it('is the one of the day, both its days included', () => {
    const rules = [rule('old', { to: '2025-12-31' }), rule('new', { from: '2026-01-01', to: '2026-06-30' })];
    const on = (day: string) => feeRuleFor(rules, { country: 'AE', class: 'x', on: day })?.id;
    expect(['2019-12-31', '2020-01-01', '2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01'].map(on)).toEqual([
      undefined,
      'old',
      'old',
      'new',
      'new',
      undefined,
    ]);
  });
});

describe('what a worker may be asked', () => {
  it.each([
    [NONE, '0'],
    [amount('25000'), '25000'],
    [{ kind: 'wage_days', money: null, count: 10 } as const, '30000'],
    [{ kind: 'wage_months', money: null, count: 2 } as const, '180000'],
  ])('under %o is at most %s', (cap, most) => {
    expect(mostAllowed(cap, wage)).toEqual({ amount: most, currency: 'XTS' });
  });

  it.each([
    ['nothing, without a rule', undefined, null, null],
    ['zero, without a rule', undefined, '0', null],
    ['something, without a rule', undefined, '1', 'no-fee-rule'],
    ['something, where nothing is allowed', NONE, '1', 'fee-over-cap'],
    ['the cap itself', amount('25000'), '25000', null],
    ['one more than the cap', amount('25000'), '25001', 'fee-over-cap'],
    ['another currency', amount('25000', 'EUR'), '1', 'fee-currency'],
    ['a month of the wage', { kind: 'wage_months', money: null, count: 1 } as const, '90000', null],
    ['more than ten days of it', { kind: 'wage_days', money: null, count: 10 } as const, '30001', 'fee-over-cap'],
  ])('%s', (_, cap, fee, fault) => {
    const asked = fee === null ? null : { amount: fee, currency: 'XTS' };
    expect(feeFault(cap && rule('r', { cap }), asked, wage)).toBe(fault);
  });

  it('says of each kind of cap what it needs, and nothing more', () => {
    const money = { amount: '1', currency: 'XTS' };
    const faults = FEE_CAPS.map((kind) =>
      [
        { kind, money: null, count: null },
        { kind, money, count: null },
        { kind, money: null, count: 1 },
        { kind, money, count: 1 },
      ].map(capFault),
    );
    expect(faults).toEqual([
      [null, 'money', 'count', 'money'],
      ['money', null, 'money', 'count'],
      ['count', 'money', null, 'money'],
      ['count', 'money', null, 'money'],
    ]);
  });

  it('is replaced by the keeper alone, and only where no later rule stands', () => {
    expect(feeRuleVerbs(true, 'licensing_officer')).toEqual(['replace']);
    expect([feeRuleVerbs(false, 'licensing_officer'), feeRuleVerbs(true, 'approver')]).toEqual([[], []]);
  });
});
