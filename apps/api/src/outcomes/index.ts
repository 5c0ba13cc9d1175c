/** What other features may use of outcomes: nothing but that they are told. */
export { outcomesWait, publishOutcomes } from './outcome.jobs.js';
