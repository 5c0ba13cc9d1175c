import type { Chance } from './chance.js';

const VOWELS: Readonly<Record<string, readonly string[]>> = {
  a: ['e', 'aa'],
  e: ['i', 'a'],
  i: ['ee', 'y'],
  o: ['u'],
  u: ['oo', 'o'],
};
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/, 'f'],
  [/f/, 'ph'],
  [/ck/, 'k'],
  [/c(?=[aou])/, 'k'],
  [/k/, 'c'],
  [/z/, 's'],
  [/v/, 'w'],
  [/([lmnrst])\1/, '$1'],
  [/(?<=[aeiou])([lmnrst])(?=[aeiou])/, '$1$1'],
  [/kh/, 'k'],
  [/th/, 't'],
  [/(?<=[aeiou])h/, ''],
  [/y$/, 'i'],
];

/** One word as another clerk would write it: one or two sounds otherwise. */
export function respeltWord(word: string, chance: Chance): string {
  if (word.length < 4) return word;
  let text = word.toLowerCase();
  const changes = text.length > 6 && chance.odds(0.4) ? 2 : 1;
  for (let change = 0; change < changes; change += 1) {
    const usable = SOUNDS.filter(([pattern]) => pattern.test(text));
    if (usable.length > 0 && chance.odds(0.5)) {
      const [pattern, by] = chance.pick(usable);
      text = text.replace(pattern, by);
    } else {
      const places = [...text].flatMap((letter, at) => (at > 0 && VOWELS[letter] ? [at] : []));
      if (places.length === 0) continue;
      const at = chance.pick(places);
      text = text.slice(0, at) + chance.pick(VOWELS[text.charAt(at)] ?? ['a']) + text.slice(at + 1);
    }
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const respelt = (text: string, chance: Chance): string =>
  text
    .split(' ')
    .map((word) => (chance.odds(0.75) ? respeltWord(word, chance) : word))
    .join(' ');

export const reordered = (text: string): string => {
  const [first = '', ...rest] = text.split(' ');
  return [...rest, first].join(' ');
};

/** The same place as another form would have it. */
export function otherAddress(address: string, chance: Chance): string {
  const short = address
    .replace(/\bStreet\b/, 'St.')
    .replace(/\bRoad\b/, 'Rd')
    .replace(/\bAvenue\b/, 'Ave')
    .replace(/\bSuite (\d+)/, 'Ste. $1')
    .replace(/\bFloor (\d+)/, '$1th fl.');
  const parts = (chance.odds(0.5) ? short : address).split(', ');
  const order = chance.odds(0.5) ? [...parts].reverse() : parts;
  return order
    .map((part) =>
      part
        .split(' ')
        .map((word) => (/^[A-Z][a-z]{4,}$/.test(word) && chance.odds(0.4) ? respeltWord(word, chance) : word))
        .join(' '),
    ) // prettier-ignore
    .join(chance.odds(0.5) ? ', ' : ' - ');
}
