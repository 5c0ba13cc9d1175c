import type { Word } from '../words/useWords.js';

export type MeasureField = 'effectiveOn' | 'atOnce' | 'until' | 'validTo' | 'conditions' | 'conditionId' | 'refersTo';

export interface MeasureForm {
  readonly measure: string;
  readonly title: Word;
  readonly needs: readonly MeasureField[];
  readonly takes: readonly MeasureField[];
}

/** What the form of each measure asks, gentle measures first. Whether a measure may be proposed now is the server's to say. */
export const MEASURE_FORMS: readonly MeasureForm[] = [
  { measure: 'grant', title: 'propose.grant', needs: ['effectiveOn', 'validTo'], takes: ['conditions'] },
  { measure: 'renew', title: 'propose.renew', needs: ['validTo'], takes: [] },
  { measure: 'add_condition', title: 'propose.add_condition', needs: ['conditions'], takes: ['effectiveOn'] },
  { measure: 'remove_condition', title: 'propose.remove_condition', needs: ['conditionId'], takes: ['effectiveOn'] },
  { measure: 'lift', title: 'propose.lift', needs: [], takes: ['effectiveOn'] },
  { measure: 'suspend', title: 'propose.suspend', needs: [], takes: ['atOnce', 'effectiveOn', 'until'] },
  { measure: 'surrender', title: 'propose.surrender', needs: [], takes: ['effectiveOn'] },
  { measure: 'refuse', title: 'propose.refuse', needs: [], takes: [] },
  { measure: 'revoke', title: 'propose.revoke', needs: [], takes: ['effectiveOn'] },
  { measure: 'void', title: 'propose.void', needs: [], takes: ['effectiveOn'] },
  { measure: 'bar', title: 'propose.bar', needs: [], takes: ['effectiveOn'] },
  { measure: 'correct', title: 'propose.correct', needs: ['refersTo'], takes: [] },
];
