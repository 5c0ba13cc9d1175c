/** What other features may use of complaints. Never what a complaint says: a public answer knows nothing of them. */
export { escalateOverdue, hasOverdue } from './complaint-escalation.repository.js';
export { ComplaintQueue } from './complaint-queue.queries.js';
export { ComplaintsModule } from './complaints.module.js';
/** For the demo's seed, which hands in complaints without a portal. */
export { contactForm } from './contact.js';
export { lookupHashOf, receiptSaltOf } from './receipt-keys.js';
