import { endOfDay, type Instant } from '@amparo/kernel';
import { decisionsThatStand, type StandingDecision } from './licence.corrections.js';
import { type Appeals, NO_APPEALS, openAppeal, sees, withAct } from './licence.appeals.js';
import type { Decision, DecisionKind, LicenceStatus, Measure, OpenAppeal } from './licence.js';
import { isActOnDecision } from './licence.js';

/**
 * One rectangle of two times: `status` holds from `effectiveFrom` until `effectiveTo` (exclusive; null: open), as the register knew it
 * from `recordedFrom` until `recordedTo`.
 */
export interface TimelineEntry {
  readonly status: LicenceStatus;
  readonly effectiveFrom: Instant;
  readonly effectiveTo: Instant | null;
  readonly recordedFrom: Instant;
  readonly recordedTo: Instant | null;
  /** The decision that brought the status; null where time did. */
  readonly decisionId: string | null;
  /** Ids of the conditions in force, sorted. */
  readonly conditions: readonly string[];
  /** Only while an appeal against one of the decisions is open. */
  readonly appeal?: OpenAppeal;
}

/** A decision with its days turned into the instants at which they are over. */
interface Act extends StandingDecision {
  readonly untilEnds: Instant | null;
  readonly validityEnds: Instant | null;
}

/** The licence at one instant of effect, under what is known. */
interface State {
  readonly granted: boolean;
  readonly validityEnds: Instant | null;
  readonly suspensions: readonly Pick<Act, 'rank' | 'untilEnds'>[];
  readonly ended: LicenceStatus | null;
  readonly conditions: readonly string[];
}

const UNBORN: State = { granted: false, validityEnds: null, suspensions: [], ended: null, conditions: [] };

/** A revocation, surrender or refusal is final; only a bar goes over it. */
const ending =
  (status: LicenceStatus) =>
  (state: State): State =>
    state.ended === null || status === 'barred' ? { ...state, ended: status } : state;

/** What each kind of decision does to the licence, in order of effect. A correction acts on the list of decisions instead. */
const EFFECTS: Readonly<Record<Measure, (state: State, act: Act) => State>> = {
  grant: (state, { validityEnds }) => ({ ...state, granted: true, validityEnds }),
  renew: (state, { validityEnds }) => ({ ...state, validityEnds }),
  refuse: ending('refused'),
  add_condition: (state, { conditionId }) =>
    conditionId === null || state.conditions.includes(conditionId)
      ? state
      : { ...state, conditions: [...state.conditions, conditionId].sort() },
  remove_condition: (state, { conditionId }) => ({
    ...state,
    conditions: state.conditions.filter((id) => id !== conditionId),
  }),
  // Each suspension runs its own course: the licence is suspended as long as one of them runs.
  suspend: (state, act) => ({ ...state, suspensions: [...state.suspensions, act] }),
  // Nobody can lift what isn't decided yet: a suspension decided later the same day stays.
  lift: (state, { rank }) => ({ ...state, suspensions: state.suspensions.filter((other) => other.rank > rank) }),
  revoke: ending('revoked'),
  surrender: ending('surrendered'),
  void: ending('void'),
  bar: ending('barred'),
  correct: (state) => state,
};

const over = (end: Instant | null, at: Instant): boolean => end !== null && end <= at;

function statusOf(state: State, at: Instant): LicenceStatus {
  if (state.ended !== null) return state.ended;
  if (!state.granted) return 'applicant';
  if (over(state.validityEnds, at)) return 'expired';
  if (state.suspensions.some(({ untilEnds }) => !over(untilEnds, at))) return 'suspended';
  return state.conditions.length > 0 ? 'licensed_with_conditions' : 'licensed';
}

type Interval = Omit<TimelineEntry, 'recordedFrom' | 'recordedTo'>;

const isSame = (a: Interval, b: Interval): boolean =>
  a.status === b.status &&
  a.decisionId === b.decisionId &&
  a.appeal === b.appeal &&
  a.conditions.join() === b.conditions.join();

const GIVES_BACK: readonly DecisionKind[] = ['dismiss_appeal', 'withdraw_appeal'];

/** The licence under the decisions whose effect no appeal holds back, and the last of them that changed its status. */
function replay(acts: readonly Act[], appeals: Appeals, at: Instant): { state: State; cause: string | null } {
  let state = UNBORN;
  let cause: string | null = null;
  for (const act of acts) {
    if (isActOnDecision(act.kind) || !sees(appeals, act)) continue;
    const before = statusOf(state, at);
    state = EFFECTS[act.kind](state, act);
    const then = statusOf(state, at);
    if (then !== before || (act.kind === 'suspend' && then === 'suspended')) cause = act.id;
  }
  return { state, cause };
}

