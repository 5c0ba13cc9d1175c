import { dayOf, type Instant, type Role, startOfDay } from '@amparo/kernel';
import {
  correctable,
  decisionsThatStand,
  isWorse,
  replacement,
  replaces,
  type StandingDecision,
} from './licence.corrections.js';
import {
  type Decision,
  type LicenceFacts,
  type LicenceStatus,
  type Measure,
  MEASURES,
  type Proposal,
  type Terms,
} from './licence.js';
import { licenceLifecycle } from './licence.lifecycle.js';
import { refuse } from './licence.refusals.js';
import { checkTerms, type Justification } from './licence.terms.js';
import { entryAt, intervals, timeline, type TimelineEntry } from './licence.timeline.js';

/** Who acts, when, and where the register's days begin. Ids of what a verb makes come in as well: decisions stay pure. */
export interface Situation {
  readonly actor: { readonly id: string; readonly role: Role };
  readonly now: Instant;
  readonly timeZone: string;
  readonly newId: () => string;
}

export type NewDecision = Omit<Decision, 'recordedAt' | 'ordinal'>;

const FAR = '9999-12-31T00:00:00.000Z';

/** The licence as it is at an instant, under all that is recorded. */
export function currentEntry(licence: LicenceFacts, at: Instant, timeZone: string): TimelineEntry | undefined {
  return entryAt(timeline(licence.decisions, licence.createdAt, timeZone), at, FAR);
}

export const statusAt = (licence: LicenceFacts, at: Instant, timeZone: string): LicenceStatus =>
  currentEntry(licence, at, timeZone)?.status ?? 'applicant';

/** Last day of validity that stands, for a renewal to go beyond. */
export const validTo = (decisions: readonly Decision[]): string | null =>
  decisionsThatStand(decisions).findLast(({ kind }) => kind === 'grant' || kind === 'renew')?.validTo ?? null;

/** An application is decided once; a grant that begins later leaves the applicant an applicant until then. */
const undecided = (standing: readonly StandingDecision[]): boolean => !standing.some(({ kind }) => kind === 'grant');

/** Whether the decisions so far leave room for a measure, beyond what the status says. */
const ROOM: Readonly<Partial<Record<Measure, (decisions: readonly Decision[]) => boolean>>> = {
  grant: (decisions) => undecided(decisionsThatStand(decisions)),
  refuse: (decisions) => undecided(decisionsThatStand(decisions)),
  correct: (decisions) => correctable(decisions).length > 0,
};

export const isPossible = (measure: Measure, status: LicenceStatus, decisions: readonly Decision[]): boolean =>
  licenceLifecycle.transition(status, measure) !== undefined && (ROOM[measure]?.(decisions) ?? true);

const isOpen = ({ status }: Proposal): boolean => status === 'proposed' || status === 'noticed';

/** Measures that this actor may propose now. */
export function allowedMeasures(licence: LicenceFacts, { actor, now, timeZone }: Omit<Situation, 'newId'>): Measure[] {
  const status = statusAt(licence, now, timeZone);
  const verbs = licenceLifecycle.verbsFor(status, actor.role);
  const open = new Set(licence.proposals.filter(isOpen).map(({ measure }) => measure));
  return MEASURES.filter(
    (measure) => verbs.includes(measure) && !open.has(measure) && isPossible(measure, status, licence.decisions),
  );
}

/** What a correction would append: itself, and the decision as it should have been. */
export function correction(
  decisions: readonly Decision[],
  terms: Terms,
  { now, timeZone, newId }: Situation,
): NewDecision[] {
  const wrong = correctable(decisions).find(({ id }) => id === terms.refersTo);
  if (!wrong) return refuse('licence.decide.nothing-to-correct');
  const own: NewDecision = {
    id: newId(),
    kind: 'correct',
    effectiveAt: now,
    until: null,
    validTo: null,
    conditionId: null,
    conditionText: null,
    refersTo: wrong.id,
  };
  return replaces(terms) ? [own, replacement(wrong, newId(), terms, timeZone)] : [own];
}

/** Would these corrections leave the holder worse at any time? */
export function leavesWorse(
  licence: LicenceFacts,
  added: readonly NewDecision[],
  { now, timeZone }: Situation,
): boolean {
  const after = added.map((decision, index) => ({
    ...decision,
    recordedAt: now,
    ordinal: licence.decisions.length + 1 + index,
  }));
  return isWorse(
    intervals(licence.decisions, licence.createdAt, timeZone),
    intervals([...licence.decisions, ...after], licence.createdAt, timeZone),
  );
}

/** Given a licence, when a measure is proposed: the new proposal. */
export function propose(
  licence: LicenceFacts,
  command: Justification & { readonly measure: Measure; readonly terms: Terms },
  situation: Situation,
): Proposal {
  const { actor, now, timeZone, newId } = situation;
  const { measure, terms } = command;
  const today = dayOf(now, timeZone);
  const at =
    measure !== 'correct' && (terms.effectiveOn ?? '') > today ? startOfDay(terms.effectiveOn ?? '', timeZone) : now;
  const current = currentEntry(licence, at, timeZone);
  const status = current?.status ?? 'applicant';
  if (!isPossible(measure, status, licence.decisions)) refuse('licence.measure-not-now', { measure, status });
  if (!licenceLifecycle.transition(status, measure)?.by.includes(actor.role))
    refuse('licence.propose.role', { measure });
  if (licence.proposals.some((other) => isOpen(other) && other.measure === measure))
    refuse('licence.measure-open', { measure });
  checkTerms(measure, terms, command, {
    decisions: licence.decisions,
    conditions: current?.conditions ?? [],
    validTo: validTo(licence.decisions),
    today,
    timeZone,
  });
  const isAdverse =
    measure === 'correct' && leavesWorse(licence, correction(licence.decisions, terms, situation), situation);
  return {
    ...command,
    terms: isAdverse ? { ...terms, isWorse: true } : terms,
    id: newId(),
    status: 'proposed',
    proposedBy: actor.id,
    replyBy: null,
  };
}
