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
export * from './application.js';
export * from './application.content.js';
export * from './application.decide.js';
export * from './application.lifecycle.js';
export { APPLICATION_REFUSALS, refuseApplication } from './application.refusals.js';
export * from './licensing-settings.js';
export { SETTING_REFUSALS, refuseSetting } from './setting.refusals.js';
export {
  checkEntityChange,
  endWithEntity,
  ENTITY_CHANGE_STATUSES,
  type EntityChange,
  entityChangeLifecycle,
  type EntityChangeStatus,
  entityChangeStep,
  type EntityChangeVerb,
} from './entity-change.js';
export { ENTITY_CHANGE_REFUSALS, refuseEntityChange } from './entity-change.refusals.js';
export {
  AGENCY_MERGE_STATUSES,
  type AgencyMerge,
  agencyMergeLifecycle,
  type AgencyMergeStatus,
  agencyMergeStep,
  type AgencyMergeVerb,
  checkAgencyMerge,
  type MergeParty,
} from './agency-merge.js';
export { AGENCY_MERGE_REFUSALS, refuseAgencyMerge } from './agency-merge.refusals.js';
export { reminderStep } from './licence.reminders.js';
