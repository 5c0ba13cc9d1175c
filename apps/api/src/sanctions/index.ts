/** What other features may use of sanctions. */
export { type EndedSanction, endedSanctions } from './ended.facts.js';
export { publishListings, refreshListingsOf } from './listing.repository.js';
export { type ListableSanction, listableSanctions } from './sanction.facts.js';
export { areSanctionsDue, closeDueSanctions, type Overdue, suggestFromCorrectiveActions } from './sanction.jobs.js';
export { hasInterest } from './sanction.repository.js';
export { SanctionQueue } from './sanction-queue.queries.js';
export { SanctionsModule } from './sanctions.module.js';
