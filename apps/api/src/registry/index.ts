/** What other features may use of the registry. */
export { type AgencyRow, agencyRecordOf, type NewChannelRow, newChannelRecordOf, sourceOf } from './agency-record.js';
export {
  agencyRecords,
  channelRecords,
  listingRecords,
  personRecords,
  publishAgency,
  publishMerge,
  registerRecords,
} from './public-records.js';
export { SourceAnswer } from './agency.responses.js';
export { contactForm, keptContact } from './contact-form.js';
export { insertAgency } from './agency-insert.repository.js';
