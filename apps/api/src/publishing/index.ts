/** What other features may use of publishing. */
export { FeedQueries } from './feed.queries.js';
