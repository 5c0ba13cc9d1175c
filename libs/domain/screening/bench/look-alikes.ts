import { type LookAlike, NameRegister } from '../src/index.js';
import { type Chance, chanceOf } from './chance.js';

const ADJECTIVES = 'Golden Silver Bright Kind Swift Quiet Green Royal Noble Modern Happy Clear Open High Grand Sunny Brave Gentle Proud Rapid Smart Trusty Blue Crystal Eternal Faithful Good Honest Ideal Jolly'.split(' '); // prettier-ignore
const NOUNS = 'Falcon Lantern Harbour River Compass Meadow Palm Kite Key Dawn Bridge Cedar Anchor Beacon Castle Delta Eagle Forest Garden Horizon Island Jasmine Kingdom Lotus Mountain Nest Orchid Pearl Quest Rainbow Summit Tiger Unity Valley Willow Zenith Arrow Breeze Coral Diamond'.split(' '); // prettier-ignore
const OPEN = 'bra cha dre fla gro hel jor kla lum mar nes pra qui ros sta tri ulma ven wor yas zel cor bal sim'.split(
  ' ',
);
const CLOSE = 'dan bert mira sol tex nova line ria vanta mune gard loft peri zia kora tenna lum bex'.split(' ');
const TRADE = 'Manpower,Recruitment,Overseas Employment,Placement,Staffing,Labour Supply,Human Resources,International,Recruiting Agency,Consultancy'.split(','); // prettier-ignore
const FORMS = ['Ltd.', 'Co., Ltd.', 'Inc.', 'LLC', ''];

/** Letters that pass for another's, as forgers pick them: the measurements' own table. */
const TWINS: Readonly<Record<string, string>> = {
  a: 'аɑα', b: 'ЬƄ', c: 'сϲ', d: 'ԁ', e: 'еҽ', g: 'ɡ', h: 'һ', i: 'іιı', j: 'ј', k: 'κк', l: 'ӏІ', m: 'м', n: 'ո', o: 'оοօ', p: 'рρ', q: 'ԛ', r: 'г', s: 'ѕ', t: 'т', u: 'υս', v: 'ν', w: 'ԝ', x: 'х', y: 'уγ', z: 'ᴢ',
  A: 'АΑ', B: 'ВΒ', C: 'СϹ', E: 'ЕΕ', H: 'НΗ', I: 'ІΙ', J: 'Ј', K: 'КΚ', M: 'МΜ', N: 'Ν', O: 'ОΟ', P: 'РΡ', S: 'Ѕ', T: 'ТΤ', X: 'ХΧ', Y: 'ҮΥ', Z: 'Ζ',
}; // prettier-ignore

type Forgery = (name: string, chance: Chance) => string;
const swapSome = (
  name: string,
  odds: number,
  twin: (letter: string, chance: Chance) => string | undefined,
  chance: Chance,
): string =>
  // prettier-ignore
  [...name].map((letter) => (chance.odds(odds) ? (twin(letter, chance) ?? letter) : letter)).join('');
const twinOf = (letter: string, { pick }: Chance): string | undefined => {
  const twins = TWINS[letter];
  return twins === undefined ? undefined : pick([...twins]);
};
const wide = (letter: string): string | undefined =>
  /[A-Za-z0-9]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : undefined;

const replaced =
  (from: RegExp, to: string): Forgery =>
  (name) =>
    name.replace(from, to);

