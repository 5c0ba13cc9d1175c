import { dayOf, type Instant } from '@amparo/kernel';
import type { PublicIndex } from './public-index.js';
import { type ListingRecord, type OpenAppeal, type Standing, UNLICENSED_LIST } from './records.js';

/** What a listing says at an instant, in its register's days. `waits`: an appeal holds its effect back. */
export type ListingState = 'ahead' | 'runs' | 'waits' | 'over';

const holds = ({ from, to }: { from: Instant; to: Instant | null }, at: Instant): boolean =>
  from <= at && (to === null || at < to);

export function listingState({ from, to, decision }: ListingRecord, now: Instant, timeZone: string): ListingState {
  const today = dayOf(now, timeZone);
  if ((decision?.ended && decision.ended.at <= now) || (to !== null && to < today)) return 'over';
  if (today < from) return 'ahead';
  return decision?.stays.some((stay) => holds(stay, now)) ? 'waits' : 'runs';
}

/** What to say beside a listing whose decision is under appeal. */
export const listingAppeal = ({ decision }: ListingRecord, state: ListingState): OpenAppeal | undefined =>
  decision?.underAppeal && state !== 'over' ? (state === 'waits' ? 'stayed' : 'not_stayed') : undefined;

/**
 * What a listing means for a job seeker while it runs. Before and after, and while an appeal holds it back, a partner's list has said what
 * it said of that day; of the home register's there is only the past fact to tell.
 */
export function listingStanding({ list, decision }: ListingRecord, state: ListingState): Standing {
  if (state !== 'runs') return decision ? 'no_record' : 'listed_elsewhere';
  return decision && list === UNLICENSED_LIST ? 'reported_unlicensed' : 'sanctioned';
}

/** Measures about a licence alone: the licence says itself what it is, and another licence of the same holder is none the worse. */
const ABOUT_A_LICENCE: readonly string[] = ['suspension', 'cancellation'];

/** The listing of an agency or person of the home register, as a whole, that runs now, or waits for an appeal. */
export function listedNow(
  index: PublicIndex,
  subjectId: string,
  now: Instant,
  timeZone: string,
): { readonly listing: ListingRecord; readonly state: ListingState } | undefined {
  const found = index
    .listingsOf(subjectId)
    .filter(({ measure }) => !ABOUT_A_LICENCE.includes(measure))
    .map((listing) => ({ listing, state: listingState(listing, now, timeZone) }));
  return found.find(({ state }) => state === 'runs') ?? found.find(({ state }) => state === 'waits');
}
