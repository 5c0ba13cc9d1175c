export * from './licence.js';
export * from './licence.decide.js';
export * from './licence.lifecycle.js';
export * from './licence.number.js';
export { LICENCE_REFUSALS, refuse as refuseLicence } from './licence.refusals.js';
export { MEASURE_RULES } from './licence.terms.js';
export * from './licence.timeline.js';
