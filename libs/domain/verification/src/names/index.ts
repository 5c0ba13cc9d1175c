/** How names, words and phones are read and compared, for others of the domain that must do so in the same way. */
export { e164Candidates, phoneDigits } from '../phone.js';
export { likeness, slips } from './edit-distance.js';
export { plainText, type ReadName, readName } from './read-name.js';
export { GENERIC, JOINING, LEGAL_WORDS, priorOf, spellingOf, tradeWordsBelow } from './words.js';
