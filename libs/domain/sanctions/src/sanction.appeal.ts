import { dayOf, endOfDay, type LegalDay, Refusal } from '@amparo/kernel';
import type { Appeal, Sanction, Situation } from './sanction.js';
import { refuse } from './sanction.refusals.js';
import { refuseSamePerson, step } from './sanction.step.js';

/** Given a decision, when an appeal comes in within its time: the decision keeps its effect, and the appeal is told beside it. */
export function lodgeAppeal(
  sanction: Sanction,
  command: { readonly lodgedOn: LegalDay; readonly stayAsked: boolean },
  situation: Situation,
): Sanction {
  const { actor, now, timeZone } = situation;
  const status = step(sanction, 'lodge_appeal', situation);
  if (command.lodgedOn > dayOf(now, timeZone)) {
    const error = { pointer: '/lodgedOn', code: 'sanction.day-ahead', params: { field: 'lodgedOn' } };
    throw new Refusal('request.invalid', 'invalid', {}, [error]);
  }
  if (sanction.appealBy !== null && command.lodgedOn > sanction.appealBy)
    refuse('sanction.appeal.too-late', { day: sanction.appealBy });
  return { ...sanction, status, appeal: { ...command, recordedBy: actor.id, stayedAt: null }, ending: null };
}

const open = ({ appeal, status }: Sanction): Appeal => appeal ?? refuse('sanction.not-now', { status });

/** Given an appeal that asks for a stay, when another than who recorded it grants the stay: the effect of the decision waits. */
export function grantStay(sanction: Sanction, situation: Situation): Sanction {
  const status = step(sanction, 'grant_stay', situation);
  const appeal = open(sanction);
  if (!appeal.stayAsked) refuse('sanction.stay.not-asked');
  if (appeal.stayedAt !== null) refuse('sanction.stay.granted');
  refuseSamePerson(situation, [sanction.proposedBy, appeal.recordedBy]);
  return { ...sanction, status, appeal: { ...appeal, stayedAt: situation.now } };
}

/** Given an appeal, when somebody decides it who neither proposed nor decided the sanction, nor recorded the appeal. */
function decideAppeal(sanction: Sanction, verb: 'uphold_appeal' | 'dismiss_appeal', situation: Situation): Sanction {
  const status = step(sanction, verb, situation);
  const { recordedBy } = open(sanction);
  refuseSamePerson(situation, [sanction.proposedBy, sanction.decidedBy, recordedBy]);
  return { ...sanction, status };
}

/** The decision is undone: the sanction ends as overturned. */
export const upholdAppeal = (sanction: Sanction, situation: Situation): Sanction => ({
  ...decideAppeal(sanction, 'uphold_appeal', situation),
  endGround: 'overturned',
});

export const dismissAppeal = (sanction: Sanction, situation: Situation): Sanction =>
  decideAppeal(sanction, 'dismiss_appeal', situation);

/** The appellant gives it up; an officer records it. */
export const withdrawAppeal = (sanction: Sanction, situation: Situation): Sanction => ({
  ...sanction,
  status: step(sanction, 'withdraw_appeal', situation),
});

/** Given a decision, when the time for an appeal has passed without one. */
export const appealTimeIsOver = ({ appealBy }: Pick<Sanction, 'appealBy'>, now: string, timeZone: string): boolean =>
  appealBy !== null && now >= endOfDay(appealBy, timeZone);
