import anyAscii from 'any-ascii';
import { cutPhrases, isKnown, JOINING, legalFormAt, spellingOf } from './words.js';

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
function joinLetters(words: readonly string[]): readonly string[] {
  if (!words.some(({ length }) => length === 1)) return words;
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

/** The runs of letters and digits in a text of small letters; an apostrophe parts nothing. */
function runsIn(text: string): string[] {
  const plain = /['`&]/.test(text) ? text.replace(/['`]/g, '').replace(/&/g, ' and ') : text;
  const runs: string[] = [];
  let from = -1;
  for (let i = 0; i < plain.length; i += 1) {
    const code = plain.charCodeAt(i);
    const isPart = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isPart && from < 0) from = i;
    else if (!isPart && from >= 0) {
      runs.push(plain.slice(from, i));
      from = -1;
    }
  }
  if (from >= 0) runs.push(plain.slice(from));
  return runs;
}

function allWords(text: string): readonly string[] {
  const plain = plainText(text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text).toLowerCase();
  const words = joinLetters(runsIn(plain));
  return words.length > MAX_WORDS ? words.slice(0, MAX_WORDS) : words;
}

function tellingWords(all: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < all.length;) {
    const word = all[at] ?? '';
    if (!isKnown(word)) {
      words.push(word);
      at += 1;
      continue;
    }
    const length = words.length > 0 || all.length > 1 ? legalFormAt(all, at) : 0;
    if (length === 0 && !JOINING.has(word)) words.push(spellingOf(word));
    at += Math.max(1, length);
  }
  return words.length > 0 ? words : all.filter((word) => !JOINING.has(word));
}

/** The words of a name by which it is compared. */
export const wordsOf = (name: string): readonly string[] => tellingWords(allWords(name));

export function readName(text: string): ReadName {
  const all = allWords(text);
  return { words: tellingWords(all), whole: all.join('') };
}
