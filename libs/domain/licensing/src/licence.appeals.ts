import type { StandingDecision } from './licence.corrections.js';
import { isActOnDecision, type OpenAppeal } from './licence.js';

/** What became of the effect of a decision: an appeal is open with it or without it, or it is gone for good. */
type Fate = OpenAppeal | 'undone';

/** By the first wording of the decision. */
export type Appeals = ReadonlyMap<string, Fate>;

export const NO_APPEALS: Appeals = new Map();

type Act = Pick<StandingDecision, 'kind' | 'refersTo'>;

/** The appeals after one more act. What an upheld appeal or a reinstatement took away does not come back. */
export function withAct(appeals: Appeals, { kind, refersTo }: Act): Appeals {
  if (refersTo === null || !isActOnDecision(kind) || appeals.get(refersTo) === 'undone') return appeals;
  const after = new Map(appeals);
  switch (kind) {
    case 'lodge_appeal':
      if (!after.has(refersTo)) after.set(refersTo, 'not_stayed');
      break;
    case 'stay':
      after.set(refersTo, 'stayed');
      break;
    case 'withdraw_appeal':
    case 'dismiss_appeal':
      after.delete(refersTo);
      break;
    case 'uphold_appeal':
    case 'reinstate':
      after.set(refersTo, 'undone');
  }
  return after;
}

/** Whether a decision has effect, as far as appeals go. */
export const sees = (appeals: Appeals, { root }: Pick<StandingDecision, 'root'>): boolean =>
  (appeals.get(root) ?? 'not_stayed') === 'not_stayed';

/** The overlay that an open appeal lays over a status; stayed where any of several is. */
export function openAppeal(
  appeals: Appeals,
  acts: readonly Pick<StandingDecision, 'kind' | 'root'>[],
): OpenAppeal | null {
  if (appeals.size === 0) return null;
  const fates = acts.flatMap(({ kind, root }) => (isActOnDecision(kind) ? [] : (appeals.get(root) ?? [])));
  return fates.includes('stayed') ? 'stayed' : fates.includes('not_stayed') ? 'not_stayed' : null;
}
