import { GENERIC, priorOf, readName } from '@amparo/verification/names';
import type { FoundLink } from './find.js';
import { UNKNOWN_WORD } from './find.js';
import type { Agreement, Rarity, SubjectKind } from './profile.js';
import { crossScript, isReordered, pairWords, soundKey } from './sound.js';
import { NAME_OF_LISTED, TELLS } from './weights.js';

export interface PreparedAgencyName {
  readonly name: string;
  readonly words: readonly string[];
  readonly priors: readonly number[];
  readonly sounds: readonly string[];
}

export function prepareAgencyName(name: string): PreparedAgencyName {
  const { words } = readName(name);
  return { name, words, priors: words.map(priorOf), sounds: words.map(soundKey) };
}

export const nameKeys = ({ priors, sounds }: PreparedAgencyName): string[] =>
  sounds.flatMap((sound, i) => ((priors[i] ?? 0) < GENERIC ? [] : [`name:${sound}`]));

const LEAST_TOLD = 0.75;
const FULL = 1.5;

export function nameLink(
  ours: PreparedAgencyName,
  theirs: PreparedAgencyName,
  kind: SubjectKind,
  rarity: Rarity,
): FoundLink | null {
  const across = crossScript(ours.name, theirs.name);
  const pairs = pairWords(ours.words, theirs.words, across);
  if (pairs.length === 0) return null;
  const all = Math.max(50, rarity.subjects + 1);
  const rarityOfWord = (i: number): number =>
    Math.max(0.05, Math.log(all / (rarity.holders(`name:${ours.sounds[i]}`) + 1)) / Math.log(all));
  const weights = ours.words.map((_, i) => ((ours.priors[i] ?? 0) < GENERIC ? 0.05 : (ours.priors[i] ?? 1) * rarityOfWord(i))); // prettier-ignore
  const told = pairs.reduce((sum, { i, like }) => sum + (weights[i] ?? 0) * like, 0);
  if (told < LEAST_TOLD) return null;
  const paired = new Set(pairs.map(({ j }) => j));
  const theirRest = theirs.words.reduce(
    (sum, _, j) => (paired.has(j) ? sum : sum + ((theirs.priors[j] ?? 0) < GENERIC ? 0.05 : UNKNOWN_WORD)),
    0,
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const like = (2 * told) / (total + pairs.reduce((sum, { i }) => sum + (weights[i] ?? 0), 0) + theirRest);
  if (like < 0.66) return null;
  const isSame = pairs.every((pair) => pair.like === 1) && ours.words.length === theirs.words.length;
  const agreement: Agreement = across
    ? 'transliteration'
    : !isSame
      ? 'spelling'
      : isReordered(pairs)
        ? 'order'
        : 'exact';
  const others = Math.min(...pairs.map(({ i }) => rarity.holders(`name:${ours.sounds[i]}`)));
  const tells = kind === 'agency' ? TELLS.name : NAME_OF_LISTED;
  return {
    element: 'name',
    ours: ours.name,
    theirs: theirs.name,
    agreement,
    others,
    weight: tells * like * Math.min(1, told / FULL),
  };
}
