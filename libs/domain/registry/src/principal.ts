import { defineLifecycle, type LegalDay, type Role } from '@amparo/kernel';
import { refuseRegistry } from './registry.refusals.js';

export const PRINCIPAL_STATUSES = ['registered', 'accredited', 'watchlisted', 'accreditation_withdrawn'] as const;
export type PrincipalStatus = (typeof PRINCIPAL_STATUSES)[number];
export type PrincipalVerb = 'accredit' | 'watchlist' | 'lift_watch' | 'withdraw_accreditation';

const KEEPERS = ['licensing_officer'] as const satisfies readonly Role[];
const DECIDERS = ['licensing_officer', 'approver'] as const satisfies readonly Role[];

const accredit = { to: 'accredited', by: DECIDERS } as const;
const watchlist = { to: 'watchlisted', by: DECIDERS } as const;
const withdraw = { to: 'accreditation_withdrawn', by: DECIDERS } as const;

/** A foreign employer: each step by a decision with reasons. Who was watched must be accredited anew. */
export const principalLifecycle = defineLifecycle<PrincipalStatus, PrincipalVerb, Role>('principal', 'registered', {
  registered: { accredit, watchlist },
  accredited: { watchlist, withdraw_accreditation: withdraw },
  watchlisted: { lift_watch: { to: 'registered', by: DECIDERS }, withdraw_accreditation: withdraw },
  accreditation_withdrawn: { accredit },
});

/** An agency may recruit for a principal once its accreditation of it is approved. */
export const ACCREDITATION_STATUSES = ['proposed', 'approved', 'refused', 'ended'] as const;
export type AccreditationStatus = (typeof ACCREDITATION_STATUSES)[number];
export type AccreditationVerb = 'approve_agency' | 'refuse_agency' | 'end_agency';

const APPROVERS = ['approver'] as const satisfies readonly Role[];

export const accreditationLifecycle = defineLifecycle<AccreditationStatus, AccreditationVerb, Role>(
  'accreditation',
  'proposed',
  {
    proposed: { approve_agency: { to: 'approved', by: APPROVERS }, refuse_agency: { to: 'refused', by: APPROVERS } },
    approved: { end_agency: { to: 'ended', by: DECIDERS } },
    refused: {},
    ended: {},
  },
);

interface Acting {
  readonly id: string | null;
  readonly role: Role;
}

export interface Principal {
  readonly status: PrincipalStatus;
  /** Of the accreditation in force, or the last. */
  readonly from: LegalDay | null;
  readonly to: LegalDay | null;
}

export const isAccredited = ({ status, from, to }: Principal, on: LegalDay): boolean =>
  status === 'accredited' && from !== null && from <= on && (to === null || on <= to);

export function principalStep({ status }: Pick<Principal, 'status'>, verb: PrincipalVerb, role: Role): PrincipalStatus {
  const transition = principalLifecycle.transition(status, verb);
  if (!transition) return refuseRegistry('principal.not-now', { status });
  if (!transition.by.includes(role)) refuseRegistry('principal.role');
  return transition.to;
}

export interface Accreditation {
  readonly status: AccreditationStatus;
  readonly proposedBy: string | null;
}

const isTheirOwn = ({ proposedBy }: Accreditation, verb: AccreditationVerb, actor: Acting): boolean =>
  verb !== 'end_agency' && proposedBy !== null && proposedBy === actor.id;

export function accreditationStep(link: Accreditation, verb: AccreditationVerb, actor: Acting): AccreditationStatus {
  const transition = accreditationLifecycle.transition(link.status, verb);
  if (!transition) return refuseRegistry('principal.agency-not-now', { status: link.status });
  if (!transition.by.includes(actor.role)) refuseRegistry('principal.role');
  if (isTheirOwn(link, verb, actor)) refuseRegistry('principal.same-person');
  return transition.to;
}

/** What this person may do now with a principal, and with one agency's accreditation of it. */
export const principalVerbs = ({ status }: Pick<Principal, 'status'>, role: Role): string[] => [
  ...principalLifecycle.verbsFor(status, role),
  ...(KEEPERS.some((keeper) => keeper === role) ? ['propose_agency'] : []),
];
export const accreditationVerbs = (link: Accreditation, actor: Acting): AccreditationVerb[] =>
  accreditationLifecycle.verbsFor(link.status, actor.role).filter((verb) => !isTheirOwn(link, verb, actor));
