import type { Role } from '@amparo/kernel';
import type { Hit } from './profile.js';
import { type VettingConclusion, vettingLifecycle, type VettingStatus, type VettingVerb } from './vetting.lifecycle.js';
import { refuseVetting } from './vetting.refusals.js';

/** Flagged: somebody with an adverse fact is at least as near as the threshold, or a name is held as a look-alike. */
export const isFlagged = (hits: readonly Hit[], threshold: number, heldNames: number): boolean =>
  heldNames > 0 || hits.some(({ adverse, score }) => adverse.length > 0 && score >= threshold);

function step(status: VettingStatus, verb: VettingVerb, role: Role): VettingStatus {
  const transition = vettingLifecycle.transition(status, verb);
  if (!transition) return refuseVetting(status === 'clear' ? 'vetting.not-flagged' : 'vetting.concluded');
  if (!transition.by.includes(role)) return refuseVetting('vetting.role');
  return transition.to;
}

/** What an officer concludes from the evidence. */
export const conclude = (status: VettingStatus, conclusion: VettingConclusion, role: Role): VettingStatus =>
  step(status, conclusion === 'cleared' ? 'clear' : 'connect', role);

/** What the applicant says to it, as often as they like until somebody concluded. */
export const reply = (status: VettingStatus, role: Role): VettingStatus => step(status, 'reply', role);

/** The verbs of the API: an officer concludes, the agency replies. */
export function allowedVettingVerbs(status: VettingStatus, role: Role): ('conclude' | 'reply')[] {
  const verbs = vettingLifecycle.verbsFor(status, role);
  return [...(verbs.includes('clear') ? (['conclude'] as const) : []), ...(verbs.includes('reply') ? (['reply'] as const) : [])]; // prettier-ignore
}
