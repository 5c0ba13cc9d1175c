/** What other features may use of proofs. */
export { publicRecordsAbout } from './proof.queries.js';
export { ProofsModule } from './proofs.module.js';
