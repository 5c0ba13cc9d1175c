export { AgencyMergeQueue } from './agency-merge-queue.queries.js';
export { AgencyMergesModule } from './agency-merges.module.js';
