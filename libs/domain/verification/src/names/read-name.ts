import anyAscii from 'any-ascii';
import { cutPhrases, JOINING, legalFormAt, spellingOf } from './words.js';

const MAX_LENGTH = 300;
const MAX_WORDS = 24;

/** A name as it is compared: words in plain letters, in their order. */
export interface ReadName {
  /** Without legal forms and joining words, common words in one spelling. */
  readonly words: readonly string[];
  /** All words as they stand, legal forms too: what still tells two namesakes apart. */
  readonly whole: string;
}

/** Letters of abbreviations stand together: `J. J. S.` is `jjs`. */
function joinLetters(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run = '';
  for (const word of words) {
    if (word.length === 1) run += word;
    else {
      if (run !== '') joined.push(run);
      run = '';
      joined.push(word);
    }
  }
  return run === '' ? joined : [...joined, run];
}

/** A text in plain letters, whatever its script. */
export function plainText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const clean = text
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Extended_Pictographic}\p{Regional_Indicator}]/gu, ' ');
  return /^\p{ASCII}*$/u.test(clean) ? clean : anyAscii(cutPhrases(clean));
}

export function readName(text: string): ReadName {
  const ascii = plainText(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text).toLowerCase();
  const found =
    ascii
      .replace(/['`]/g, '')
      .replace(/&/g, ' and ')
      .match(/[a-z0-9]+/g) ?? [];
  const all = joinLetters(found).slice(0, MAX_WORDS);
  const words: string[] = [];
  for (let at = 0; at < all.length;) {
    const length = words.length > 0 || all.length > 1 ? legalFormAt(all, at) : 0;
    const word = all[at] ?? '';
    if (length === 0 && !JOINING.has(word)) words.push(spellingOf(word));
    at += Math.max(1, length);
  }
  return { words: words.length > 0 ? words : all.filter((word) => !JOINING.has(word)), whole: all.join('') };
}