const FORGERIES: Readonly<Record<string, Forgery>> = {
  'a letter of another script': (name, chance) => {
    const places = [...name].flatMap((letter, at) => (TWINS[letter] ? [at] : []));
    const at = chance.pick(places);
    return name.slice(0, at) + (twinOf(name.charAt(at), chance) ?? '') + name.slice(at + 1);
  },
  'many letters of other scripts': (name, chance) => swapSome(name, 0.7, twinOf, chance),
  'wide letters': (name, chance) => swapSome(name, 1, wide, chance),
  'rn for m': replaced(/m/g, 'rn'),
  'm for rn': replaced(/rn/g, 'm'),
  'vv for w': replaced(/w/g, 'vv'),
  'cl for d': replaced(/(?<=[a-z])d/g, 'cl'),
  '0 for o': replaced(/o/g, '0'),
  '1 for l': replaced(/l/g, '1'),
  'I for l': replaced(/(?<=[a-z])l/g, 'I'),
  '5 for s': replaced(/(?<=[a-z])s/g, '5'),
  'marks above': replaced(/a/g, 'á'),
  'a hyphen': (name) => name.replace(' ', '-'),
  'no space': (name) => name.replace(' ', ''),
  'a space within': (name, { below }) => {
    const word = name.split(' ')[0] ?? '';
    const at = 2 + below(Math.max(1, word.length - 4));
    return `${name.slice(0, at)} ${name.slice(at).replace(/^./, (letter) => letter.toUpperCase())}`;
  },
  'words in another order': (name) => {
    const [first = '', second = '', ...rest] = name.split(' ');
    return [second, first, ...rest].join(' ');
  },
  'another word of the trade': (name, { pick }) => {
    const trade = TRADE.find((words) => name.includes(words)) ?? '';
    return name.replace(trade, pick(TRADE.filter((words) => words !== trade)));
  },
  'another legal form': (name) => `${name.replace(/(?: (?:Ltd\.|Co\., Ltd\.|Inc\.|LLC))+$/, '')} Pvt. Limited`,
  'letters doubled': (name) => name.replace(/(?<=[aeiou])([lnrst])(?=[aeiou])/, '$1$1'),
};

export interface LookAlikeFigures {
  readonly names: number;
  readonly forged: number;
  /** The share of forged names that is held. */
  readonly held: number;
  readonly honest: number;
  /** The share of honest new names that is held all the same. */
  readonly honestHeld: number;
  readonly missed: readonly [forgery: string, of: string, forged: string][];
  readonly wrong: readonly [name: string, reason: LookAlike, near: string | null][];
}

/** `known` names in the register; 50 of them are forged in every way, 1,000 honest new ones are asked for. */
export function evaluateLookAlikes(
  seed: number,
  known: number,
  forgedNames = 50,
  honestNames = 1_000,
): LookAlikeFigures {
  const chance = chanceOf(seed);
  const { pick, odds } = chance;
  const coined = (): string => {
    const word = pick(OPEN) + (odds(0.5) ? pick(CLOSE) : '') + pick(CLOSE);
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const core = (): string => {
    const kind = chance.below(3);
    if (kind === 0) return `${pick(ADJECTIVES)} ${coined()}`;
    return kind === 1 ? `${coined()} ${coined()}` : `${coined()} ${pick(NOUNS)}`;
  };
  const named = (words: string): string => [words, pick(TRADE), pick(FORMS)].filter(Boolean).join(' ');
  const register = new NameRegister();
  const cores = new Set<string>();
  while (cores.size < known) {
    const words = core();
    if (cores.has(words)) continue;
    cores.add(words);
  }
  const names = [...cores].map(named);
  names.forEach((name, at) => register.add(String(at), name));
  const missed: [string, string, string][] = [];
  let forged = 0;
  for (const name of names.slice(0, forgedNames))
    for (const [how, forge] of Object.entries(FORGERIES)) {
      const other = forge(name, chance);
      if (other === name) continue;
      forged += 1;
      if (!register.lookAlike(other)) missed.push([how, name, other]);
    }
  const wrong: [string, LookAlike, string | null][] = [];
  const asked = new Set<string>();
  while (asked.size < honestNames) {
    const words = core();
    if (cores.has(words) || asked.has(words)) continue;
    asked.add(words);
    const name = named(words);
    const held = register.lookAlike(name);
    if (held) wrong.push([name, held.reason, held.name]);
  }
  return {
    names: forgedNames,
    forged,
    held: 1 - missed.length / forged,
    honest: honestNames,
    honestHeld: wrong.length / honestNames,
    missed,
    wrong,
  };
}
