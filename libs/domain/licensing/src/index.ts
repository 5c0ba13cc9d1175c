export * from './licence.js';
export { decisionsThatStand } from './licence.corrections.js';
export * from './licence.decide.js';
export * from './licence.lifecycle.js';
export * from './licence.number.js';
export {
  allowedMeasures,
  currentEntry,
  type NewDecision,
  propose,
  type Situation,
  statusAt,
  validTo,
} from './licence.propose.js';
export { LICENCE_REFUSALS, refuse as refuseLicence } from './licence.refusals.js';
export { MEASURE_RULES, SHORTEST_REPLY_DAYS } from './licence.terms.js';
export { entryAt, inForce, timeline, type TimelineEntry } from './licence.timeline.js';
export { actOn, impose, type Imposed, type ImposedMeasure } from './licence.sanctioned.js';
