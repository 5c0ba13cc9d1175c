export type SanctionField = 'points' | 'fine' | 'effectiveOn' | 'until' | 'untilMet' | 'conditions' | 'licenceIds';

interface MeasureForm {
  readonly subjects: readonly string[];
  readonly needs: readonly SanctionField[];
  readonly takes: readonly SanctionField[];
}

const ANYBODY = ['agency', 'person', 'principal', 'unlicensed'];

/** What the form of each measure asks, and against whom it can be taken. Whether it fits is the server's to say. */
export const SANCTION_FORMS: Readonly<Record<string, MeasureForm>> = {
  warning: { subjects: ANYBODY, needs: [], takes: [] },
  demerit_points: { subjects: ['agency', 'person'], needs: ['points'], takes: [] },
  fine: { subjects: ANYBODY, needs: ['fine'], takes: ['effectiveOn'] },
  condition: { subjects: ['agency'], needs: ['conditions'], takes: ['licenceIds', 'effectiveOn'] },
  suspension: { subjects: ['agency'], needs: [], takes: ['licenceIds', 'effectiveOn', 'until', 'untilMet'] },
  cancellation: { subjects: ['agency'], needs: [], takes: ['licenceIds', 'effectiveOn'] },
  disqualification: { subjects: ['agency', 'person'], needs: [], takes: ['licenceIds', 'effectiveOn'] },
  debarment: { subjects: ['agency', 'person', 'principal'], needs: [], takes: ['effectiveOn', 'until', 'untilMet'] },
  blacklisting: { subjects: ['principal', 'unlicensed'], needs: [], takes: ['effectiveOn', 'until', 'untilMet'] },
};

export const SANCTION_MEASURES = Object.keys(SANCTION_FORMS);
