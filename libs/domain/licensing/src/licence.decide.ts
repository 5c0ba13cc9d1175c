import {
  addDays,
  dayOf,
  endOfDay,
  type FieldError,
  type Instant,
  isLegalDay,
  Refusal,
  type Role,
  startOfDay,
} from '@amparo/kernel';
import type { LicenceFacts, Measure, Proposal } from './licence.js';
import { PROPOSAL_VERBS, proposalLifecycle, type ProposalVerb } from './licence.lifecycle.js';
import {
  correction,
  currentEntry,
  isPossible,
  leavesWorse,
  type NewDecision,
  type Situation,
} from './licence.propose.js';
import { refuse } from './licence.refusals.js';
import { MEASURE_RULES, SHORTEST_REPLY_DAYS } from './licence.terms.js';

/** Must the holder be told, and the time to reply be over, before this can be decided? */
export const needsNotice = ({ measure, terms }: Pick<Proposal, 'measure' | 'terms'>): boolean =>
  (MEASURE_RULES[measure].notice && !terms.atOnce) || terms.isWorse === true;

function step(proposal: Proposal, verb: ProposalVerb, role: Role): Proposal['status'] {
  const transition = proposalLifecycle.transition(proposal.status, verb);
  if (!transition) return refuse('licence.proposal.not-now', { status: proposal.status });
  if (!transition.by.includes(role)) refuse('licence.proposal.role');
  return transition.to;
}

/** Given a proposal, when its notice is served on the holder: it waits for the reply. */
export function serveNotice(
  proposal: Proposal,
  command: { readonly replyBy: string },
  { actor, now, timeZone }: Omit<Situation, 'newId'>,
): Proposal {
  const status = step(proposal, 'serve_notice', actor.role);
  if (!needsNotice(proposal)) refuse('licence.notice.not-needed', { measure: proposal.measure });
  const { measure, terms } = proposal;
  const { replyBy } = command;
  const wrong = (code: string, params: FieldError['params']): never => {
    throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/replyBy', code, params }]);
  };
  const earliest = addDays(dayOf(now, timeZone), SHORTEST_REPLY_DAYS);
  if (!isLegalDay(replyBy) || replyBy < earliest) wrong('licence.notice.reply-by', { earliest });
  // It is decided after the reply, and must still have the days it proposes before it.
  const lastDays = [terms.effectiveOn, terms.until].filter(
    (day) => measure !== 'correct' && day !== null && day <= replyBy,
  );
  if (lastDays[0]) wrong('licence.notice.reply-too-late', { day: lastDays[0] });
  return { ...proposal, status, replyBy };
}

function refuseBeforeReply(replyBy: Proposal['replyBy'], now: Instant, timeZone: string): void {
  if (replyBy === null) return refuse('licence.decide.notice-first');
  if (now < endOfDay(replyBy, timeZone)) refuse('licence.decide.reply-window-open', { replyBy });
}

/** When a decided measure takes effect: its day's first instant, or the instant of the decision. A grant never reaches back. */
function effectiveAt({ measure, terms }: Proposal, now: Instant, timeZone: string): Instant {
  if (terms.effectiveOn === null) return now;
  const today = dayOf(now, timeZone);
  if (terms.effectiveOn > today) return startOfDay(terms.effectiveOn, timeZone);
  if (terms.effectiveOn < today && measure !== 'grant') refuse('licence.decide.day-passed', { day: terms.effectiveOn });
  return startOfDay(today, timeZone);
}

/** The decisions of a measure that is no correction. */
function acts(licence: LicenceFacts, { measure, terms }: Proposal, at: Instant, situation: Situation): NewDecision[] {
  const { timeZone, newId } = situation;
  for (const last of [terms.until, terms.validTo])
    if (last !== null && last < dayOf(at, timeZone)) refuse('licence.decide.day-passed', { day: last });
  const then = currentEntry(licence, at, timeZone);
  const status = then?.status ?? 'applicant';
  const isThere = terms.conditionId === null || then?.conditions.includes(terms.conditionId);
  if (!isPossible(measure, status, licence.decisions) || !isThere)
    refuse('licence.decide.not-possible-then', { measure, status });
  const act = (kind: Measure, more: Partial<NewDecision> = {}): NewDecision => ({
    id: newId(),
    kind,
    effectiveAt: at,
    until: null,
    validTo: null,
    conditionId: null,
    conditionText: null,
    refersTo: null,
    ...more,
  });
  const { until, validTo, conditionId } = terms;
  const own = measure === 'add_condition' ? [] : [act(measure, { until, validTo, conditionId })];
  const conditions = terms.conditions.map((conditionText) =>
    act('add_condition', { conditionId: newId(), conditionText }),
  );
  return [...own, ...conditions];
}

/** Given a proposal, when another person decides it: the decisions to append, in order. */
export function decide(
  licence: LicenceFacts,
  proposal: Proposal,
  situation: Situation,
): { proposal: Proposal; decisions: NewDecision[] } {
  const { actor, now, timeZone } = situation;
  const status = step(proposal, 'decide', actor.role);
  if (proposal.proposedBy === actor.id) refuse('licence.decide.same-person');
  if (needsNotice(proposal)) refuseBeforeReply(proposal.replyBy, now, timeZone);
  const isCorrection = proposal.measure === 'correct';
  const decisions = isCorrection
    ? correction(licence.decisions, proposal.terms, situation)
    : acts(licence, proposal, effectiveAt(proposal, now, timeZone), situation);
  // Other decisions since may have turned a harmless correction into one that costs the holder something.
  if (isCorrection && leavesWorse(licence, decisions, situation)) refuseBeforeReply(proposal.replyBy, now, timeZone);
  return { proposal: { ...proposal, status }, decisions };
}

type Actor = Pick<Situation, 'actor'>;

export function reject(proposal: Proposal, { actor }: Actor): Proposal {
  const status = step(proposal, 'reject', actor.role);
  if (proposal.proposedBy === actor.id) refuse('licence.decide.same-person');
  return { ...proposal, status };
}

export const withdraw = (proposal: Proposal, { actor }: Actor): Proposal => ({
  ...proposal,
  status: step(proposal, 'withdraw', actor.role),
});

/** Verbs that this actor may use on a proposal now: what the screens show. */
export function allowedProposalVerbs(
  proposal: Proposal,
  { actor, now, timeZone }: Omit<Situation, 'newId'>,
): ProposalVerb[] {
  const verbs = proposalLifecycle.verbsFor(proposal.status, actor.role);
  const own = proposal.proposedBy === actor.id;
  const waits = needsNotice(proposal) && (proposal.replyBy === null || now < endOfDay(proposal.replyBy, timeZone));
  const fits: Readonly<Record<ProposalVerb, boolean>> = {
    serve_notice: needsNotice(proposal),
    decide: !own && !waits,
    reject: !own,
    withdraw: true,
  };
  return PROPOSAL_VERBS.filter((verb) => verbs.includes(verb) && fits[verb]);
}
