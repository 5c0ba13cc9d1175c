import { likeness, plainText } from '@amparo/verification/names';

/** Sounds written with several letters, and how transliterations of other scripts write them: the longest first. */
const DIGRAPHS: readonly [RegExp, string][] = [
  [/shch|sch/g, 's'],
  [/dzh|dj/g, 'j'],
  [/tsh|tch/g, 'c'],
  [/mp/g, 'b'],
  [/nt/g, 'd'],
  [/gk|gg/g, 'g'],
  [/tz/g, 'j'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/bh/g, 'b'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/sh|ts/g, 's'],
  [/ch/g, 'c'],
  [/zh/g, 'j'],
  [/ck/g, 'k'],
  [/x/g, 'ks'],
  [/^w/, 'v'],
];
const CLASS: Readonly<Record<string, string>> = {
  ...{ p: 'b', v: 'f', c: 'k', q: 'k', g: 'k', j: 'k', z: 's', d: 't' },
};
const LONGEST_KEY = 6;

/** Words come again and again: what was worked out for one is kept, up to a number of them. */
function remembered(work: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= MEMORY) known.clear();
    const found = work(word);
    known.set(word, found);
    return found;
  };
}
const MEMORY = 100_000;

/** The consonants one hears, in the order of the word: what is left of it in scripts that write no vowels. */
export const soundOf = remembered((word) => {
  let text = word;
  for (const [letters, sound] of DIGRAPHS) text = text.replace(letters, sound);
  return text.replace(/(?<!^)[aeiouyw]|^[aeiouyw](?=.)/g, '').replace(/(.)\1+/g, '$1') || word;
});

/** Words that may be the same in another spelling or script share it. */
export const soundKey = remembered((word) => {
  if (/^\d/.test(word)) return word;
  const sound = soundOf(word).replace(/./g, (letter) => CLASS[letter] ?? letter);
  const heard = sound.replace(/h/g, '');
  return (heard.length >= 2 ? heard : sound).replace(/(.)\1+/g, '$1').slice(0, LONGEST_KEY);
});

const SCRIPTS = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Armenian', 'Georgian', 'Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Sinhala', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Ethiopic', 'Hangul', 'Han', 'Hiragana', 'Katakana'] as const; // prettier-ignore
const SCRIPT_LETTERS = SCRIPTS.map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'u')] as const);

/** The first script of a text's letters. */
export const scriptOf = (text: string): string =>
  /^\p{ASCII}*$/u.test(text) ? 'Latin' : (SCRIPT_LETTERS.find(([, letter]) => letter.test(text))?.[0] ?? 'Other');

/** Whether two texts are in different scripts, so that only their sounds can be compared. */
export const crossScript = (a: string, b: string): boolean => scriptOf(a) !== scriptOf(b);

/** Plain words and numbers of a text; digits and letters that touch are parted (`12b` is `12 b`). */
export const plainWords = (text: string): string[] =>
  plainText(text)
    .toLowerCase()
    .replace(/['`’]/g, '')
    .match(/[a-z]+|\d+/g) ?? [];

const HEARD_ONLY = 0.88;

/** 0 to 1: how surely two plain words are one; across scripts only what one hears counts. */
export function wordLikeness(a: string, b: string, across: boolean): number {
  if (a === b) return 1;
  if (/^\d/.test(a) || /^\d/.test(b)) return 0;
  const spelt = likeness(a, b, 0.72);
  const [soundA, soundB] = [soundOf(a), soundOf(b)];
  if (soundA === soundB && soundA.length >= 2) return Math.max(spelt, across ? 0.95 : HEARD_ONLY);
  if (soundKey(a) === soundKey(b) && soundKey(a).length >= 2) return Math.max(spelt, across ? 0.85 : 0.7);
  return across ? Math.max(spelt, likeness(soundA, soundB, 0.66) * 0.9) : spelt;
}

export interface WordPair {
  readonly i: number;
  readonly j: number;
  readonly like: number;
}

/** Words of one text taken for words of the other, each once, the likest first. */
export function pairWords(ours: readonly string[], theirs: readonly string[], across: boolean): WordPair[] {
  const all: WordPair[] = [];
  for (let i = 0; i < ours.length; i += 1)
    for (let j = 0; j < theirs.length; j += 1) {
      const like = wordLikeness(ours[i] ?? '', theirs[j] ?? '', across);
      if (like > 0) all.push({ i, j, like });
    }
  all.sort((x, y) => y.like - x.like || Math.abs(x.i - x.j) - Math.abs(y.i - y.j));
  const [takenI, takenJ] = [new Set<number>(), new Set<number>()];
  return all.filter(({ i, j }) => {
    if (takenI.has(i) || takenJ.has(j)) return false;
    takenI.add(i);
    takenJ.add(j);
    return true;
  });
}

/** Whether the pairs stand in another order on one side than on the other. */
export const isReordered = (pairs: readonly WordPair[]): boolean => {
  const inOrder = [...pairs].sort((a, b) => a.i - b.i);
  return inOrder.some(({ j }, at) => at > 0 && j < (inOrder[at - 1]?.j ?? 0));
};
