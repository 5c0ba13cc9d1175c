/** What other features may use of applications. */
export { ApplicationQueue } from './application-queue.queries.js';
export { ApplicationsModule } from './applications.module.js';
export { openStatements } from './stated.facts.js';
export { contactsOf } from './contacts.facts.js';
export { refreshNotice } from './notice.records.js';
