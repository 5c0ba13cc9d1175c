import type { Instant, LegalDay } from '@amparo/kernel';
import { decisionsThatStand } from './licence.corrections.js';
import { type ActOnDecision, isActOnDecision, type LicenceFacts, type Measure } from './licence.js';
import { isPossible, type NewDecision, type Situation, statusAt } from './licence.propose.js';

/** What a sanction can do to a licence. */
export type ImposedMeasure = 'add_condition' | 'suspend' | 'revoke' | 'bar';

export interface Imposed {
  readonly measure: ImposedMeasure;
  readonly effectiveAt: Instant;
  readonly until: LegalDay | null;
  readonly conditions: readonly string[];
}

type Maker = Pick<Situation, 'timeZone' | 'newId'>;

const NOTHING_ELSE = { until: null, validTo: null, conditionId: null, conditionText: null, refersTo: null } as const;

/**
 * Given a licence, when a sanction is decided against its holder: the decisions that carry it out. None where the licence is past it, such
 * as a suspension of one that expired meanwhile: the sanction itself stands all the same.
 */
export function impose(licence: LicenceFacts, imposed: Imposed, { timeZone, newId }: Maker): NewDecision[] {
  const { measure, effectiveAt, until, conditions } = imposed;
  const status = statusAt(licence, effectiveAt, timeZone);
  if (!isPossible(measure, status, licence.decisions)) return [];
  const act = (kind: Measure, more: Partial<NewDecision>): NewDecision => ({
    ...NOTHING_ELSE,
    ...{ id: newId(), kind, effectiveAt },
    ...more,
  });
  if (measure !== 'add_condition') return [act(measure, { until: measure === 'suspend' ? until : null })];
  return conditions.map((conditionText) => act('add_condition', { conditionId: newId(), conditionText }));
}

/** Given the decisions that carry out a sanction, when an appeal or an end touches it: one act on each that stands. */
export function actOn(
  licence: LicenceFacts,
  decisionIds: readonly string[],
  kind: ActOnDecision | 'correct',
  { now, newId }: Pick<Situation, 'now' | 'newId'>,
): NewDecision[] {
  return decisionsThatStand(licence.decisions)
    .filter(({ root, kind: its }) => !isActOnDecision(its) && decisionIds.includes(root))
    .map(({ id, root }) => ({
      ...NOTHING_ELSE,
      ...{ id: newId(), kind, effectiveAt: now, refersTo: kind === 'correct' ? id : root },
    }));
}
