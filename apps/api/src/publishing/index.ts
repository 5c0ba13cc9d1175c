/** What other features may use of publishing. */
export { FeedQueries } from './feed.queries.js';
export { ListQueue } from './list-queue.queries.js';
export { publishRelease } from './publish.js';
export { PublishingModule } from './publishing.module.js';
