import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { useDates } from '../words/dates.js';
import { useMoney } from '../words/money.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { FeeRule } from './fee-rule.js';

export interface RuleWords {
  corridor(rule: Pick<FeeRule, 'origin' | 'country'>): string;
  cap(rule: Pick<FeeRule, 'cap'>): string;
  scope(rule: Pick<FeeRule, 'class' | 'occupation'>): string;
}

/** A rule in words: from where to where, for whom, how much. */
export function useRuleWords(): RuleWords {
  const t = useWords();
  const term = useTerms();
  const classes = useLicenceClasses();
  const money = useMoney();
  const { country } = useDates();
  return {
    corridor: (rule) =>
      `${country(rule.origin)} → ${rule.country ? country(rule.country) : t('fee-rules.any-country')}`,
    cap: ({ cap }) => {
      if (cap.money) return money(cap.money);
      if (cap.kind === 'wage_days') return t('fee-cap-of.wage_days', { count: cap.count ?? 0 });
      if (cap.kind === 'wage_months') return t('fee-cap-of.wage_months', { count: cap.count ?? 0 });
      return term('fee-cap', cap.kind);
    },
    scope: (rule) =>
      [rule.class && classes.nameOf(rule.class), rule.occupation].filter(Boolean).join(' · ') || t('fee-rules.any'),
  };
}