/** Intervals of effect under one state of knowledge, without gaps, from `start` or from the first effect before it. */
export function intervals(known: readonly Decision[], start: Instant, timeZone: string): Interval[] {
  const acts: Act[] = decisionsThatStand(known).map((decision) => ({
    ...decision,
    untilEnds: decision.until && endOfDay(decision.until, timeZone),
    validityEnds: decision.validTo && endOfDay(decision.validTo, timeZone),
  }));
  const born = acts[0] && acts[0].effectiveAt < start ? acts[0].effectiveAt : start;
  const boundaries = new Set<Instant>([born]);
  for (const { effectiveAt, untilEnds, validityEnds } of acts)
    for (const at of [effectiveAt, untilEnds, validityEnds]) if (at !== null && at > born) boundaries.add(at);
  const result: Interval[] = [];
  let state = UNBORN;
  let appeals = NO_APPEALS;
  let status: LicenceStatus = 'applicant';
  let cause: string | null = null;
  let next = 0;
  for (const at of [...boundaries].sort()) {
    const byTime = statusOf(state, at);
    if (byTime !== status) [status, cause] = [byTime, null];
    for (let act = acts[next]; act !== undefined && act.effectiveAt <= at; act = acts[++next]) {
      if (isActOnDecision(act.kind)) {
        appeals = withAct(appeals, act);
        const again = replay(acts.slice(0, next), appeals, at);
        state = again.state;
        const then = statusOf(state, at);
        // Given back its effect, a decision is the cause again; what takes the effect away is the cause of what shows instead.
        if (then !== status) cause = GIVES_BACK.includes(act.kind) ? again.cause : act.id;
        status = then;
      } else if (sees(appeals, act)) {
        state = EFFECTS[act.kind](state, act);
        const then = statusOf(state, at);
        if (then !== status || (act.kind === 'suspend' && then === 'suspended')) cause = act.id;
        status = then;
      }
    }
    const appeal = openAppeal(appeals, acts.slice(0, next));
    const interval: Interval = {
      status,
      effectiveFrom: at,
      effectiveTo: null,
      decisionId: cause,
      conditions: state.conditions,
      ...(appeal ? { appeal } : {}),
    };
    const last = result.at(-1);
    if (last && isSame(last, interval)) continue;
    if (last) result[result.length - 1] = { ...last, effectiveTo: at };
    result.push(interval);
  }
  return result;
}

const keyOf = ({ status, effectiveFrom, effectiveTo, decisionId, appeal, conditions }: Interval): string =>
  [status, effectiveFrom, effectiveTo, decisionId, appeal, ...conditions].join(' ');

const order = (a: Instant, b: Instant): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The whole history of a licence as rectangles of effect and knowledge, ordered by when they were recorded, then by effect. The only
 * derivation there is: everybody else selects from it. `createdAt` is when the register first heard of the licence.
 */
export function timeline(decisions: readonly Decision[], createdAt: Instant, timeZone: string): TimelineEntry[] {
  const learned = [...new Set([createdAt, ...decisions.map(({ recordedAt }) => recordedAt)])].sort();
  const past: TimelineEntry[] = [];
  let open = new Map<string, TimelineEntry>();
  for (const at of learned) {
    const known = decisions.filter(({ recordedAt }) => recordedAt <= at);
    const now = new Map<string, TimelineEntry>();
    for (const interval of intervals(known, createdAt, timeZone)) {
      const key = keyOf(interval);
      now.set(key, open.get(key) ?? { ...interval, recordedFrom: at, recordedTo: null });
    }
    for (const [key, entry] of open) if (!now.has(key)) past.push({ ...entry, recordedTo: at });
    open = now;
  }
  return [...past, ...open.values()].sort(
    (a, b) => order(a.recordedFrom, b.recordedFrom) || order(a.effectiveFrom, b.effectiveFrom),
  );
}

/** The rectangle that holds at this instant of effect, as known at another; undefined before the register knew the licence. */
export const entryAt = (entries: readonly TimelineEntry[], at: Instant, known: Instant): TimelineEntry | undefined =>
  entries.find(
    (entry) =>
      entry.recordedFrom <= known &&
      !over(entry.recordedTo, known) &&
      entry.effectiveFrom <= at &&
      !over(entry.effectiveTo, at),
  );

/** A suspended licence is still its holder's: nobody gives them another of the class beside it. */
const IN_FORCE: readonly LicenceStatus[] = ['licensed', 'licensed_with_conditions', 'suspended'];

/** From (inclusive) and to (exclusive; null: open). */
export type Stretch = Pick<TimelineEntry, 'effectiveFrom' | 'effectiveTo'>;

/** When the licence is in force, as known at last: stretches that touch are one. */
export function inForce(entries: readonly TimelineEntry[]): Stretch[] {
  const stretches: Stretch[] = [];
  const known = entries.filter(({ recordedTo, status }) => recordedTo === null && IN_FORCE.includes(status));
  for (const { effectiveFrom, effectiveTo } of known.sort((a, b) => order(a.effectiveFrom, b.effectiveFrom))) {
    const last = stretches.at(-1);
    if (last?.effectiveTo === effectiveFrom) stretches[stretches.length - 1] = { ...last, effectiveTo };
    else stretches.push({ effectiveFrom, effectiveTo });
  }
  return stretches;
}
