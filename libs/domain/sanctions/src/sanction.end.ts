import { endOfDay } from '@amparo/kernel';
import type { Ending, EndGround, Sanction, SanctionMeasure, Situation } from './sanction.js';
import { refuse } from './sanction.refusals.js';
import { refuseSamePerson, step } from './sanction.step.js';

/** Grounds on which officers may end a sanction; a term is served by itself, and only an appeal overturns. */
export const OFFICERS_END_GROUNDS = [
  'conditions_met',
  'petition_granted',
  'deceased_or_dissolved',
  'listed_in_error',
] as const satisfies readonly EndGround[];
export type OfficersEndGround = (typeof OFFICERS_END_GROUNDS)[number];

/** Given a sanction in force, when an officer proposes to end it: another decides. */
export function proposeEnd(
  sanction: Sanction,
  command: { readonly ground: OfficersEndGround; readonly publicReason: string },
  situation: Situation,
): Sanction {
  const status = step(sanction, 'propose_end', situation);
  if (sanction.ending !== null) refuse('sanction.end.proposed');
  return { ...sanction, status, ending: { ...command, proposedBy: situation.actor.id } };
}

const proposed = ({ ending }: Sanction): Ending => ending ?? refuse('sanction.end.not-proposed');

export function approveEnd(sanction: Sanction, situation: Situation): Sanction {
  const status = step(sanction, 'approve_end', situation);
  const { ground, proposedBy } = proposed(sanction);
  refuseSamePerson(situation, [proposedBy]);
  return { ...sanction, status, endGround: ground };
}

export function refuseEnd(sanction: Sanction, situation: Situation): Sanction {
  const status = step(sanction, 'refuse_end', situation);
  refuseSamePerson(situation, [proposed(sanction).proposedBy]);
  return { ...sanction, status, ending: null };
}

export const archiveSanction = (sanction: Sanction, situation: Situation): Sanction => ({
  ...sanction,
  status: step(sanction, 'archive', situation),
});

/** Given a term, when its last day is over. */
export const termIsServed = ({ terms }: Pick<Sanction, 'terms'>, now: string, timeZone: string): boolean =>
  terms.until !== null && now >= endOfDay(terms.until, timeZone);

/** What the end of a sanction does to the licence decisions that it made. */
export type LicenceUndoing = 'correct' | 'reinstate' | 'uphold_appeal';

const LIFTED_WITH_IT: readonly SanctionMeasure[] = ['suspension', 'condition'];

/**
 * A listing in error should never have been: its licence decisions are corrected away from their first day. Conditions and suspensions
 * end with their sanction. A revoked or barred licence comes back only by an appeal.
 */
export function undoingOf(measure: SanctionMeasure, ground: EndGround): LicenceUndoing | null {
  if (ground === 'overturned') return 'uphold_appeal';
  if (ground === 'listed_in_error') return 'correct';
  if (ground === 'conditions_met' || ground === 'petition_granted')
    return LIFTED_WITH_IT.includes(measure) ? 'reinstate' : null;
  return null;
}
