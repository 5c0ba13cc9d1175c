import { westernDigits } from '@amparo/kernel';

/** A word or phrase found in a text: its place in UTF-16 units, the end exclusive. */
export interface Spotted<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

interface Entry<Value> {
  readonly word: string;
  readonly value: Value;
  /** Nothing may be written onto its end. */
  readonly isWhole: boolean;
  readonly script: 'spaced' | 'arabic' | 'unspaced';
}

const HEAD = 2;
/** Shorter words of scripts without capitals begin too many others to be taken with a suffix. */
const SHORT = 3;
/** What Arabic writes onto the beginning of a word: and, with, for, the. */
const ONSETS = ['', 'و', 'ب', 'ل', 'ف', 'ال', 'وال', 'بال', 'لل', 'ولل', 'فال'];
const LETTERS_BEFORE = /[\p{L}\p{M}\p{N}]{0,4}$/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

const scriptOf = (word: string): Entry<unknown>['script'] =>
  /\p{sc=Thai}/u.test(word) ? 'unspaced' : /\p{sc=Arab}/u.test(word) ? 'arabic' : 'spaced';

/** Letters of Arabic that people write one for the other. */
const ALIKE: Readonly<Record<string, string>> = { ة: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك' };

const LEVELLED = new Map<string, string>();
/** As many as the letters of all scripts that are read, with room. */
const MOST_LEVELLED = 5000;

function levelled(character: string): string {
  const known = LEVELLED.get(character);
  if (known !== undefined) return known;
  const written = ALIKE[character] ?? westernDigits(character).toLowerCase();
  const same = written.length === character.length ? written : character;
  if (LEVELLED.size < MOST_LEVELLED) LEVELLED.set(character, same);
  return same;
}

/** The same text in small letters and western digits, each character where it was. */
export const level = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, levelled).replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Words and phrases to look for in a text, of any script; the longest at each place. */
export class Lexicon<Value> {
  private readonly byHead = new Map<string, Entry<Value>[]>();

  constructor(words: Iterable<readonly [word: string, value: Value]>) {
    for (const [given, value] of words) {
      const word = level(given.normalize('NFC'));
      const script = scriptOf(word);
      const isWhole = /\p{sc=Latin}/u.test(word) || (script !== 'unspaced' && word.length <= SHORT);
      const head = word.slice(0, HEAD);
      this.byHead.set(head, [...(this.byHead.get(head) ?? []), { word, value, isWhole, script }]);
    }
    for (const entries of this.byHead.values()) entries.sort((a, b) => b.word.length - a.word.length);
  }

  /** All in a text that `level` has written. */
  find(text: string): Spotted<Value>[] {
    const found: Spotted<Value>[] = [];
    for (let from = 0; from < text.length; from += 1) {
      const entry = this.byHead.get(text.slice(from, from + HEAD))?.find((one) => fits(text, from, one));
      if (!entry) continue;
      const to = from + entry.word.length;
      found.push({ value: entry.value, from, to });
      from = to - 1;
    }
    return found;
  }
}

function fits(text: string, from: number, { word, isWhole, script }: Entry<unknown>): boolean {
  if (!text.startsWith(word, from)) return false;
  if (isWhole && LETTER.test(text[from + word.length] ?? '')) return false;
  if (script === 'unspaced') return true;
  const before = LETTERS_BEFORE.exec(text.slice(Math.max(0, from - 4), from))?.[0] ?? '';
  return script === 'arabic' ? ONSETS.includes(before) : before === '';
}
