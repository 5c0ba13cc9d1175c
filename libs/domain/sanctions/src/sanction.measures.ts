import type { SanctionMeasure, SubjectKind } from './sanction.js';

export type TermField = 'points' | 'fine' | 'effectiveOn' | 'until' | 'untilMet' | 'conditions' | 'licenceIds';
export const TERM_FIELDS: readonly TermField[] = [
  'points',
  'fine',
  'effectiveOn',
  'until',
  'untilMet',
  'conditions',
  'licenceIds',
];

/** What a sanction does to a licence; the word is the licence's own. */
export type LicenceMeasure = 'add_condition' | 'suspend' | 'revoke' | 'bar';

export const SANCTION_LISTS = ['debarred', 'unlicensed'] as const;
export type SanctionList = (typeof SANCTION_LISTS)[number];

interface MeasureRule {
  readonly subjects: readonly SubjectKind[];
  readonly needs: readonly TermField[];
  readonly takes: readonly TermField[];
  /** What it appends to each licence that it touches. */
  readonly licence: LicenceMeasure | null;
  /** Whether a release may publish it; never of itself. */
  readonly listable: boolean;
}

const REGISTERED: readonly SubjectKind[] = ['agency', 'person', 'principal'];
const EVERYBODY: readonly SubjectKind[] = [...REGISTERED, 'unlicensed'];

/**
 * What each measure needs, does and leads to: the whole of a proposal's form. Every measure waits for notice and reply, so that no
 * column says so; only an immediate precaution while the case runs does not.
 */
export const SANCTION_RULES: Readonly<Record<SanctionMeasure, MeasureRule>> = {
  warning: { subjects: EVERYBODY, needs: [], takes: [], licence: null, listable: false },
  demerit_points: { subjects: ['agency', 'person'], needs: ['points'], takes: [], licence: null, listable: false },
  fine: { subjects: EVERYBODY, needs: ['fine'], takes: ['effectiveOn'], licence: null, listable: false },
  condition: {
    subjects: ['agency'],
    needs: ['conditions', 'licenceIds'],
    takes: ['effectiveOn'],
    licence: 'add_condition',
    listable: false,
  },
  suspension: {
    subjects: ['agency'],
    needs: ['licenceIds'],
    takes: ['effectiveOn', 'until', 'untilMet'],
    licence: 'suspend',
    listable: true,
  },
  cancellation: {
    subjects: ['agency'],
    needs: ['licenceIds'],
    takes: ['effectiveOn'],
    licence: 'revoke',
    listable: true,
  },
  disqualification: {
    subjects: ['agency', 'person'],
    needs: [],
    takes: ['effectiveOn', 'licenceIds'],
    licence: 'bar',
    listable: true,
  },
  debarment: {
    subjects: REGISTERED,
    needs: [],
    takes: ['effectiveOn', 'until', 'untilMet'],
    licence: null,
    listable: true,
  },
  blacklisting: {
    subjects: ['principal', 'unlicensed'],
    needs: [],
    takes: ['effectiveOn', 'until', 'untilMet'],
    licence: null,
    listable: true,
  },
};

/** The list on which a sanction may be published, if any: somebody without a licence stands on a list of their own. */
export function listFor(measure: SanctionMeasure, subject: SubjectKind): SanctionList | null {
  if (!SANCTION_RULES[measure].listable) return null;
  return subject === 'unlicensed' ? 'unlicensed' : 'debarred';
}
