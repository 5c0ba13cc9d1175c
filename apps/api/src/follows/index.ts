/** What other features may use of following. */
export { FollowKeys } from './follow.keys.js';
export { FollowQueries } from './follow.queries.js';
export { type Carriers, sendMessages } from './follow-outbox.repository.js';
export { type Desk, endOver, tellAll, tellChanges } from './follow-telling.repository.js';
export { FollowsModule } from './follows.module.js';
