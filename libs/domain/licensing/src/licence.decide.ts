import { addDays, dayOf, endOfDay, type Instant, isLegalDay, Refusal, type Role, startOfDay } from '@amparo/kernel';
import {
  type Decision,
  type LicenceFacts,
  type LicenceStatus,
  type Measure,
  MEASURES,
  type Proposal,
  type Terms,
} from './licence.js';
import { licenceLifecycle, PROPOSAL_VERBS, proposalLifecycle, type ProposalVerb } from './licence.lifecycle.js';
import { refuse } from './licence.refusals.js';
import { checkTerms, MEASURE_RULES } from './licence.terms.js';
import { entryAt, timeline, type TimelineEntry } from './licence.timeline.js';

/** Who acts, when, and where the register's days begin. Ids of what a verb makes come in as well: decisions stay pure. */
export interface Situation {
  readonly actor: { readonly id: string; readonly role: Role };
  readonly now: Instant;
  readonly timeZone: string;
  readonly newId: () => string;
}

/** Shortest time, in days after the day of service, that a holder has to reply. */
export const SHORTEST_REPLY_DAYS = 7;

const FAR = '9999-12-31T00:00:00.000Z';

/** The licence as it is at an instant, under all that is recorded. */
export function currentEntry(licence: LicenceFacts, at: Instant, timeZone: string): TimelineEntry | undefined {
  return entryAt(timeline(licence.decisions, licence.createdAt, timeZone), at, FAR);
}

const statusNow = (licence: LicenceFacts, at: Instant, timeZone: string): LicenceStatus =>
  currentEntry(licence, at, timeZone)?.status ?? 'applicant';

const isOpen = ({ status }: Proposal): boolean => status === 'proposed' || status === 'noticed';

/** Last day of validity that stands, for a renewal to go beyond. */
export function validTo(decisions: readonly Decision[]): string | null {
  const annulled = new Set(decisions.filter(({ kind }) => kind === 'correct').map(({ refersTo }) => refersTo));
  const dated = decisions.filter(({ id, kind }) => (kind === 'grant' || kind === 'renew') && !annulled.has(id));
  return dated.sort((a, b) => a.ordinal - b.ordinal).at(-1)?.validTo ?? null;
}

/** Measures that this actor may propose now. */
export function allowedMeasures(licence: LicenceFacts, { actor, now, timeZone }: Omit<Situation, 'newId'>): Measure[] {
  const verbs = licenceLifecycle.verbsFor(statusNow(licence, now, timeZone), actor.role);
  const open = new Set(licence.proposals.filter(isOpen).map(({ measure }) => measure));
  return MEASURES.filter((measure) => verbs.includes(measure) && !open.has(measure));
}

/** Given a licence, when a measure is proposed: the new proposal. */
export function propose(
  licence: LicenceFacts,
  command: {
    readonly measure: Measure;
    readonly terms: Terms;
    readonly ground: string;
    readonly reasons: string;
    readonly reviewRight: string;
  },
  { actor, now, timeZone, newId }: Situation,
): Proposal {
  const current = currentEntry(licence, now, timeZone);
  const status = current?.status ?? 'applicant';
  const transition = licenceLifecycle.transition(status, command.measure);
  if (!transition) refuse('licence.measure-not-now', { measure: command.measure, status });
  if (!transition?.by.includes(actor.role)) refuse('licence.propose.role', { measure: command.measure });
  if (licence.proposals.some((open) => isOpen(open) && open.measure === command.measure))
    refuse('licence.measure-open', { measure: command.measure });
  checkTerms(
    command.measure,
    command.terms,
    { decisions: licence.decisions, conditions: current?.conditions ?? [], validTo: validTo(licence.decisions) },
    dayOf(now, timeZone),
  );
  return { ...command, id: newId(), status: 'proposed', proposedBy: actor.id, replyBy: null };
}

export const needsNotice = ({ measure, terms }: Proposal): boolean => MEASURE_RULES[measure].notice && !terms.atOnce;

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
  { actor, now, timeZone }: Situation,
): Proposal {
  const status = step(proposal, 'serve_notice', actor.role);
  if (!needsNotice(proposal)) refuse('licence.notice.not-needed', { measure: proposal.measure });
  const earliest = addDays(dayOf(now, timeZone), SHORTEST_REPLY_DAYS);
  if (!isLegalDay(command.replyBy) || command.replyBy < earliest)
    throw new Refusal('request.invalid', 'invalid', {}, [
      { pointer: '/replyBy', code: 'licence.notice.reply-by', params: { earliest } },
    ]);
  return { ...proposal, status, replyBy: command.replyBy };
}

function refuseTooEarly(proposal: Proposal, now: Instant, timeZone: string): void {
  if (!needsNotice(proposal)) return;
  if (proposal.replyBy === null) return refuse('licence.decide.notice-first');
  if (now < endOfDay(proposal.replyBy, timeZone))
    refuse('licence.decide.reply-window-open', { replyBy: proposal.replyBy });
}

/** When a decided measure takes effect: its day's first instant, or the instant of the decision. A grant never reaches back. */
function effectiveAt({ measure, terms }: Proposal, now: Instant, timeZone: string): Instant {
  if (terms.effectiveOn === null) return now;
  const today = dayOf(now, timeZone);
  if (terms.effectiveOn > today) return startOfDay(terms.effectiveOn, timeZone);
  if (measure === 'grant') return startOfDay(today, timeZone);
  if (terms.effectiveOn < today) refuse('licence.decide.day-passed', { day: terms.effectiveOn });
  return startOfDay(today, timeZone);
}

export type NewDecision = Omit<Decision, 'recordedAt' | 'ordinal'>;

/** Given a proposal, when another person decides it: the decisions to append, in order. */
export function decide(
  licence: LicenceFacts,
  proposal: Proposal,
  situation: Situation,
): { proposal: Proposal; decisions: NewDecision[] } {
  const { actor, now, timeZone, newId } = situation;
  const status = step(proposal, 'decide', actor.role);
  if (proposal.proposedBy === actor.id) refuse('licence.decide.same-person');
  refuseTooEarly(proposal, now, timeZone);
  const at = effectiveAt(proposal, now, timeZone);
  const then = statusNow(licence, at, timeZone);
  if (!licenceLifecycle.transition(then, proposal.measure))
    refuse('licence.decide.not-possible-then', { measure: proposal.measure, status: then });
  const { measure, terms } = proposal;
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
  const conditions = terms.conditions.map((text) =>
    act('add_condition', { conditionId: newId(), conditionText: text }),
  );
  const own = act(measure, {
    until: terms.until,
    validTo: terms.validTo,
    conditionId: terms.conditionId,
    refersTo: terms.refersTo,
  });
  return {
    proposal: { ...proposal, status },
    decisions: measure === 'add_condition' ? conditions : [own, ...conditions],
  };
}

export function reject(proposal: Proposal, { actor }: Situation): Proposal {
  const status = step(proposal, 'reject', actor.role);
  if (proposal.proposedBy === actor.id) refuse('licence.decide.same-person');
  return { ...proposal, status };
}

export const withdraw = (proposal: Proposal, { actor }: Situation): Proposal => ({
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
