import { type FieldError, type LegalDay, Refusal } from '@amparo/kernel';
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

/** What each measure needs and may carry: the whole of a proposal's form. */
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
  correct: { notice: false, needs: ['refersTo'], takes: [] },
};

const given = (terms: Terms, field: Field): boolean => {
  const value = terms[field];
  return Array.isArray(value) ? value.length > 0 : value !== null;
};
const FIELDS: readonly Field[] = ['effectiveOn', 'until', 'validTo', 'conditions', 'conditionId', 'refersTo'];

/** Refuses terms that the measure does not have, lacks, or that contradict each other or the licence. */
export function checkTerms(
  measure: Measure,
  terms: Terms,
  licence: {
    readonly decisions: readonly Decision[];
    readonly conditions: readonly string[];
    readonly validTo: LegalDay | null;
  },
  today: LegalDay,
): void {
  const { needs, takes, atOnce } = MEASURE_RULES[measure];
  const errors: FieldError[] = [];
  const wrong = (field: Field | 'atOnce', code: string) =>
    errors.push({ pointer: `/${field}`, code, params: { field } });
  for (const field of FIELDS) {
    if (needs.includes(field) && !given(terms, field)) wrong(field, 'licence.terms.needed');
    if (!needs.includes(field) && !takes.includes(field) && given(terms, field))
      wrong(field, 'licence.terms.not-taken');
  }
  if (terms.atOnce && !atOnce) wrong('atOnce', 'licence.terms.not-taken');
  if (terms.atOnce && terms.effectiveOn !== null) wrong('effectiveOn', 'licence.terms.at-once-or-day');
  const from = terms.effectiveOn ?? today;
  if (measure !== 'grant' && terms.effectiveOn !== null && terms.effectiveOn < today)
    wrong('effectiveOn', 'licence.terms.day-passed');
  if (terms.until !== null && terms.until < from) wrong('until', 'licence.terms.until-before-start');
  if (terms.validTo !== null && terms.validTo < from) wrong('validTo', 'licence.terms.until-before-start');
  if (measure === 'renew' && terms.validTo !== null && licence.validTo !== null && terms.validTo <= licence.validTo)
    wrong('validTo', 'licence.terms.renewal-not-longer');
  if (terms.conditionId !== null && !licence.conditions.includes(terms.conditionId))
    wrong('conditionId', 'licence.terms.no-such-condition');
  if (terms.refersTo !== null && !licence.decisions.some(({ id }) => id === terms.refersTo))
    wrong('refersTo', 'licence.terms.no-such-decision');
  if (errors.length > 0) throw new Refusal('licence.terms', 'invalid', {}, errors);
}
