/** What other features may use of complaints. Never what a complaint says: a public answer knows nothing of them but how many were founded in a year. */
export { escalateOverdue, hasOverdue } from './complaint-escalation.repository.js';
export { ComplaintQueue } from './complaint-queue.queries.js';
export { ComplaintsModule } from './complaints.module.js';
export { foundedComplaints } from './outcome.facts.js';
/** For the demo's seed, which hands in complaints without a portal. */
export { contactForm } from './contact.js';
export { lookupHashOf, receiptSaltOf } from './receipt-keys.js';
