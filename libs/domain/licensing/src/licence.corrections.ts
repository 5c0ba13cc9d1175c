import { type Instant, startOfDay } from '@amparo/kernel';
import { type Decision, gravest, isActOnDecision, type LicenceStatus, type Measure, type Terms } from './licence.js';

/**
 * `rank` orders decisions of one instant: a decision that replaces a wrong one takes its place in the order. `root` is the first
 * wording of it, which an appeal names.
 */
export interface StandingDecision extends Decision {
  readonly rank: number;
  readonly root: string;
}

/** Ids that corrections annul. A correction may itself be corrected; only a later one can do it. */
function annulledBy(decisions: readonly Decision[]): Set<string> {
  const annulled = new Set<string>();
  for (const { id, kind, refersTo } of [...decisions].sort((a, b) => b.ordinal - a.ordinal))
    if (kind === 'correct' && refersTo !== null && !annulled.has(id)) annulled.add(refersTo);
  return annulled;
}

const byEffect = (a: StandingDecision, b: StandingDecision): number =>
  a.effectiveAt < b.effectiveAt ? -1 : a.effectiveAt > b.effectiveAt ? 1 : a.rank - b.rank || a.ordinal - b.ordinal;

/**
 * The decisions that make the licence what it is, in order of effect: without corrections, without what they annul, and without the
 * replacement of a decision that stands again.
 */
export function decisionsThatStand(known: readonly Decision[]): StandingDecision[] {
  const annulled = annulledBy(known);
  const byId = new Map(known.map((decision) => [decision.id, decision]));
  const rootOf = (decision: Decision): Decision => {
    const { kind, refersTo } = decision;
    const replaced = refersTo === null || isActOnDecision(kind) ? undefined : byId.get(refersTo);
    return replaced ? rootOf(replaced) : decision;
  };
  return known
    .filter(
      ({ id, kind, refersTo }) =>
        kind !== 'correct' &&
        !annulled.has(id) &&
        (refersTo === null || isActOnDecision(kind) || annulled.has(refersTo)),
    )
    .map((decision) => {
      const { id: root, ordinal: rank } = rootOf(decision);
      return { ...decision, rank, root };
    })
    .sort(byEffect);
}

/**
 * What a correction may name: a decision that stands, or a correction that nobody corrected yet. An appeal and what became of it are put
 * right in the appeal's own file.
 */
export function correctable(decisions: readonly Decision[]): (Decision & { readonly kind: Measure })[] {
  const standing = new Set(decisionsThatStand(decisions).map(({ id }) => id));
  const annulled = annulledBy(decisions);
  return decisions.filter(
    (decision): decision is Decision & { readonly kind: Measure } =>
      !isActOnDecision(decision.kind) &&
      (standing.has(decision.id) || (decision.kind === 'correct' && !annulled.has(decision.id))),
  );
}

/** Does a correction only annul, or does it say what the decision should have been? */
export const replaces = ({ effectiveOn, until, validTo, conditions }: Terms): boolean =>
  effectiveOn !== null || until !== null || validTo !== null || conditions.length > 0;

/** The decision as it should have been: the wrong one with what the correction says otherwise. */
export function replacement<D extends Omit<Decision, 'recordedAt' | 'ordinal'>>(
  wrong: D,
  id: string,
  terms: Terms,
  timeZone: string,
): Omit<Decision, 'recordedAt' | 'ordinal'> {
  return {
    id,
    kind: wrong.kind,
    effectiveAt: terms.effectiveOn === null ? wrong.effectiveAt : startOfDay(terms.effectiveOn, timeZone),
    until: terms.until ?? wrong.until,
    validTo: terms.validTo ?? wrong.validTo,
    conditionId: wrong.conditionId,
    conditionText: terms.conditions[0] ?? wrong.conditionText,
    refersTo: wrong.id,
  };
}

interface Stretch {
  readonly status: LicenceStatus;
  readonly conditions: readonly string[];
  readonly effectiveFrom: Instant;
}

const at = (stretches: readonly Stretch[], instant: Instant): Pick<Stretch, 'status' | 'conditions'> =>
  stretches.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? { status: 'applicant', conditions: [] };

/** True where the second history leaves the holder worse at any time: a graver status, or a condition that was not there. */
export const isWorse = (before: readonly Stretch[], after: readonly Stretch[]): boolean =>
  [...before, ...after].some(({ effectiveFrom: instant }) => {
    const [was, is] = [at(before, instant), at(after, instant)];
    const isGraver = was.status !== is.status && gravest([was.status, is.status]) === is.status;
    return isGraver || is.conditions.some((id) => !was.conditions.includes(id));
  });
