export * from './check.js';
export { jobOrdersOf, type JobOrderState, jobOrderState } from './job-orders.js';
export { listingAppeal, listingStanding, type ListingState, listingState } from './listings.js';
export { listingMatch, standingToday } from './match.js';
export * from './public-index.js';
export * from './records.js';
export * from './standing.js';
export * from './timeline.js';
