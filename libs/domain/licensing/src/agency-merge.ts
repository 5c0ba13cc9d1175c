import { defineLifecycle, type Role } from '@amparo/kernel';
import { refuseAgencyMerge } from './agency-merge.refusals.js';
import type { LicenceStatus } from './licence.js';
import type { Situation } from './licence.propose.js';

export const AGENCY_MERGE_STATUSES = ['proposed', 'merged', 'dismissed', 'undo_proposed', 'undone'] as const;
export type AgencyMergeStatus = (typeof AGENCY_MERGE_STATUSES)[number];
export type AgencyMergeVerb = 'merge' | 'dismiss' | 'propose-undo' | 'undo' | 'keep';

const OFFICERS = ['licensing_officer'] as const satisfies readonly Role[];
const DECIDERS = ['approver'] as const satisfies readonly Role[];

/** Two records of one agency: one officer brings it forward, another merges them; taking them apart again needs two as well. */
export const agencyMergeLifecycle = defineLifecycle<AgencyMergeStatus, AgencyMergeVerb, Role>(
  'agency-merge',
  'proposed',
  {
    proposed: { merge: { to: 'merged', by: DECIDERS }, dismiss: { to: 'dismissed', by: DECIDERS } },
    merged: { 'propose-undo': { to: 'undo_proposed', by: OFFICERS } },
    undo_proposed: { undo: { to: 'undone', by: DECIDERS }, keep: { to: 'merged', by: DECIDERS } },
    dismissed: {},
    undone: {},
  },
);

export interface AgencyMerge {
  readonly status: AgencyMergeStatus;
  readonly proposedBy: string;
  readonly undoProposedBy: string | null;
}

/** Who brought it forward, the merging or the taking apart, does not decide it. */
export function agencyMergeStep(
  { status, proposedBy, undoProposedBy }: AgencyMerge,
  verb: AgencyMergeVerb,
  actor: Situation['actor'],
): AgencyMergeStatus {
  const transition = agencyMergeLifecycle.transition(status, verb);
  if (!transition) return refuseAgencyMerge('agency-merge.not-now');
  if (!transition.by.includes(actor.role)) refuseAgencyMerge('agency-merge.role');
  const decides = status === 'undo_proposed' ? undoProposedBy : status === 'proposed' ? proposedBy : null;
  if (decides === actor.id) refuseAgencyMerge('agency-merge.same-person');
  return transition.to;
}

/** What is to know of each of two records before they are taken for one agency. */
export interface MergeParty {
  readonly id: string;
  readonly number: string;
  readonly register: string;
  readonly isHome: boolean;
  /** The record it was merged into. */
  readonly mergedInto: string | null;
  /** How many records were merged into it. */
  readonly holds: number;
  /** Applications and changes of the legal entity that wait for a decision. */
  readonly openCases: number;
  /** What each of its licences is now. */
  readonly statuses: readonly LicenceStatus[];
}

const MAY_RECRUIT: readonly LicenceStatus[] = ['licensed', 'licensed_with_conditions'];
/** Taken from the holder by a decision or by law, which no other licence of the same holder makes good. */
const AGAINST: readonly LicenceStatus[] = ['suspended', 'revoked', 'barred', 'void', 'refused'];

const mayRecruit = ({ statuses }: MergeParty): boolean => statuses.some((status) => MAY_RECRUIT.includes(status));
const isAgainst = ({ statuses }: MergeParty): boolean =>
  !statuses.some((status) => MAY_RECRUIT.includes(status)) && statuses.some((status) => AGAINST.includes(status));

/**
 * Refuses what would tell the public something better of either record than it is told today: an agency may recruit under the best of its
 * licences, so that a revoked record merged with a licensed one would be answered for by the licence of the other. Whoever thinks that
 * they are one agency has to decide first what the revocation means for that licence.
 */
export function checkAgencyMerge(kept: MergeParty, merged: MergeParty): void {
  if (kept.id === merged.id)
    refuseAgencyMerge('agency-merge.same', {}, [{ pointer: '/mergedId', code: 'agency-merge.same' }]);
  if (!kept.isHome || !merged.isHome || kept.register !== merged.register) refuseAgencyMerge('agency-merge.registers');
  for (const party of [kept, merged])
    if (party.mergedInto !== null) refuseAgencyMerge('agency-merge.merged-already', { number: party.number });
  if (merged.holds > 0) refuseAgencyMerge('agency-merge.holds-others', { number: merged.number });
  if (merged.openCases > 0) refuseAgencyMerge('agency-merge.open-case', { number: merged.number });
  if ((mayRecruit(kept) && isAgainst(merged)) || (mayRecruit(merged) && isAgainst(kept)))
    refuseAgencyMerge('agency-merge.would-clear');
}
