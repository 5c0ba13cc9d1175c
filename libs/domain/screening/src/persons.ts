import type { Agreement, ProfilePerson, Rarity, SubjectKind } from './profile.js';
import type { FoundLink } from './find.js';
import { crossScript, isReordered, pairWords, plainWords, soundKey } from './sound.js';
import { NAME_OF_LISTED, nameRarity, rarityOf, SAME_PERSON, TELLS } from './weights.js';

export interface PreparedName {
  readonly name: string;
  readonly words: readonly string[];
  readonly sounds: readonly string[];
}
export interface PreparedPerson {
  readonly person: ProfilePerson;
  readonly names: readonly PreparedName[];
}

/** Articles and titles: joined to the next word, or not part of the name. */
const ARTICLES = new Set(['al', 'el', 'ul', 'ad', 'ar', 'as', 'an']);
const TITLES = new Set(['mr', 'mrs', 'ms', 'dr', 'eng', 'haji', 'hajji', 'sheikh', 'prof', 'md', 'mst', 'khun', 'nai', 'shri', 'smt']); // prettier-ignore
const MOST_WORDS = 5;

function nameWords(name: string): string[] {
  const words: string[] = [];
  let article = '';
  for (const word of plainWords(name)) {
    if (ARTICLES.has(word)) article = word;
    else if (!TITLES.has(word)) {
      words.push(article === '' ? word : `${article}${word}`);
      article = '';
    }
  }
  return (words.length > 0 ? words : plainWords(name)).slice(0, MOST_WORDS);
}

export function prepareName(name: string): PreparedName {
  const words = nameWords(name);
  return { name, words, sounds: words.map(soundKey) };
}

export const preparePerson = (person: ProfilePerson): PreparedPerson => ({
  person,
  names: [...new Set(person.names)].map(prepareName),
});

const wholeKey = ({ sounds }: PreparedName): string => `person:${[...sounds].sort().join('|')}`;

/** Keys that another writing of the same name most likely shares; `rarityKeys` are those that are only counted. */
export function personKeys({ person, names }: PreparedPerson): string[] {
  const keys = new Set<string>(person.id === null ? [] : [`person-id:${person.id}`]);
  for (const prepared of names) {
    const { sounds } = prepared;
    keys.add(wholeKey(prepared));
    for (const sound of sounds) keys.add(`person-word:${sound}`);
    for (let i = 0; i < sounds.length; i += 1)
      for (let j = 0; j < sounds.length; j += 1)
        if (i !== j) keys.add(`person-near:${sounds[i]}|${(sounds[j] ?? '').slice(0, 1)}`);
  }
  return [...keys];
}

/** How many others go by a name: those counted, or as many as its words, taken together by chance, lead to expect. */
function othersNamed(ours: PreparedName, rarity: Rarity): number {
  const counted = rarity.holders(wholeKey(ours));
  const share = ours.sounds.reduce(
    (product, sound) => product * (rarity.holders(`person-word:${sound}`) / Math.max(1, rarity.subjects)),
    1,
  );
  return Math.max(counted, Math.round(share * rarity.subjects));
}

interface NameMatch {
  readonly like: number;
  readonly agreement: Agreement;
}

/** Two names of one person: every word of the shorter must be in the longer, two at least. */
export function matchNames(ours: PreparedName, theirs: PreparedName): NameMatch | null {
  const shorter = Math.min(ours.words.length, theirs.words.length);
  const longer = Math.max(ours.words.length, theirs.words.length);
  if (shorter === 0 || (shorter === 1 && longer > 1)) return null;
  const across = crossScript(ours.name, theirs.name);
  const pairs = pairWords(ours.words, theirs.words, across);
  if (pairs.length < shorter) return null;
  const like = pairs.reduce((sum, pair) => sum + pair.like, 0) / pairs.length - (longer - shorter) * 0.08;
  if (like < 0.72) return null;
  const isSame = pairs.every((pair) => pair.like === 1) && shorter === longer;
  if (across) return { like, agreement: 'transliteration' };
  if (isSame) return { like, agreement: isReordered(pairs) ? 'order' : 'exact' };
  return { like, agreement: 'spelling' };
}

/** A person with another day of birth is another person; the same day makes the name tell more. */
function birthFactor(a: ProfilePerson, b: ProfilePerson): number {
  if (!a.birthDate || !b.birthDate) return 1;
  return a.birthDate === b.birthDate ? 1.3 : 0.25;
}

export function personLink(
  ours: PreparedPerson,
  theirs: PreparedPerson,
  kind: SubjectKind,
  rarity: Rarity,
): FoundLink | null {
  const { person } = ours;
  if (person.id !== null && person.id === theirs.person.id) {
    const others = rarity.holders(`person-id:${person.id}`);
    const [our = '', their = our] = [person.names[0], theirs.person.names[0]];
    return {
      element: 'person',
      ours: our,
      theirs: their,
      agreement: 'exact',
      others,
      weight: SAME_PERSON * rarityOf(others) * (kind === 'person' ? 1.5 : 1),
    };
  }
  let best: FoundLink | null = null;
  const tells = kind === 'agency' ? TELLS.person : NAME_OF_LISTED;
  for (const our of ours.names)
    for (const their of theirs.names) {
      const match = matchNames(our, their);
      if (!match) continue;
      const others = othersNamed(our, rarity);
      const weight = tells * match.like * nameRarity(others, rarity.subjects) * birthFactor(person, theirs.person);
      if (!best || weight > best.weight)
        best = { element: 'person', ours: our.name, theirs: their.name, agreement: match.agreement, others, weight };
    }
  return best;
}
