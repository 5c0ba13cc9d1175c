import { slips } from '@amparo/verification/names';
import type { Rarity } from '../profile.js';
import { crossScript, pairWords, soundKey } from '../sound.js';
import { folded, isTelling, mixedScriptWord, type Skeleton, skeletonsOf } from './skeleton.js';

/** Why a name is held: what was done to another's, as far as one can see. */
export const LOOK_ALIKES = ['mixed-script', 'same-skeleton', 'generic-swapped', 'word-order', 'spacing', 'one-slip', 'transliteration'] as const; // prettier-ignore
export type LookAlike = (typeof LOOK_ALIKES)[number];

export interface PreparedLookAlike {
  readonly name: string;
  readonly skeletons: readonly Skeleton[];
}

export const prepareLookAlike = (name: string): PreparedLookAlike => ({ name, skeletons: skeletonsOf(name) });

/** Letters that meet where a space was left out are read together as well. */
const joined = (words: readonly string[]): string => folded(words.join(''));
const sorted = (words: readonly string[]): string => [...words].sort().join(' ');
const END = 4;

/** Keys that a look-alike of the name most likely shares. */
export function lookAlikeKeys({ skeletons }: PreparedLookAlike): string[] {
  const keys = new Set<string>();
  for (const { words, core } of skeletons) {
    keys.add(`look-whole:${joined(words)}`);
    if (core.length === 0) {
      keys.add(`look-words:${sorted(words)}`);
      continue;
    }
    const text = joined(core);
    keys.add(`look-core:${sorted(core)}`);
    keys.add(`look-core:${text}`);
    keys.add(`look-sound:${core.map(soundKey).sort().join('|')}`);
    for (const word of core) if (word.length >= 3) keys.add(`look-word:${word}`);
    if (text.length >= 7) {
      keys.add(`look-begin:${text.slice(0, END)}`);
      keys.add(`look-end:${text.slice(-END)}`);
    }
  }
  return [...keys];
}

/** More holders than these, and a core is nobody's in particular: `Golden Star` in a register that has twenty. */
const MANY = 4;
const LEAST_SLIPPED = 7;
const ONE_SLIP = 10;

/** A slip turns a word into one that no name has; a word that others have too is another word. */
function slippedWords(ours: readonly string[], theirs: readonly string[], rarity: Rarity): boolean {
  const left = ours.filter((word) => !theirs.includes(word));
  return left.every((word) => rarity.holders(`look-word:${word}`) <= 1);
}

function compareSkeletons(ours: Skeleton, theirs: Skeleton, rarity: Rarity): LookAlike | null {
  if (joined(ours.words) === joined(theirs.words)) return sorted(ours.words) === sorted(theirs.words) ? 'same-skeleton' : 'spacing'; // prettier-ignore
  if (sorted(ours.words) === sorted(theirs.words)) return 'word-order';
  if (ours.core.length === 0 || theirs.core.length === 0) return null;
  const [our, their] = [joined(ours.core), joined(theirs.core)];
  if (sorted(ours.core) === sorted(theirs.core) || our === their) {
    if (!isTelling(ours.core) || rarity.holders(`look-core:${sorted(ours.core)}`) > MANY) return null;
    if (our !== their) return 'word-order';
    return sorted(ours.core) === sorted(theirs.core) ? 'generic-swapped' : 'spacing';
  }
  const shorter = Math.min(our.length, their.length);
  if (shorter < LEAST_SLIPPED || ours.core.length !== theirs.core.length) return null;
  return slips(our, their, ONE_SLIP) <= ONE_SLIP && slippedWords(ours.core, theirs.core, rarity) ? 'one-slip' : null;
}

const LEAST_HEARD = 0.86;

/** The same words by their sound, in two scripts: one letter-perfect name can be written for the other's. */
function soundsAlike(ours: PreparedLookAlike, theirs: PreparedLookAlike, rarity: Rarity): boolean {
  if (!crossScript(ours.name, theirs.name)) return false;
  const [our, their] = [ours.skeletons.at(-1)?.core ?? [], theirs.skeletons.at(-1)?.core ?? []];
  if (our.length < 2 || our.length !== their.length) return false;
  const pairs = pairWords(our, their, true);
  if (pairs.length < our.length || pairs.some(({ like }) => like < LEAST_HEARD)) return false;
  return rarity.holders(`look-sound:${our.map(soundKey).sort().join('|')}`) <= MANY;
}

/** Whether a new name is too near to one that another has or had, and how. */
export function compareLookAlike(ours: PreparedLookAlike, theirs: PreparedLookAlike, rarity: Rarity): LookAlike | null {
  for (const our of ours.skeletons)
    for (const their of theirs.skeletons) {
      const found = compareSkeletons(our, their, rarity);
      if (found) return found;
    }
  return soundsAlike(ours, theirs, rarity) ? 'transliteration' : null;
}

/** A word mixed of several scripts is held whomever it resembles. */
export const mixesScripts = (name: string): boolean => mixedScriptWord(name) !== null;
