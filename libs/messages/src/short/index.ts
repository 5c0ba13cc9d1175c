/** How what is said fits into short messages. */
export * from './gsm7.js';
export * from './parts.js';
export { fitting, fittingOrShortest, sentence, SUBJECT, told } from './sentences.js';
