import type { FoundLink } from './find.js';
import { UNKNOWN_WORD } from './find.js';
import type { Agreement, Rarity } from './profile.js';
import { crossScript, isReordered, pairWords, plainWords, soundKey } from './sound.js';
import { rarityOf, TELLS } from './weights.js';

export interface PreparedAddress {
  readonly address: string;
  readonly words: readonly string[];
  readonly sounds: readonly string[];
  readonly numbers: readonly string[];
}

/** Words that every address has, in many spellings and as transliterations write them. */
const COMMON = new Set(
  `street st str road rd avenue ave av lane ln boulevard blvd drive dr way highway hwy building bldg tower twr floor
  flr fl level lvl suite ste room rm unit office off no number num block blk plot house hse flat apt apartment district
  dist area near opposite opp the of and po box shop sector phase zone city town village market centre center plaza
  complex house th nd rd first second third ground main old new north south east west
  shr sharʿ shar shara sharie mbny mbna bnayh tabq altabq ltabq rqm mktb brj tbq ltbq mdynh
  ulitsa ulica ul dom kvartira kv ofis of prospekt pr pereulok per etazh et zdanie bashnya g gorod
  marg sdk sdak bhvn bhavan mnjil gli rod stritt strit roda bhbn tla
  odos leoforos orofos thanon soi chan khwaeng khet calle avenida edificio piso oficina rua jalan jl lantai gedung`.split(
    /\s+/,
  ),
);
const MOST_WORDS = 7;
const MOST_NUMBERS = 3;

export function prepareAddress(address: string): PreparedAddress {
  const all = plainWords(address);
  const words = all.filter((word) => !/^\d/.test(word) && word.length > 1 && !COMMON.has(word)).slice(0, MOST_WORDS);
  const numbers = all
    .filter((word) => /^\d/.test(word))
    .map((digits) => digits.replace(/^0+(?=\d)/, ''))
    .slice(0, MOST_NUMBERS);
  return { address, words, sounds: words.map(soundKey), numbers };
}

const pairKey = (number: string, sound: string): string => `address:${number}|${sound}`;

/** A number with a word of the street: what a building, or a room of it, is known by in every spelling. */
export function addressKeys({ sounds, numbers }: PreparedAddress): string[] {
  const keys = new Set<string>(sounds.map((sound) => `address-word:${sound}`));
  for (const number of numbers) for (const sound of sounds) keys.add(pairKey(number, sound));
  if (numbers.length === 0)
    for (let i = 1; i < sounds.length; i += 1) keys.add(pairKey(sounds[i - 1] ?? '', sounds[i] ?? ''));
  return [...keys];
}

const wordWeight = (sound: string, rarity: Rarity): number => {
  const all = Math.max(50, rarity.subjects + 1);
  return Math.max(0.08, Math.log(all / (rarity.holders(`address-word:${sound}`) + 1)) / Math.log(all));
};

export function addressLink(ours: PreparedAddress, theirs: PreparedAddress, rarity: Rarity): FoundLink | null {
  const shared = ours.numbers.filter((number) => theirs.numbers.includes(number));
  const numbered = ours.numbers.length + theirs.numbers.length;
  if (numbered > 0 && shared.length === 0) return null;
  const across = crossScript(ours.address, theirs.address);
  const pairs = pairWords(ours.words, theirs.words, across);
  if (pairs.length === 0) return null;
  const weights = ours.sounds.map((sound) => wordWeight(sound, rarity));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const told = pairs.reduce((sum, { i, like }) => sum + (weights[i] ?? 0) * like, 0);
  const paired = pairs.reduce((sum, { i }) => sum + (weights[i] ?? 0), 0);
  const theirRest = (theirs.words.length - pairs.length) * UNKNOWN_WORD * 0.6;
  const like = (2 * told + shared.length * 2) / Math.max(0.01, total + paired + theirRest + numbered);
  if (like < 0.6) return null;
  const others = Math.min(...pairs.map(({ i }) => placeHolders(ours, i, shared, rarity)));
  const isSame = like > 0.995 && !across;
  const agreement: Agreement = across
    ? 'transliteration'
    : !isSame
      ? 'spelling'
      : isReordered(pairs)
        ? 'order'
        : 'exact';
  return {
    element: 'address',
    ours: ours.address,
    theirs: theirs.address,
    agreement,
    others,
    weight: TELLS.address * Math.min(1, like + 0.05) * rarityOf(others),
  };
}

/** How many others are found by the rarest number that both have, at this word of the street. */
function placeHolders({ sounds }: PreparedAddress, i: number, shared: readonly string[], rarity: Rarity): number {
  const sound = sounds[i] ?? '';
  if (shared.length === 0) return rarity.holders(`address-word:${sound}`);
  return Math.min(...shared.map((number) => rarity.holders(pairKey(number, sound))));
}
