import { endOfDay, type Instant } from '@amparo/kernel';
import type { Decision, LicenceStatus, Measure } from './licence.js';

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
  /** The decision that brought it; null where time did. */
  readonly decisionId: string | null;
  /** Ids of the conditions in force, sorted. */
  readonly conditions: readonly string[];
}

/** The licence at one instant of effect, under what is known. */
interface State {
  readonly granted: boolean;
  readonly validUntil: Instant | null;
  readonly suspension: { readonly until: Instant | null } | null;
  readonly ended: LicenceStatus | null;
  readonly conditions: readonly string[];
}

const UNBORN: State = { granted: false, validUntil: null, suspension: null, ended: null, conditions: [] };

/** A revocation, surrender or refusal is final; only a bar goes over it. */
const ending =
  (status: LicenceStatus) =>
  (state: State): State =>
    state.ended === null || status === 'barred' ? { ...state, ended: status } : state;

/** What each kind of decision does to the licence, in order of effect. A correction acts on the list of decisions instead. */
const EFFECTS: Readonly<Record<Measure, (state: State, decision: Decision, timeZone: string) => State>> = {
  grant: (state, { validTo }, zone) => ({ ...state, granted: true, validUntil: validTo && endOfDay(validTo, zone) }),
  renew: (state, { validTo }, zone) => ({ ...state, validUntil: validTo && endOfDay(validTo, zone) }),
  refuse: ending('refused'),
  add_condition: (state, { conditionId }) =>
    conditionId === null || state.conditions.includes(conditionId)
      ? state
      : { ...state, conditions: [...state.conditions, conditionId].sort() },
  remove_condition: (state, { conditionId }) => ({
    ...state,
    conditions: state.conditions.filter((id) => id !== conditionId),
  }),
  suspend: (state, { until }, zone) => ({ ...state, suspension: { until: until && endOfDay(until, zone) } }),
  lift: (state) => ({ ...state, suspension: null }),
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
  if (over(state.validUntil, at)) return 'expired';
  if (state.suspension !== null && !over(state.suspension.until, at)) return 'suspended';
  return state.conditions.length > 0 ? 'licensed_with_conditions' : 'licensed';
}

interface Interval {
  readonly status: LicenceStatus;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly decisionId: string | null;
  readonly conditions: readonly string[];
}

const byEffect = (a: Decision, b: Decision): number =>
  a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : a.ordinal - b.ordinal;

/** Decisions that stand: without corrections and what they annul. A correction may itself be corrected. */
function standing(known: readonly Decision[]): Decision[] {
  const annulled = new Set<string>();
  for (const decision of [...known].sort((a, b) => b.ordinal - a.ordinal))
    if (decision.kind === 'correct' && decision.refersTo !== null && !annulled.has(decision.id))
      annulled.add(decision.refersTo);
  return known.filter(({ id, kind }) => kind !== 'correct' && !annulled.has(id)).sort(byEffect);
}

/** Intervals of effect under one state of knowledge, from `start` on, without gaps. */
function intervals(known: readonly Decision[], start: Instant, timeZone: string): Interval[] {
  const acts = standing(known);
  const born = acts[0] && acts[0].effectiveAt < start ? acts[0].effectiveAt : start;
  const boundaries = new Set<Instant>([born]);
  for (const { effectiveAt, until, validTo } of acts) {
    boundaries.add(effectiveAt);
    for (const day of [until, validTo]) if (day !== null) boundaries.add(endOfDay(day, timeZone));
  }
  const result: Interval[] = [];
  let state = UNBORN;
  let next = 0;
  for (const at of [...boundaries].filter((instant) => instant >= born).sort()) {
    let cause: string | null = null;
    for (let act = acts[next]; act !== undefined && act.effectiveAt <= at; act = acts[++next]) {
      state = EFFECTS[act.kind](state, act, timeZone);
      cause = act.id;
    }
    const status = statusOf(state, at);
    const last = result.at(-1);
    if (last && last.status === status && last.conditions.join() === state.conditions.join()) continue;
    if (last) result[result.length - 1] = { ...last, to: at };
    result.push({ status, from: at, to: null, decisionId: cause, conditions: state.conditions });
  }
  return result;
}

/**
 * The whole history of a licence as rectangles of effect and knowledge, ordered by when they were recorded, then by effect. The only
 * derivation there is: everybody else selects from it. `createdAt` is when the register first heard of the licence.
 */
export function timeline(decisions: readonly Decision[], createdAt: Instant, timeZone: string): TimelineEntry[] {
  const order = [...decisions].sort((a, b) => a.ordinal - b.ordinal);
  const learned = [...new Set([createdAt, ...order.map(({ recordedAt }) => recordedAt)])].sort();
  const done: TimelineEntry[] = [];
  let open = new Map<string, TimelineEntry>();
  for (const at of learned) {
    const known = order.filter(({ recordedAt }) => recordedAt <= at);
    const now = new Map<string, TimelineEntry>();
    for (const { from, to, ...rest } of intervals(known, createdAt, timeZone)) {
      const key = [rest.status, from, to, rest.decisionId, ...rest.conditions].join(' ');
      const before = open.get(key);
      now.set(key, before ?? { ...rest, effectiveFrom: from, effectiveTo: to, recordedFrom: at, recordedTo: null });
    }
    for (const [key, entry] of open) if (!now.has(key)) done.push({ ...entry, recordedTo: at });
    open = now;
  }
  return [...done, ...open.values()].sort((a, b) =>
    a.recordedFrom === b.recordedFrom
      ? a.effectiveFrom < b.effectiveFrom
        ? -1
        : 1
      : a.recordedFrom < b.recordedFrom
        ? -1
        : 1,
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
