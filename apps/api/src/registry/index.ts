/** What other features may use of the registry. */
export { agencyRecords, channelRecords, listingRecords, personRecords, registerRecords } from './public-records.js';
export { SourceAnswer } from './agency.responses.js';
export { contactForm } from './contact-form.js';
