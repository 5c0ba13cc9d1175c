export * from './checklist.js';
export * from './corrective-action.js';
export * from './inspection.js';
export * from './inspection.decide.js';
export * from './inspection.lifecycle.js';
export { INSPECTION_REFUSALS, refuse as refuseInspection } from './inspection.refusals.js';
export * from './score.js';
