/** What other features may use of access. */
export { accountLink, insertAccountLink, insertAgencyAccount } from './open-account.repository.js';
export { tokenHash } from './secrets.js';
