import legalForms from './data/legal-forms.json' with { type: 'json' };
import tradeWords from './data/trade-words.json' with { type: 'json' };

/** Words that join others and tell nothing. */
export const JOINING: ReadonlySet<string> = new Set([
  ...['and', 'the', 'of', 'for', 'in', 'at', 'y', 'de', 'del', 'la', 'et', 'und', 'dan'],
  ...['ta', 'trading as', 'aka', 'dba', 'fka'],
]);

/** Legal forms by their first word, the longest first: in their own script or in Latin letters, they name nobody. */
const FORMS = new Map<string, string[][]>();
for (const form of legalForms.forms) {
  const words = form.split(' ');
  const [first = ''] = words;
  FORMS.set(
    first,
    [...(FORMS.get(first) ?? []), words].sort((a, b) => b.length - a.length),
  );
}
/** Forms that are no other word anywhere; the rest count only at the end of a name. */
const ANYWHERE = new Set(
  'ltd limited co company coltd pvt pte private plc inc llc corp gmbh ms messrs bhd sdn'.split(' '),
);

/** Legal forms of one word. */
export const LEGAL_WORDS: readonly string[] = legalForms.forms.filter((form) => !form.includes(' '));

/** How many words from `at` on are a legal form; 0: none. */
export function legalFormAt(words: readonly string[], at: number): number {
  const word = words[at] ?? '';
  for (const form of FORMS.get(word) ?? []) {
    const isThere = form.length === 1 || form.every((part, i) => words[at + i] === part);
    if (isThere && (at + form.length === words.length || ANYWHERE.has(word))) return form.length;
  }
  return 0;
}

/** One spelling for the many of a common word: `Intl`, `Int'l` and `Internacional` are `international`. */
const SPELLING = new Map<string, string>();
/** How little a word of the trade tells, before any register is looked at. */
const PRIOR = new Map<string, number>();
for (const { word, weight, forms } of tradeWords.words) {
  PRIOR.set(word, weight);
  for (const form of forms) if (!SPELLING.has(form)) SPELLING.set(form, word);
}
/** Below this a word is one of the trade's. */
export const GENERIC = 0.3;

/** The trade's words that tell less than so much, in all their spellings. */
export const tradeWordsBelow = (weight: number): string[] =>
  tradeWords.words.filter((row) => row.weight < weight).flatMap(({ word, forms }) => [word, ...forms]);

/** Words of which something is known; any other stands for itself. */
const KNOWN: ReadonlySet<string> = new Set([...JOINING, ...FORMS.keys(), ...SPELLING.keys()]);
/** Which first, middle and last letters and lengths they have, a bit each: most other words need not be looked up. */
const SEEN = new Int32Array(1 << 11);
const seenAt = (word: string): number =>
  ((word.charCodeAt(0) & 31) << 11) |
  ((word.charCodeAt(word.length >>> 1) & 31) << 6) |
  ((word.charCodeAt(word.length - 1) + word.length * 7) & 63);
for (const word of KNOWN) SEEN[seenAt(word) >>> 5] = (SEEN[seenAt(word) >>> 5] ?? 0) | (1 << (seenAt(word) & 31));
export function isKnown(word: string): boolean {
  const at = seenAt(word);
  return (((SEEN[at >>> 5] as number) >>> (at & 31)) & 1) === 1 && KNOWN.has(word);
}

export const spellingOf = (word: string): string => SPELLING.get(word) ?? word;
export const priorOf = (word: string): number => PRIOR.get(word) ?? (word.length === 1 ? 0.5 : 1);

const PHRASES = new Map(
  (tradeWords.phrases as [string, string][]).map(([text, said]) => [text.normalize('NFKC'), said]),
);
const PHRASE = new RegExp([...PHRASES.keys()].map((text) => text.replace(/[()]/g, '\\$&')).join('|'), 'gu');
/** Scripts that write without spaces: their common words are cut out and said in English. */
export const cutPhrases = (text: string): string => text.replace(PHRASE, (phrase) => PHRASES.get(phrase) ?? ' ');
