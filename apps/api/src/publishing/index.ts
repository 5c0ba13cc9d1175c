/** What other features may use of publishing. */
export { FeedQueries } from './feed.queries.js';
export { ListQueue } from './list-queue.queries.js';
export { publishRelease } from './publish.js';
export { insertConfirmation, readDraft } from './release.repository.js';
export { meaningOf } from './violation-words.js';
export { PublishingModule } from './publishing.module.js';
export { SettlingInterceptor } from './settling.interceptor.js';
