import { type Money, readAmount } from '@amparo/kernel';
import { askedLink, type LinkKind } from '../link.js';
import { level, type Spotted } from './lexicon.js';
import {
  announced,
  BARE_AMOUNT,
  COUNTRIES,
  currencyOf,
  FEE_WORDS,
  MONEY,
  OCCUPATIONS,
  PERSON_WORDS,
  PHONE_WORDS,
  timesOf,
  WAGE_WORDS,
} from './words.js';

export type ReadElement =
  | LinkKind
  | 'agency'
  | 'licenceNumber'
  | 'phone'
  | 'person'
  | 'jobOrder'
  | 'country'
  | 'occupation'
  | 'wage'
  | 'fee'
  | 'account';

/** Something read in a text. */
export interface Reading {
  readonly element: ReadElement;
  /** As it stands in the text. */
  readonly value: string;
  /** Its place, in UTF-16 units, the end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Of a wage or fee, in minor units; the currency is empty where the text leaves it open. */
  readonly money?: Money;
  /** Of a country (ISO 3166) or occupation (ISCO-08). */
  readonly code?: string;
}

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}]{2,24}/gu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"'،。]{3,400}/gu;
/** Without `www` only where it can hardly be two sentences that ran into one another. */
const HOST =
  /(?<![\p{L}\p{N}@._/-])(?:(?:[a-z0-9][a-z0-9-]{0,62}\.)+(?:com|net|org|info|biz|example|gov|online|site|xyz|shop|club|app)(?:\.[a-z]{2})?|(?:[a-z0-9][a-z0-9-]{0,62}\.)+(?:co|or|go|ac)\.[a-z]{2}|(?:wa|t|fb|line|m|telegram)\.me|(?:[a-z0-9][a-z0-9-]{2,62}\.)+[a-z]{2}(?=\/))(?:\/[^\s<>"'،。]{0,200})?(?![\p{L}\p{N}-])/gu;
const HANDLE = /(?<![\p{L}\p{N}._@])@[\p{L}\p{N}_.]{3,40}/gu;
const ACCOUNT = '[a-z]{2}\\d{2}[a-z0-9 ]{8,32}\\d|\\d[\\d -]{5,25}\\d';
const TOKEN = '(?:[\\p{L}\\p{M}]{1,6}[./-]){0,3}(?:[\\p{L}\\p{M}]{1,6}\\s?)?\\d[\\p{L}\\d]*(?:[-/.][\\p{L}\\d]+)*';
const DATE = /(?<!\d)\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?!\d)/gu;
const PHONE = /(?<![\p{L}\p{N}])(?:\+|\()?\d[\d ().–-]{5,20}\d(?![\p{L}\p{N}])/gu;
/** Beyond doubt a phone number, even where it stands behind "send 500 to". */
const INTERNATIONAL = /(?<![\p{L}\p{N}])\+\d(?:[ ().–-]{0,2}\d){8,14}(?![\p{L}\p{N}])/gu;
const CLAUSE = /[\n;!?؟।۔。]|(?<=[\p{L}\p{M}\d]{4})\.(?=\s|$)/gu;
const CAPITAL = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const NAME_WORD = /[\p{L}][\p{L}\p{M}'’.-]*/uy;

/** An advertisement says less; whoever sends more asks for work that nobody reads. */
const MOST_READINGS = 60;
/** Each is searched for. */
const MOST_PERSONS = 2;

/** How far from a number the word may stand that says what it is. */
const NEAR = 40;
/** A word behind a number belongs to it less surely than one before it, and one behind a comma hardly. */
const BEHIND = 2;
const BEHIND_COMMA = 10;
/** Letters and digits that a number must have to be one that nobody has, and not the `25` in "order 25". */
const LEAST_NUMBER = 3;

/** Reads an advertisement or a message, in any of the languages; what was read is not read again as something else. */
export class TextReader {
  readonly plain: string;
  readonly readings: Reading[] = [];
  private readonly taken: Uint8Array;
  private readonly corridor: readonly Corridor[];

  constructor(readonly text: string) {
    this.plain = level(text);
    this.taken = new Uint8Array(text.length);
    this.corridor = corridorIn(text, this.plain);
    this.readLinks();
    this.readAnnounced('account', ACCOUNT);
    this.readAnnounced('licenceNumber', TOKEN);
    this.readAnnounced('jobOrder', TOKEN);
    for (const { index, 0: date } of this.plain.matchAll(DATE)) this.cover(index, index + date.length);
    this.readPhones(INTERNATIONAL);
    this.readMoney();
    this.readPhones(PHONE);
    this.readPersons();
  }

  /** Whether a country or an occupation is named there. */
  isPlaceOrWork(from: number, to: number): boolean {
    return this.corridor.some((spot) => spot.from < to && from < spot.to);
  }

  /** Countries and occupations, where no name holds them: to be read last. */
  readCorridor(): void {
    for (const { element, code, from, to } of this.corridor) this.take(element, from, to, { code });
  }

  /** Whether anything of it was read already. */
  isTaken(from: number, to: number): boolean {
    return this.taken.subarray(from, to).includes(1);
  }

  take(element: ReadElement, from: number, to: number, more: Pick<Reading, 'money' | 'code'> = {}): boolean {
    if (from >= to || this.isTaken(from, to) || this.readings.length >= MOST_READINGS) return false;
    this.cover(from, to);
    this.readings.push({ element, value: this.text.slice(from, to), from, to, ...more });
    return true;
  }

  private cover(from: number, to: number): void {
    this.taken.fill(1, from, to);
  }

  private readLinks(): void {
    for (const pattern of [EMAIL, ADDRESS, HOST, HANDLE])
      for (const { index, 0: found } of this.plain.matchAll(pattern)) {
        const value = found.replace(/[.,;:!?)\]}'"’”]+$/, '');
        const asked = askedLink(value);
        if (asked) this.take(asked.kind, index, index + value.length);
      }
  }

  private readAnnounced(kind: 'account' | 'licenceNumber' | 'jobOrder', thing: string): void {
    for (const match of this.plain.matchAll(announced(kind, thing))) {
      const [from, to] = match.indices?.[1] ?? [0, 0];
      const value = this.text.slice(from, to);
      if (kind === 'account' || isNumber(value)) this.take(kind, from, to);
    }
  }

  private readMoney(): void {
    const countries = this.corridor.flatMap(({ element, code }) => (element === 'country' ? code : []));
    const clauses = [...this.plain.matchAll(CLAUSE)].map(({ index }) => index);
    const said = {
      fee: FEE_WORDS.find(this.plain),
      wage: WAGE_WORDS.find(this.plain),
    };
    const kindAt = (from: number, to: number): 'fee' | 'wage' | undefined => {
      const begin = clauses.findLast((at) => at < from) ?? -1;
      const end = clauses.find((at) => at >= to) ?? this.plain.length;
      const gap = (words: readonly Spotted<string>[]): number =>
        Math.min(
          Infinity,
          ...words.filter((word) => word.from > begin && word.to <= end).map((word) => this.distance(word, from, to)),
        );
      const [fee, wage] = [gap(said.fee), gap(said.wage)];
      if (Math.min(fee, wage) > NEAR) return undefined;
      return fee <= wage ? 'fee' : 'wage';
    };
    for (const match of this.plain.matchAll(MONEY)) {
      const [, sign, number, times, number2, times2, sign2] = match;
      const to = match.index + match[0].length;
      const kind = kindAt(match.index, to);
      const money = moneyOf(number ?? number2 ?? '', times ?? times2, currencyOf(sign ?? sign2 ?? '', countries));
      if (kind && money) this.take(kind, match.index, to, { money });
      else if (money) this.cover(match.index, to);
    }
    for (const { to } of said.fee) {
      const bare = BARE_AMOUNT.exec(this.plain.slice(to, to + NEAR));
      const place = bare?.indices?.[1];
      const money = bare?.[1] !== undefined && bare[1].length >= 3 ? moneyOf(bare[1], bare[2], '') : undefined;
      if (place && money) this.take('fee', to + place[0], to + (bare?.[0].length ?? place[1]), { money });
    }
  }

  private distance({ from, to }: Spotted<string>, start: number, end: number): number {
    if (to <= start) return start - to;
    return from < end ? 0 : from - end + (this.plain.slice(end, from).includes(',') ? BEHIND_COMMA : BEHIND);
  }

  private readPhones(pattern: RegExp): void {
    const said = PHONE_WORDS.find(this.plain);
    for (const { index, 0: found } of this.plain.matchAll(pattern)) {
      const digits = found.replace(/\D/g, '').length;
      const isAnnounced = said.some(({ to }) => to <= index && index - to < 16);
      const looksIt = /^(?:\+|\(|0)/.test(found) || digits >= 9;
      if (digits >= 7 && digits <= 15 && (isAnnounced || looksIt)) this.take('phone', index, index + found.length);
    }
  }

  private readPersons(): void {
    for (const { value, to } of PERSON_WORDS.find(this.plain)) {
      if (value !== 'person') continue;
      if (this.readings.filter(({ element }) => element === 'person').length >= MOST_PERSONS) return;
      let at = to + (/^[.:]?\s*/.exec(this.text.slice(to))?.[0].length ?? 0);
      const [from, words] = [at, [] as string[]];
      let end = at;
      for (;;) {
        NAME_WORD.lastIndex = at;
        const word = NAME_WORD.exec(this.text)?.[0].replace(/[.'’-]+$/, '');
        if (word === undefined || word === '' || !CAPITAL.test(word) || words.length === 4) break;
        words.push(word);
        end = at + word.length;
        if (this.text[end] !== ' ') break;
        at = end + 1;
      }
      if (words.length >= (from === to ? 1 : 2)) this.take('person', from, end);
    }
  }
}

interface Corridor {
  readonly element: 'country' | 'occupation';
  readonly code: string;
  readonly from: number;
  readonly to: number;
}

/** Where to, and for what work: countries are written with a capital, where the script has them. */
const corridorIn = (text: string, plain: string): Corridor[] => [
  ...COUNTRIES.find(plain)
    .filter(({ from }) => CAPITAL.test(text.slice(from, from + 2)))
    .map(({ value, from, to }) => ({ element: 'country' as const, code: value, from, to })),
  ...OCCUPATIONS.find(plain).map(({ value, from, to }) => ({ element: 'occupation' as const, code: value, from, to })),
];

/** `RL-0010` may be a number; `for 25` is none, and nor is `25`. */
function isNumber(value: string): boolean {
  if (/^\p{Ll}{2,}\s/u.test(value)) return false;
  const told = /\s/.test(value) ? value.replace(/\P{N}/gu, '') : value.replace(/[^\p{L}\p{N}]/gu, '');
  return told.length >= LEAST_NUMBER;
}

const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;

function moneyOf(number: string, times: string | undefined, currency: string): Money | undefined {
  const typed = INDIAN.test(number) ? number.replaceAll(',', '') : number.replaceAll('\u00a0', '');
  const amount = readAmount(typed, currency);
  if (amount === undefined || BigInt(amount) === 0n) return undefined;
  return { amount: String(BigInt(amount) * BigInt(timesOf(times))), currency };
}
