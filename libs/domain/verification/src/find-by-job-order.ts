import { dayOf, type Instant } from '@amparo/kernel';
import { type Found, NOTHING, sureOfOne } from './find-by-number.js';
import type { FoundWithElements } from './find-by-parts.js';
import { jobOrdersNumbered, type JobOrderState, jobOrderState } from './job-orders.js';
import { agencyMatch } from './match.js';
import type { PublicIndex } from './public-index.js';
import type { CheckElement, CheckMatch, JobOrderRecord } from './records.js';

/** Shorter ones would be read into house numbers and years. */
const MIN_LENGTH = 5;
const FIT = { score: 1, matchedOn: ['jobOrder'], differs: [] };

const holderOf = (index: PublicIndex, { agencyId }: JobOrderRecord, now: Instant): CheckMatch | undefined => {
  const agency = index.get('agency', agencyId);
  return agency && agencyMatch(index, agency, now, FIT);
};

/** Whether anybody may be recruited for an order at this moment. */
export function jobOrderNow(index: PublicIndex, order: JobOrderRecord, now: Instant): JobOrderState {
  const zone = index.registers().find(({ id }) => id === order.register)?.timeZone ?? 'UTC';
  const standing = holderOf(index, order, now)?.standing ?? 'no_record';
  return jobOrderState(order, {
    ...{ today: dayOf(now, zone), standing, principal: index.get('principal', order.principalId) },
  });
}

/** The number of an approved vacancy: whose it is, and whether anybody may be recruited for it now. */
export function findByJobOrder(index: PublicIndex, question: string, now: Instant): Found | FoundWithElements {
  const value = question.trim();
  if (value.length < MIN_LENGTH || !/\p{Nd}/u.test(value)) return NOTHING;
  const orders = jobOrdersNumbered(index, value);
  const matches = orders.flatMap((order) => holderOf(index, order, now) ?? []);
  const elements = orders.map((order): CheckElement => {
    const state = jobOrderNow(index, order, now);
    return state === 'open'
      ? { element: 'jobOrder', value: order.number, verdict: 'open', reason: 'approved' }
      : { element: 'jobOrder', value: order.number, verdict: 'not_open', reason: state };
  });
  // Never more than strong: an order opens and closes on days of its own, which an answer kept ready does not know.
  return { ...sureOfOne(matches, 'strong'), elements };
}
