import {
  defineLifecycle,
  feeFault,
  type FeeRule,
  isZero,
  type LegalDay,
  type Money,
  mostAllowed,
  type Role,
} from '@amparo/kernel';
import { refuseRegistry } from './registry.refusals.js';

export const JOB_ORDER_STATUSES = ['proposed', 'approved', 'refused', 'filled', 'closed', 'cancelled'] as const;
export type JobOrderStatus = (typeof JOB_ORDER_STATUSES)[number];
export const JOB_ORDER_VERBS = ['approve', 'refuse', 'record_fill', 'close', 'cancel'] as const;
/** What people do, and what follows by itself when the last vacancy is filled. */
export type JobOrderVerb = (typeof JOB_ORDER_VERBS)[number] | 'fill_up';

const KEEPERS = ['licensing_officer'] as const;
const APPROVERS = ['approver'] as const;
const cancel = { to: 'cancelled', by: ['licensing_officer', 'approver'] } as const;
const close = { to: 'closed', by: KEEPERS } as const;

export const jobOrderLifecycle = defineLifecycle<JobOrderStatus, JobOrderVerb, Role | 'clock'>(
  'job order',
  'proposed',
  {
    proposed: { approve: { to: 'approved', by: APPROVERS }, refuse: { to: 'refused', by: APPROVERS }, cancel },
    approved: {
      record_fill: { to: 'approved', by: KEEPERS },
      fill_up: { to: 'filled', by: ['clock'] },
      close,
      cancel,
    },
    refused: {},
    filled: { close },
    closed: {},
    cancelled: {},
  },
);

/** Who may propose one: the keeper for any agency, an agency for itself. */
export const JOB_ORDER_PROPOSERS = ['licensing_officer', 'agency'] as const satisfies readonly Role[];

export interface JobOrder {
  readonly status: JobOrderStatus;
  readonly vacancies: number;
  readonly filled: number;
  readonly proposedBy: string | null;
}

interface Acting {
  readonly id: string | null;
  readonly role: Role;
}

const NEEDS_ANOTHER: readonly JobOrderVerb[] = ['approve', 'refuse'];
const isTheirOwn = ({ proposedBy }: JobOrder, verb: JobOrderVerb, { id }: Acting): boolean =>
  NEEDS_ANOTHER.includes(verb) && proposedBy !== null && proposedBy === id;

export function jobOrderStep(order: JobOrder, verb: JobOrderVerb, actor: Acting): JobOrderStatus {
  const transition = jobOrderLifecycle.transition(order.status, verb);
  if (!transition) return refuseRegistry('job-order.not-now', { status: order.status });
  if (!transition.by.includes(actor.role)) refuseRegistry('job-order.role');
  if (isTheirOwn(order, verb, actor)) refuseRegistry('job-order.same-person');
  return transition.to;
}

/** Given an approved order, when workers were placed on it: never more than it has vacancies, and full by itself with the last. */
export function recordFill(
  order: JobOrder,
  placed: number,
  actor: Acting,
): { readonly status: JobOrderStatus; readonly filled: number } {
  const status = jobOrderStep(order, 'record_fill', actor);
  const left = order.vacancies - order.filled;
  if (placed > left)
    refuseRegistry('job-order.overfilled', { left }, [
      { pointer: '/placed', code: 'job-order.overfilled', params: { left } },
    ]);
  const filled = order.filled + placed;
  return { filled, status: filled === order.vacancies ? 'filled' : status };
}

export const jobOrderVerbs = (order: JobOrder, actor: Acting): JobOrderVerb[] =>
  jobOrderLifecycle.verbsFor(order.status, actor.role).filter((verb) => !isTheirOwn(order, verb, actor));

export interface JobOrderTerms {
  readonly country: string;
  readonly wage: Money;
  readonly fee: Money | null;
  readonly from: LegalDay;
  readonly to: LegalDay;
}

/** What the register knows that decides whether such an order may stand. */
export interface JobOrderGround {
  /** A licence of the agency in force that covers the country. */
  readonly isLicensed: boolean;
  readonly principal: string;
  /** The principal is accredited, and this agency with it. */
  readonly isPrincipalAccredited: boolean;
  readonly isAgencyAccredited: boolean;
  readonly rule: (FeeRule & { readonly source: string }) | undefined;
}

/** Given what is known on the day, when an order is proposed or approved: refused with what is missing. */
export function checkJobOrder({ country, wage, fee, from, to }: JobOrderTerms, ground: JobOrderGround): void {
  if (to < from) refuseRegistry('job-order.days', {}, [{ pointer: '/to', code: 'field.before-start' }]);
  if (!ground.isLicensed) refuseRegistry('job-order.no-licence', { country });
  if (!ground.isPrincipalAccredited)
    refuseRegistry('job-order.principal-not-accredited', { principal: ground.principal });
  if (!ground.isAgencyAccredited) refuseRegistry('job-order.agency-not-accredited', { principal: ground.principal });
  const fault = feeFault(ground.rule, fee, wage);
  if (fault === null) return;
  const params = ground.rule ? ruleWords(ground.rule, wage) : {};
  refuseRegistry(`job-order.${fault}`, params, [
    { pointer: fault === 'fee-currency' ? '/fee/currency' : '/fee/amount', code: `job-order.${fault}`, params },
  ]);
}

function ruleWords({ cap, source }: FeeRule & { readonly source: string }, wage: Money) {
  const most = mostAllowed(cap, wage);
  return { rule: source, amount: isZero(most) ? '0' : most.amount, currency: most.currency };
}
