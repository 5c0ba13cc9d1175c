import { addDays, dayOf, type FieldError, type LegalDay, Refusal } from '@amparo/kernel';
import { correctable, decisionsThatStand } from './licence.corrections.js';
import type { Decision, Measure, Terms } from './licence.js';

type Field = 'effectiveOn' | 'until' | 'validTo' | 'conditions' | 'conditionId' | 'refersTo';

interface MeasureRule {
  /** The holder is told first and may reply. */
  readonly notice: boolean;
  readonly needs: readonly Field[];
  readonly takes: readonly Field[];
  /** May be ordered at once, as a precaution, without a notice before it. */
  readonly atOnce?: boolean;
}

/** What each measure needs and may carry: the whole of a proposal's form. A correction that makes things worse needs notice too. */
export const MEASURE_RULES: Readonly<Record<Measure, MeasureRule>> = {
  grant: { notice: false, needs: ['effectiveOn', 'validTo'], takes: ['conditions'] },
  refuse: { notice: true, needs: [], takes: [] },
  renew: { notice: false, needs: ['validTo'], takes: [] },
  add_condition: { notice: true, needs: ['conditions'], takes: ['effectiveOn'] },
  remove_condition: { notice: false, needs: ['conditionId'], takes: ['effectiveOn'] },
  suspend: { notice: true, needs: [], takes: ['effectiveOn', 'until'], atOnce: true },
  lift: { notice: false, needs: [], takes: ['effectiveOn'] },
  revoke: { notice: true, needs: [], takes: ['effectiveOn'] },
  surrender: { notice: false, needs: [], takes: ['effectiveOn'] },
  void: { notice: true, needs: [], takes: ['effectiveOn'] },
  bar: { notice: true, needs: [], takes: ['effectiveOn'] },
  correct: { notice: false, needs: ['refersTo'], takes: ['effectiveOn', 'until', 'validTo', 'conditions'] },
};

/** Shortest time, in days after the day of service, that a holder has to reply. */
export const SHORTEST_REPLY_DAYS = 7;

const FIELDS: readonly Field[] = ['effectiveOn', 'until', 'validTo', 'conditions', 'conditionId', 'refersTo'];
const CORRECTED: readonly Field[] = ['effectiveOn', 'until', 'validTo', 'conditions'];

const given = (terms: Terms, field: Field): boolean => {
  const value = terms[field];
  return Array.isArray(value) ? value.length > 0 : value !== null;
};

export interface LicenceNow {
  readonly decisions: readonly Decision[];
  readonly conditions: readonly string[];
  readonly validTo: LegalDay | null;
  readonly today: LegalDay;
  readonly timeZone: string;
}

export interface Justification {
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
}

type Wrong = (field: Field | 'atOnce' | keyof Justification, code: string, params?: FieldError['params']) => void;

function checkFields(measure: Measure, terms: Terms, wrong: Wrong): void {
  const { needs, takes, atOnce } = MEASURE_RULES[measure];
  for (const field of FIELDS) {
    if (needs.includes(field) && !given(terms, field)) wrong(field, 'licence.terms.needed');
    if (!needs.includes(field) && !takes.includes(field) && given(terms, field))
      wrong(field, 'licence.terms.not-taken');
  }
  if (terms.atOnce && !atOnce) wrong('atOnce', 'licence.terms.not-taken');
  if (terms.atOnce && terms.effectiveOn !== null) wrong('effectiveOn', 'licence.terms.at-once-or-day');
}

function checkDays(measure: Measure, terms: Terms, { validTo, today }: LicenceNow, wrong: Wrong): void {
  const { effectiveOn: day, until, validTo: newValidTo } = terms;
  const from = day !== null && day > today ? day : today;
  if (measure !== 'grant' && day !== null) {
    const earliest = addDays(today, SHORTEST_REPLY_DAYS + 1);
    if (day < today) wrong('effectiveOn', 'licence.terms.day-passed');
    else if (MEASURE_RULES[measure].notice && day < earliest)
      wrong('effectiveOn', 'licence.terms.before-reply', { earliest });
  }
  if (until !== null && until < from) wrong('until', 'licence.terms.until-before-start');
  if (newValidTo !== null && newValidTo < from) wrong('validTo', 'licence.terms.until-before-start');
  if (measure === 'renew' && newValidTo !== null && validTo !== null && newValidTo <= validTo)
    wrong('validTo', 'licence.terms.renewal-not-longer');
}

/** A correction may say of a decision only what that decision says itself, and no day before the grant. */
function checkCorrection(terms: Terms, { decisions, timeZone }: LicenceNow, wrong: Wrong): void {
  const named = correctable(decisions).find(({ id }) => id === terms.refersTo);
  if (!named) return terms.refersTo === null ? undefined : wrong('refersTo', 'licence.terms.no-such-decision');
  const { needs, takes } = MEASURE_RULES[named.kind];
  const says = named.kind === 'correct' ? [] : [...needs, ...takes];
  for (const field of CORRECTED) {
    const isText = field === 'conditions';
    const fits = says.includes(field) && (!isText || (named.conditionId !== null && terms.conditions.length === 1));
    if (given(terms, field) && !fits) wrong(field, 'licence.terms.not-taken');
  }
  const from = terms.effectiveOn ?? dayOf(named.effectiveAt, timeZone);
  const grant = decisionsThatStand(decisions).find(({ kind }) => kind === 'grant');
  if (grant && named.kind !== 'grant' && from < dayOf(grant.effectiveAt, timeZone))
    wrong('effectiveOn', 'licence.terms.before-grant');
  for (const field of ['until', 'validTo'] as const) {
    const last = terms[field] ?? named[field];
    if (last !== null && last < from)
      wrong(given(terms, field) ? field : 'effectiveOn', 'licence.terms.until-before-start');
  }
}

/** Refuses terms that the measure does not have, lacks, or that contradict each other or the licence; and an act without its reasons. */
export function checkTerms(measure: Measure, terms: Terms, justification: Justification, licence: LicenceNow): void {
  const errors: FieldError[] = [];
  const wrong: Wrong = (field, code, params = {}) =>
    errors.push({ pointer: `/${field}`, code, params: { field, ...params } });
  for (const field of ['ground', 'reasons', 'reviewRight'] as const)
    if (justification[field].trim() === '') wrong(field, 'licence.terms.needed');
  checkFields(measure, terms, wrong);
  if (measure === 'correct') checkCorrection(terms, licence, wrong);
  else checkDays(measure, terms, licence, wrong);
  if (terms.conditions.some((text) => text.trim() === '')) wrong('conditions', 'licence.terms.needed');
  if (terms.conditionId !== null && !licence.conditions.includes(terms.conditionId))
    wrong('conditionId', 'licence.terms.no-such-condition');
  if (errors.length > 0) throw new Refusal('licence.terms', 'invalid', {}, errors);
}
