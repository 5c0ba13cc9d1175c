/** What other features may use of short messages. */
export { NotTaken, type ShortMessage, SmsSender, smsSender } from './sender.js';
