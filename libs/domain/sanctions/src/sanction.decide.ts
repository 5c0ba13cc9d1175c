import {
  addDays,
  dayOf,
  endOfDay,
  type FieldError,
  type Instant,
  isLegalDay,
  type LegalDay,
  Refusal,
  startOfDay,
} from '@amparo/kernel';
import type { Sanction, Situation } from './sanction.js';
import { SHORTEST_REPLY } from './sanction.propose.js';
import { refuse } from './sanction.refusals.js';
import { refuseSamePerson, step } from './sanction.step.js';

/** Longest precaution while a case runs. */
export const LONGEST_PREVENTIVE_DAYS = 90;

function wrongField(field: string, code: string, params: FieldError['params'] = {}): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: `/${field}`, code, params: { field, ...params } }]);
}

/** Given a proposal, when its notice is served: it waits for the reply. */
export function serveNotice(
  sanction: Sanction,
  { replyBy }: { readonly replyBy: string },
  situation: Situation,
): Sanction {
  const status = step(sanction, 'serve_notice', situation);
  const earliest = addDays(dayOf(situation.now, situation.timeZone), SHORTEST_REPLY);
  if (!isLegalDay(replyBy) || replyBy < earliest) wrongField('replyBy', 'sanction.notice.reply-by', { earliest });
  const { effectiveOn, until } = sanction.terms;
  // It is decided after the reply, and must still have the days it proposes before it.
  const passed = [effectiveOn, until].find((day) => day !== null && day <= replyBy);
  if (passed) wrongField('replyBy', 'sanction.notice.reply-too-late', { day: passed });
  return { ...sanction, status, replyBy };
}

/** Given a notice, when a reply comes in: it stands in the file before anybody decides. */
export function recordReply(
  sanction: Sanction,
  { receivedOn }: { readonly receivedOn: LegalDay },
  situation: Situation,
): Sanction {
  const status = step(sanction, 'record_reply', situation);
  if (receivedOn > dayOf(situation.now, situation.timeZone)) wrongField('receivedOn', 'sanction.day-ahead');
  return { ...sanction, status };
}

/** Given an open case, when waiting would do harm: the licences are suspended at once, until a day, by another than the proposer. */
export function orderPreventive(
  sanction: Sanction,
  { until }: { readonly until: LegalDay },
  situation: Situation,
): Sanction {
  const status = step(sanction, 'order_preventive', situation);
  refuseSamePerson(situation, [sanction.proposedBy]);
  const today = dayOf(situation.now, situation.timeZone);
  const latest = addDays(today, LONGEST_PREVENTIVE_DAYS);
  if (sanction.licenceIds.length === 0) refuse('sanction.preventive.no-licence');
  if (isPreventiveRunning(sanction, today)) refuse('sanction.preventive.running');
  if (until < today || until > latest) wrongField('until', 'sanction.preventive.until', { latest });
  return { ...sanction, status, preventiveUntil: until };
}

const isPreventiveRunning = ({ preventiveUntil }: Sanction, today: LegalDay): boolean =>
  preventiveUntil !== null && preventiveUntil >= today;

/** When a decided sanction takes effect: its day's first instant, or the instant of the decision. */
function effectOf({ terms }: Sanction, { now, timeZone }: Situation): Instant {
  const today = dayOf(now, timeZone);
  for (const day of [terms.effectiveOn, terms.until])
    if (day !== null && day < today) refuse('sanction.decide.day-passed', { day });
  if (terms.effectiveOn === null || terms.effectiveOn === today) return now;
  return startOfDay(terms.effectiveOn, timeZone);
}

/** Given a notice whose time for a reply is over, when another person than the proposer decides. */
export function decideSanction(sanction: Sanction, situation: Situation): Sanction {
  const { actor, now, timeZone } = situation;
  const status = step(sanction, 'decide', situation);
  refuseSamePerson(situation, [sanction.proposedBy]);
  if (sanction.replyBy === null || now < endOfDay(sanction.replyBy, timeZone))
    refuse('sanction.decide.reply-window-open', { replyBy: sanction.replyBy });
  if (actor.authorityId === null) refuse('sanction.decide.no-authority');
  return {
    ...sanction,
    status,
    decidedBy: actor.id,
    effectiveAt: effectOf(sanction, situation),
    appealBy: addDays(dayOf(now, timeZone), sanction.appealDays),
  };
}

export function rejectSanction(sanction: Sanction, situation: Situation): Sanction {
  const status = step(sanction, 'reject', situation);
  refuseSamePerson(situation, [sanction.proposedBy]);
  return { ...sanction, status };
}

/** A case in which a precaution was ordered is no longer one person's to drop: another rejects it. */
export function withdrawSanction(sanction: Sanction, situation: Situation): Sanction {
  const status = step(sanction, 'withdraw', situation);
  if (isPreventiveRunning(sanction, dayOf(situation.now, situation.timeZone)))
    refuse('sanction.withdraw.preventive-running');
  return { ...sanction, status };
}
