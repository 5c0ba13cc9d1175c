/** What other features may use of mail. */
export { MAIL_KEPT_DAYS, type Mail, queueMail, sendDue } from './outbox.repository.js';
export { type Letter, MailTransport, SmtpTransport } from './transport.js';
