import { feeRuleFor, type LegalDay } from '@amparo/kernel';
import { key } from './keys.js';
import destinations from './offer/data/destinations.json' with { type: 'json' };
import type { PublicIndex } from './public-index.js';
import type { FeeRuleRecord, LicenceRecord } from './records.js';

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

/** What may be asked under one licence: a rule, and for which of its countries. */
export interface FeeUnderLicence {
  /** ISO 3166, of the licence; empty where it names none. */
  readonly countries: readonly string[];
  /** ISCO-08 group; null: any other work. */
  readonly occupation: string | null;
  readonly rule: FeeRuleRecord;
}

/** By the rules of the home register, each told once with all countries that it holds for, in their order on the licence. */
export function feesUnder(
  index: PublicIndex,
  licence: Pick<LicenceRecord, 'class' | 'countries'>,
  on: LegalDay,
): FeeUnderLicence[] {
  const found = new Map<string, FeeUnderLicence>();
  // Where a licence names no country, only what holds for all can be told.
  for (const country of licence.countries.length === 0 ? [''] : licence.countries) {
    const fees = feesOnTheWay(index, country, on);
    const isNamed = fees.some((fee) => fee.class === licence.class);
    for (const { occupation, rule } of fees.filter((fee) => fee.class === (isNamed ? licence.class : null))) {
      const key = `${occupation} ${rule.id}`;
      const countries = [...(found.get(key)?.countries ?? []), ...(country === '' ? [] : [country])];
      found.set(key, { countries, occupation, rule });
    }
  }
  return [...found.values()];
}
