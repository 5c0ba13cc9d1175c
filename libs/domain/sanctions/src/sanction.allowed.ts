import { addDays, dayOf, endOfDay, type Instant, type LegalDay } from '@amparo/kernel';
import type { Sanction, SanctionStatus, Situation } from './sanction.js';
import { SANCTION_VERBS, sanctionLifecycle, type SanctionVerb } from './sanction.lifecycle.js';

/** What stands against a verb that the table allows: said once more by each decision, told here so that no screen offers it. */
const FITS: Readonly<Partial<Record<SanctionVerb, (sanction: Sanction, situation: Situation) => boolean>>> = {
  order_preventive: ({ proposedBy, licenceIds, preventiveUntil }, { actor, now, timeZone }) =>
    proposedBy !== actor.id &&
    licenceIds.length > 0 &&
    (preventiveUntil === null || preventiveUntil < dayOf(now, timeZone)),
  decide: ({ proposedBy, replyBy }, { actor, now, timeZone }) =>
    proposedBy !== actor.id && replyBy !== null && now >= endOfDay(replyBy, timeZone),
  reject: ({ proposedBy }, { actor }) => proposedBy !== actor.id,
  withdraw: ({ preventiveUntil }, { now, timeZone }) =>
    preventiveUntil === null || preventiveUntil < dayOf(now, timeZone),
  grant_stay: ({ appeal, proposedBy }, { actor }) =>
    appeal !== null &&
    appeal.stayAsked &&
    appeal.stayedAt === null &&
    ![proposedBy, appeal.recordedBy].includes(actor.id),
  uphold_appeal: (sanction, situation) => isThird(sanction, situation),
  dismiss_appeal: (sanction, situation) => isThird(sanction, situation),
  propose_end: ({ ending }) => ending === null,
  approve_end: ({ ending }, { actor }) => ending !== null && ending.proposedBy !== actor.id,
  refuse_end: ({ ending }, { actor }) => ending !== null && ending.proposedBy !== actor.id,
};

const isThird = ({ proposedBy, decidedBy, appeal }: Sanction, { actor }: Situation): boolean =>
  ![proposedBy, decidedBy, appeal?.recordedBy].includes(actor.id);

/** Verbs that this actor may use now: what the screens show. */
export function allowedSanctionVerbs(sanction: Sanction, situation: Situation): SanctionVerb[] {
  if (situation.hasInterest) return [];
  const verbs = sanctionLifecycle.verbsFor(sanction.status, situation.actor.role);
  return SANCTION_VERBS.filter((verb) => verbs.includes(verb) && (FITS[verb]?.(sanction, situation) ?? true));
}

/** Days in which what waits should be done, from the day its status began; those of a notice run from the last day for the reply. */
const DUE_IN_DAYS: Readonly<Partial<Record<SanctionStatus, number>>> = {
  suggested: 7,
  proposed: 14,
  noticed: 14,
  appealed: 60,
};

/** By when the next act of an officer is due; none where only time or nobody is to act. */
export function sanctionDueOn(
  { status, replyBy }: Pick<Sanction, 'status' | 'replyBy'>,
  since: Instant,
  timeZone: string,
): LegalDay | null {
  const days = DUE_IN_DAYS[status];
  if (days === undefined) return null;
  return addDays(status === 'noticed' && replyBy !== null ? replyBy : dayOf(since, timeZone), days);
}
