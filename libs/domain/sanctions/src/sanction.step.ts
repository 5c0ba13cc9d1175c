import type { Sanction, SanctionStatus, Situation } from './sanction.js';
import { sanctionLifecycle, type SanctionVerb } from './sanction.lifecycle.js';
import { refuse } from './sanction.refusals.js';

/** Where a verb leads, for somebody who may use it now: neither with an interest declared, nor out of turn, nor in another's role. */
export function step({ status }: Pick<Sanction, 'status'>, verb: SanctionVerb, situation: Situation): SanctionStatus {
  if (situation.hasInterest) refuse('sanction.declared-interest');
  const transition = sanctionLifecycle.transition(status, verb);
  if (!transition) return refuse('sanction.not-now', { status });
  if (!transition.by.includes(situation.actor.role)) refuse('sanction.role');
  return transition.to;
}

/** Nobody decides what is their own doing. */
export function refuseSamePerson({ actor }: Situation, others: readonly (string | null)[]): void {
  if (others.includes(actor.id)) refuse('sanction.same-person');
}
