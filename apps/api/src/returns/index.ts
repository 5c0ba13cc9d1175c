/** What other features may use of periodic returns. */
export { type Placed, placedIn } from './return.facts.js';
export { keepReturns, openReturns, returnsWait } from './return.jobs.js';
export { ReturnQueue } from './return-queue.queries.js';
export { ReturnsModule } from './returns.module.js';
