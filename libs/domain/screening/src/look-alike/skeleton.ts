import { GENERIC, JOINING, LEGAL_WORDS, plainText, tradeWordsBelow } from '@amparo/verification/names';
import confusables from '../data/confusables.json' with { type: 'json' };

/** Unicode's characters that look like plain ones. */
const LOOKS_LIKE = new Map<string, string>();
for (const [plain, characters] of Object.entries(confusables.looksLike))
  for (const character of characters) LOOKS_LIKE.set(character, plain);
/** Letters that Unicode counts as different and a hurried eye does not. */
const AT_A_GLANCE = 'п:n и:u й:u г:r я:r з:e э:e ш:w щ:w ч:y ц:u л:n д:a ж:x ф:o ь:b ъ:b в:b м:m т:t к:k н:h ω:w π:n ε:e μ:u ζ:z δ:d λ:a χ:x ψ:y φ:o ξ:e κ:k τ:t β:b ς:s η:n ß:b ʜ:h ɴ:n ʀ:r ᴋ:k ᴍ:m ᴛ:t ʙ:b ᴇ:e ᴀ:a ᴅ:d ɪ:i ʟ:l ᴘ:p ᴊ:j'; // prettier-ignore
for (const pair of AT_A_GLANCE.split(' ')) {
  const [character = '', plain = ''] = pair.split(':');
  if (!LOOKS_LIKE.has(character)) LOOKS_LIKE.set(character, plain);
}

/** Letters that look alike side by side, and digits and signs that stand for letters. */
const TOGETHER: readonly [RegExp, string][] = [
  [/[i1|!]/g, 'l'],
  [/0/g, 'o'],
  [/[5$]/g, 's'],
  [/8/g, 'b'],
  [/3/g, 'e'],
  [/[4@]/g, 'a'],
  [/7/g, 't'],
  [/2/g, 'z'],
  [/6/g, 'b'],
  [/[9q]/g, 'g'],
  [/u/g, 'v'],
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/cl/g, 'd'],
  [/(.)\1+/g, '$1'],
];

/** What is left of plain letters when those that look alike are one. */
export function folded(word: string): string {
  let text = word.toLowerCase();
  for (const [letters, one] of TOGETHER) text = text.replace(letters, one);
  return text;
}

const LATIN = /\p{sc=Latin}/u;
const WORDS = /[\p{L}\p{M}\p{N}|!@$]+/gu;
const seenAs = (character: string): string | undefined =>
  LOOKS_LIKE.get(character) ?? LOOKS_LIKE.get(character.toUpperCase()) ?? LOOKS_LIKE.get(character.toLowerCase());

/** A word as an eye used to Latin letters takes it; null where it has letters that look like none of them. */
function atFirstSight(word: string): string | null {
  let seen = '';
  for (const character of word.normalize('NFD').replace(/\p{M}/gu, '')) {
    const plain = character < '\u0080' ? character : (seenAs(character) ?? null);
    if (plain === null) return null;
    seen += plain;
  }
  return seen;
}

/** A word mixed of scripts, with what looks like nothing read by its sound. */
const mixedSight = (word: string): string =>
  [...word.normalize('NFD').replace(/\p{M}/gu, '')]
    .map((character) => (character < '\u0080' ? character : (seenAs(character) ?? plainText(character))))
    .join('');

/** Words of the trade that are swapped for one another, beside those every comparison of names knows. */
const SWAPPED =
  `workforce talent talents deployment staff staffs consultancy consulting consult foreign offshore agents agent hire hires
  crewing people skill skills professional professionals contractors visa visas migration mobility sourcing global worldwide
  world human capital job jobs group groups company companies firm new al el the and of enterprises ventures employers
  services solutions international overseas manpower recruiting recruiters recruitment placements personnel`.split(
    /\s+/,
  );
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  [...tradeWordsBelow(GENERIC), ...LEGAL_WORDS, ...JOINING, ...SWAPPED].map(folded),
);
/** Words that half the trade uses: one of them alone is nobody's name. */
const WEAK: ReadonlySet<string> = new Set(tradeWordsBelow(1).map(folded));
const LEAST_CORE = 4;

/** Whether a name's own words are enough to know somebody by. */
export const isTelling = (core: readonly string[]): boolean =>
  core.length > 1
    ? core.join('').length >= LEAST_CORE
    : core.some((word) => word.length >= LEAST_CORE && !WEAK.has(word));

const LEGAL: ReadonlySet<string> = new Set(LEGAL_WORDS.map(folded));

export interface Skeleton {
  /** All words but the legal form at the end, folded, in their order. */
  readonly words: readonly string[];
  /** Those that are not the trade's: what the name is known by. */
  readonly core: readonly string[];
}

function skeletonOf(words: readonly string[]): Skeleton {
  const all = words.map(folded).filter((word) => word !== '');
  let end = all.length;
  while (end > 1 && LEGAL.has(all[end - 1] ?? '')) end -= 1;
  const kept = all.slice(0, end);
  return { words: kept, core: kept.filter((word) => !GENERIC_WORDS.has(word)) };
}

/**
 * How a name looks (letters of other scripts taken for the Latin ones they resemble) and how it reads (transliterated): a
 * name wholly in another script may be either.
 */
export function skeletonsOf(name: string): Skeleton[] {
  const found = name.normalize('NFKC').replace(/\p{Cf}/gu, '').replace(/['`’.]/g, '').match(WORDS) ?? []; // prettier-ignore
  const looks = found.map((word) => atFirstSight(word) ?? (LATIN.test(word) ? mixedSight(word) : plainText(word)));
  const reads = found.map((word) => (LATIN.test(word) ? (atFirstSight(word) ?? mixedSight(word)) : plainText(word)));
  const parts = (words: readonly string[]): string[] =>
    words.flatMap((word) => word.toLowerCase().split(/[^a-z0-9|!@$]+/));
  const [seen, read] = [skeletonOf(parts(looks)), skeletonOf(parts(reads))];
  return seen.words.join(' ') === read.words.join(' ') ? [seen] : [seen, read];
}

/** Scripts that a language mixes by right (UTS #39): Japanese and Korean with Han. */
const MIXED_BY_RIGHT = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Bopomofo'];
const SCRIPTS = ['Latin', 'Greek', 'Cyrillic', 'Armenian', 'Georgian', 'Hebrew', 'Arabic', 'Cherokee', 'Coptic', 'Devanagari', 'Bengali', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Ethiopic', 'Tamil', 'Telugu', 'Sinhala', 'Lisu', ...MIXED_BY_RIGHT]; // prettier-ignore
const LETTER_OF = SCRIPTS.map((script) => [script, new RegExp(`\\p{sc=${script}}`, 'u')] as const);

/** The first word whose letters are of several scripts; names of several scripts side by side are honest. */
export function mixedScriptWord(name: string): string | null {
  for (const word of name.match(WORDS) ?? []) {
    const used = LETTER_OF.filter(([, letter]) => letter.test(word)).map(([script]) => script);
    if (used.length > 1 && !used.every((script) => MIXED_BY_RIGHT.includes(script))) return word;
  }
  return null;
}
