import { compareMoney, feeRuleFor, isZero, type LegalDay, type Money, mostAllowed } from '@amparo/kernel';
import { feeRulesOf } from '../fees.js';
import type { PublicIndex } from '../public-index.js';
import type { CheckElement, FeeRuleRecord, JobOrderRecord } from '../records.js';
import type { FeeGround } from './offer.js';

/** What is known of the corridor and the work that a fee is asked for. */
export interface FeeQuestion {
  readonly today: LegalDay;
  readonly register: string | undefined;
  readonly country: string | undefined;
  /** Classes of the licences that the agency has; none known: any. */
  readonly classes: readonly string[];
  readonly occupation: string | undefined;
  readonly wage: Money | undefined;
  /** The approved order speaks before any rule. */
  readonly order: JobOrderRecord | undefined;
}

export interface FeeVerdict extends Pick<CheckElement, 'verdict' | 'reason'> {
  readonly rule?: FeeGround;
}

const NOTHING = { kind: 'none', money: null, count: null } as const;

const groundOf = ({ cap, source }: FeeRuleRecord, wage: Money | undefined): FeeGround => ({
  cap,
  source,
  most: cap.kind === 'amount' ? cap.money : wage && wage.currency !== '' ? mostAllowed(cap, wage) : null,
});

function against(fee: Money, ground: FeeGround): FeeVerdict {
  const { cap, most } = ground;
  if (cap.kind === 'none') return { verdict: 'over_cap', reason: 'nothing_allowed', rule: ground };
  if (most === null) return { verdict: 'unknown', reason: 'wage_unknown', rule: ground };
  if (fee.currency !== most.currency) return { verdict: 'unknown', reason: 'other_currency', rule: ground };
  const isOver = compareMoney(fee, most) > 0;
  return {
    verdict: isOver ? 'over_cap' : 'within_cap',
    reason: isOver ? 'above_the_cap' : 'within_the_cap',
    rule: ground,
  };
}

/** Where it is open under which licence the work is, only what no rule allows is over the cap. */
const KINDEST = ['within_cap', 'unknown', 'over_cap'];

/** Whether a fee may be asked: by the approved job order, else by the rule in force for the corridor. */
export function feeVerdict(index: PublicIndex, fee: Money, asked: FeeQuestion): FeeVerdict {
  const rules = asked.register === undefined ? [] : feeRulesOf(index, asked.register);
  const { today: on, country = '', occupation, wage, order } = asked;
  const known = [...new Set(rules.flatMap((rule) => rule.class ?? []))];
  const classes = asked.classes.length > 0 ? asked.classes : [...known, ''];
  const found = classes.map((licenceClass) =>
    feeRuleFor(rules, { country, class: licenceClass, on, ...(occupation === undefined ? {} : { occupation }) }),
  );
  const [first] = found;
  if (order) {
    const source = first?.source ?? { law: '', article: '', url: null };
    const cap = order.fee && !isZero(order.fee) ? { kind: 'amount' as const, money: order.fee, count: null } : NOTHING;
    return against(fee, { cap, source, most: order.fee });
  }
  const verdicts = found.flatMap((rule) => (rule ? against(fee, groundOf(rule, wage)) : []));
  verdicts.sort((a, b) => KINDEST.indexOf(a.verdict) - KINDEST.indexOf(b.verdict));
  return verdicts[0] ?? { verdict: 'unknown', reason: 'no_rule' };
}
