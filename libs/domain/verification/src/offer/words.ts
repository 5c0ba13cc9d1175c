import { CURRENCIES } from '@amparo/kernel';
import currencies from './data/currencies.json' with { type: 'json' };
import destinations from './data/destinations.json' with { type: 'json' };
import occupations from './data/occupations.json' with { type: 'json' };
import offerWords from './data/offer-words.json' with { type: 'json' };
import { Lexicon, level } from './lexicon.js';

/** The languages that advertisements are read in; a word of one is understood in all. */
const LANGUAGES = 'en es ar fr hi bn ne ur id fil am th'.split(' ');

type Kind = keyof typeof offerWords;

const listOf = (kind: Kind): string[] => Object.values(offerWords[kind]).flat();

export const FEE_WORDS = new Lexicon(listOf('fee').map((word) => [word, 'fee'] as const));
export const WAGE_WORDS = new Lexicon(listOf('wage').map((word) => [word, 'wage'] as const));
export const PHONE_WORDS = new Lexicon(listOf('phone').map((word) => [word, 'phone'] as const));
/** What stands before the name of a person, and what only begins like it. */
export const PERSON_WORDS = new Lexicon(
  (['person', 'notPerson'] as const).flatMap((kind) => listOf(kind).map((word) => [word, kind] as const)),
);

function* countryWords(): Generator<readonly [string, string]> {
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region' });
    for (const code of destinations.codes) {
      const name = names.of(code);
      if (name !== undefined && name !== code) yield [name, code];
    }
  }
  for (const [code, names] of Object.entries(destinations.also)) for (const name of names) yield [name, code];
}

/** Words of advertisements that are part of nobody's name. */
export const ADVERT_WORDS: ReadonlySet<string> = new Set(
  (['advert', 'fee', 'wage', 'licenceNumber', 'phone', 'account'] as const).flatMap(listOf),
);

/** Where workers go, by ISO 3166. */
export const COUNTRIES = new Lexicon(countryWords());

/** ISCO-08 unit groups of the work that is advertised most. */
export const OCCUPATIONS = new Lexicon(
  Object.entries(occupations).flatMap(([code, words]) => words.map((word) => [word, code] as const)),
);

const quoted = (words: readonly string[]): string =>
  [...new Set(words.map((word) => level(word.normalize('NFC'))))]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');

/** No letter of a word goes on, where words are parted by spaces. */
const APART = '(?![a-z\\u00c0-\\u024f])';
const BEGINS = '(?<![a-z\\u00c0-\\u024f])';

/** What announces something, then up to a few small words and marks, then the thing itself as group 1. */
export const announced = (kind: 'licenceNumber' | 'jobOrder' | 'account', thing: string): RegExp =>
  new RegExp(
    `${BEGINS}(?:${quoted(listOf(kind))})${APART}(?:[\\s.:#()№º°–-]|(?:${quoted(listOf('number'))})(?!\\p{L})){0,10}(${thing})`,
    'dgu',
  );

const CODES = [...CURRENCIES, ...currencies.codes];
const SIGNS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(CODES.map((code) => [level(code), code])),
  ...Object.fromEntries(
    Object.entries({ ...currencies.signs, ...currencies.names }).map(([word, code]) => [level(word), code]),
  ),
};
const NUMBER = "\\d{1,3}(?:[,.'’\\u066c \\u00a0]\\d{2,3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?";
const TIMES: Readonly<Record<string, number>> = {
  k: 1000,
  lakh: 100_000,
  lakhs: 100_000,
  lac: 100_000,
  লাখ: 100_000,
  लाख: 100_000,
  mil: 1000,
  juta: 1_000_000,
  ribu: 1000,
  พัน: 1000,
  หมื่น: 10_000,
  แสน: 100_000,
};
const AMOUNT = `(${NUMBER})(?:\\s?(${quoted(Object.keys(TIMES))})${APART})?`;
const CURRENCY = `${BEGINS}(${quoted(Object.keys(SIGNS))})${APART}`;

/** Amounts with what they are of before or behind them, or alone. Groups: currency, number, times; number, times, currency; number, times. */
export const MONEY = new RegExp(
  `${CURRENCY}\\.?\\s?${AMOUNT}|(?<!\\d|\\d[,.])${AMOUNT}(?:\\s?/-)?\\s?${CURRENCY}`,
  'dgu',
);
export const BARE_AMOUNT = new RegExp(`^[^\\d\\n]{0,16}?${AMOUNT}`, 'du');

const SHARED: Readonly<Record<string, readonly string[]>> = currencies.shared;

/** ISO 4217. Of a name that several currencies have, the one of a country that is named; empty where that leaves it open. */
export function currencyOf(sign: string, countries: readonly string[]): string {
  const code = SIGNS[sign] ?? '';
  const meant = SHARED[code];
  if (!meant) return code;
  // The first two letters of a currency are those of its country.
  const named = meant.filter((one) => countries.includes(one.slice(0, 2)));
  return named.length === 1 ? (named[0] ?? '') : '';
}
export const timesOf = (word: string | undefined): number => TIMES[word ?? ''] ?? 1;
