/** What other features may use of licensing. */
export { rederive } from './licence.repository.js';
export { licenceRecords, materialised } from './public-records.js';
