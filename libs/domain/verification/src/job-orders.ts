import type { LegalDay } from '@amparo/kernel';
import { key, plainIdentifier } from './keys.js';
import type { PublicIndex } from './public-index.js';
import type { JobOrderRecord, PrincipalRecord, Standing } from './records.js';

export type JobOrderState =
  | 'open'
  | 'not_yet'
  | 'over'
  | 'filled'
  | 'closed'
  | 'cancelled'
  /** Approved, and in its days; but the agency may not recruit now. */
  | 'stopped'
  /** The same, but the employer is not accredited now. */
  | 'employer';

interface Now {
  readonly today: LegalDay;
  /** The agency's. */
  readonly standing: Standing;
  readonly principal: PrincipalRecord | undefined;
}

/** Whether anybody may be recruited for an order today. Who recruits and who employs must both be in order for it to be open. */
export function jobOrderState(order: JobOrderRecord, { today, standing, principal }: Now): JobOrderState {
  if (order.status !== 'approved') return order.status;
  if (today > order.to) return 'over';
  if (standing !== 'may_recruit' && standing !== 'may_recruit_with_conditions') return 'stopped';
  if (principal === undefined || !isAccredited(principal, today)) return 'employer';
  return today < order.from ? 'not_yet' : 'open';
}

const isAccredited = ({ status, from, to }: PrincipalRecord, today: LegalDay): boolean =>
  status === 'accredited' && from !== null && from <= today && (to === null || today <= to);

/** Approved vacancies of an agency, the newest first. */
export function jobOrdersOf(index: PublicIndex, agencyId: string): JobOrderRecord[] {
  const orders = index.having('job_order', key.jobOrderOf(agencyId), (order) => order.agencyId === agencyId);
  return orders.sort((a, b) => (a.from > b.from ? -1 : a.from < b.from ? 1 : 0));
}

/** The approved vacancies under a number, however it is written; numbers are a register's own, so there may be several. */
export function jobOrdersNumbered(index: PublicIndex, number: string): JobOrderRecord[] {
  const plain = plainIdentifier(number);
  if (plain === '') return [];
  return index.having('job_order', key.jobOrderNumber(number), (order) => plainIdentifier(order.number) === plain);
}
