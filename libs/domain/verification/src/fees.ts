import { feeRuleFor, type LegalDay } from '@amparo/kernel';
import { key } from './keys.js';
import destinations from './offer/data/destinations.json' with { type: 'json' };
import type { PublicIndex } from './public-index.js';
import type { FeeRuleRecord } from './records.js';

/** Where workers go, by ISO 3166. */
export const DESTINATIONS: readonly string[] = destinations.codes;

export const feeRulesOf = (index: PublicIndex, register: string): FeeRuleRecord[] =>
  index.having('fee_rule', key.feeRuleOf(register), (rule) => rule.register === register);

/** The rule in force for one kind of licence and of work on the way to a country. */
export interface FeeOnTheWay {
  /** Null: any other kind. */
  readonly class: string | null;
  /** ISCO-08 group; null: any other work. */
  readonly occupation: string | null;
  readonly rule: FeeRuleRecord;
}

/**
 * What a worker may be asked to pay on the way to a country, by the rules of the home register: for each kind of licence that a rule names, and
 * within it each group of occupations that has a rule of its own, and last for all others.
 */
export function feesOnTheWay(index: PublicIndex, country: string, on: LegalDay): FeeOnTheWay[] {
  const home = index.registers()[0]?.id;
  const rules = home === undefined ? [] : feeRulesOf(index, home);
  const applies = rules.filter((rule) => rule.country === null || rule.country === country);
  const named = [...new Set(applies.flatMap((rule) => rule.class ?? []))].sort();
  const classes = [...named, ...(applies.some((rule) => rule.class === null) ? [null] : [])];
  return classes.flatMap((licenceClass) => {
    const question = { country, class: licenceClass ?? '', on };
    const own = applies.filter((rule) => rule.class === licenceClass || rule.class === null);
    const groups = [...new Set(own.flatMap(({ occupation }) => occupation ?? []))].sort();
    const general = feeRuleFor(applies, question);
    const special = groups.flatMap((occupation) => {
      const rule = feeRuleFor(applies, { ...question, occupation });
      return rule && rule !== general ? [{ class: licenceClass, occupation, rule }] : [];
    });
    return [...special, ...(general ? [{ class: licenceClass, occupation: null, rule: general }] : [])];
  });
}
