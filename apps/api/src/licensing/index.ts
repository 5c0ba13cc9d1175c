/** What other features may use of licensing. */
export { type AppliedDecision, decideApplied, type NewLicence, widenScope } from './applied.repository.js';
export { carryLicences, standingOfLicences } from './agency-merge.repository.js';
export { endLicencesWithEntity } from './entity-change.repository.js';
export { agencyLicencesOnDay } from './licence-on-day.facts.js';
export { LicenceQueue } from './licence-queue.queries.js';
export { type RecruitingLicence, recruitingLicences } from './licence.facts.js';
export { OnDayAnswer } from './licence.responses.js';
export { LicensingModule } from './licensing.module.js';
export { rederive } from './licence.repository.js';
export { type LicenceRow, licenceRecordOf, licenceRecords, materialised } from './public-records.js';
export { appendFromSanction, appendOnSanction } from './sanctioned.repository.js';
