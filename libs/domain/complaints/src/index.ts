export * from './complaint.js';
export { CLOCKS } from './complaint.clocks.js';
export * from './complaint.decide.js';
export * from './complaint.ladder.js';
export * from './complaint.lifecycle.js';
export { COMPLAINT_REFUSALS, refuseComplaint } from './complaint.refusals.js';
export { type CaseActor, seesFacts, seesSealed } from './complaint.visibility.js';
export * from './data/closure-codes.js';
export * from './data/violation-codes.js';
export {
  FOUNDED_CLOSURES,
  type Outcome,
  OUTCOME_RULES,
  OUTCOME_STATES,
  type OutcomeCounts,
  type OutcomeFigure,
  type Outcomes,
  outcomesOf,
} from './outcome.js';
