import { likeness } from './edit-distance.js';
import type { ReadName } from './read-name.js';
import { GENERIC } from './words.js';

export type Decision = 'exact' | 'strong' | 'possible' | 'none';

/** What a comparison of two names found; `decide` alone says what it is worth. A rare word tells 1. */
export interface Comparison {
  /** 0 to 1, for ranking. */
  readonly score: number;
  /** The same words, whatever their order, spacing and legal form. */
  readonly same: boolean;
  /** How much the words in common tell. */
  readonly told: number;
  /** How unlike the words taken for one another are. */
  readonly slipped: number;
  /** What the words tell that only one of the two has. */
  readonly missing: number;
  /** What words of the trade tell that only the question has, and only the name. */
  readonly askedGeneric: number;
  readonly knownGeneric: number;
  /** The name begins with the words asked for, in their order, and goes on. */
  readonly begins: boolean;
}

/** A name with what each of its words tells. */
export interface WeighedName extends ReadName {
  readonly weights: readonly number[];
  readonly total: number;
}

export function weighed({ words, whole }: ReadName, weigh: (word: string) => number): WeighedName {
  const weights: number[] = [];
  let total = 0;
  for (const word of words) {
    const weight = weigh(word);
    weights.push(weight);
    total += weight;
  }
  return { words, whole, weights, total };
}

interface Pair {
  readonly i: number;
  readonly iWords: number;
  readonly j: number;
  readonly jWords: number;
  readonly like: number;
}

/** Of a name that has all words asked for as they are, the others count by so much less against it: people leave words out. */
const UNSAID = 0.7;

const ONE_WORD = 0.6;
const TWO_WORDS = 0.8;
const TWO_FOR_ONE = [
  [1, 1, ONE_WORD],
  [2, 1, TWO_WORDS],
  [1, 2, TWO_WORDS],
] as const;

const isFree = (free: readonly boolean[], from: number, words: number): boolean =>
  free[from] === true && (words === 1 || free[from + 1] === true);
const joined = (words: readonly string[], from: number, count: number): string =>
  count === 1 ? (words[from] ?? '') : `${words[from]}${words[from + 1]}`;
const weightOf = ({ weights }: WeighedName, from: number, count: number): number =>
  (weights[from] ?? 0) + (count === 1 ? 0 : (weights[from + 1] ?? 0));

/** Free words side by side, also two for one (`East West` for `Eastwest`), the likest first. */
function likePairs(asked: WeighedName, known: WeighedName, askedFree: boolean[], knownFree: boolean[]): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < asked.words.length; i += 1)
    for (let j = 0; askedFree[i] && j < known.words.length; j += 1)
      for (const [iWords, jWords, least] of TWO_FOR_ONE) {
        if (!isFree(askedFree, i, iWords) || !isFree(knownFree, j, jWords)) continue;
        const like = likeness(joined(asked.words, i, iWords), joined(known.words, j, jWords), least);
        if (like > 0) pairs.push({ i, iWords, j, jWords, like: iWords === jWords ? like : like - 0.01 });
      }
  return pairs.sort((a, b) => b.like - a.like);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.join('') === b.join('')) return true;
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

/** What the free words tell: all of them, and those of the trade. */
function rest({ weights }: WeighedName, free: readonly boolean[]): { readonly rare: number; readonly generic: number } {
  let [rare, generic] = [0, 0];
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] ?? 0;
    if (free[i] !== true) continue;
    if (weight < GENERIC) generic += weight;
    else rare += weight;
  }
  return { rare, generic };
}

export function compareNames(asked: WeighedName, known: WeighedName): Comparison {
  if (sameWords(asked.words, known.words)) {
    return {
      score: 0.99,
      same: true,
      told: asked.total,
      slipped: 0,
      missing: 0,
      askedGeneric: 0,
      knownGeneric: 0,
      begins: false,
    };
  }
  const askedFree = asked.words.map(() => true);
  const knownFree = known.words.map(() => true);
  let [told, slipped, moved] = [0, 0, 0];
  const take = ({ i, iWords, j, jWords, like }: Pair): void => {
    if (!isFree(askedFree, i, iWords) || !isFree(knownFree, j, jWords)) return;
    askedFree.fill(false, i, i + iWords);
    knownFree.fill(false, j, j + jWords);
    const weight = (weightOf(asked, i, iWords) + weightOf(known, j, jWords)) / 2;
    told += weight * like;
    slipped += weight * (1 - like);
    if (i !== j) moved += 1;
  };
  for (let i = 0; i < asked.words.length; i += 1) {
    const j = known.words.findIndex((word, at) => word === asked.words[i] && knownFree[at] === true);
    if (j >= 0) take({ i, iWords: 1, j, jWords: 1, like: 1 });
  }
  if (askedFree.includes(true) && knownFree.includes(true)) likePairs(asked, known, askedFree, knownFree).forEach(take);
  const [askedRest, knownRest] = [rest(asked, askedFree), rest(known, knownFree)];
  const isPart = slipped === 0 && askedRest.rare + askedRest.generic === 0;
  const unsaid = isPart ? (knownRest.rare + knownRest.generic) * UNSAID : 0;
  const covered = (2 * told + unsaid) / Math.max(0.001, asked.total + known.total);
  return {
    score: Math.max(0, Math.min(0.98, covered - moved * 0.002)),
    same: false,
    told,
    slipped,
    missing: askedRest.rare + knownRest.rare,
    askedGeneric: askedRest.generic,
    knownGeneric: knownRest.generic,
    begins: asked.words.length < known.words.length && asked.words.every((word, i) => word === known.words[i]),
  };
}
