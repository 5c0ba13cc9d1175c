/** What other features may use of job orders. */
export { JobOrdersModule } from './job-orders.module.js';
export { jobOrderRecords, publishJobOrdersOf } from './public-records.js';
export { PlacementQueue } from './placement-queue.queries.js';
