import { type Instant, type Money, readAmount } from '@amparo/kernel';
import { findByLink, findByPhone } from '../find-by-contact.js';
import { findByName, findBySameName } from '../find-by-name.js';
import { findByLicenceNumber, type Found, NOTHING } from '../find-by-number.js';
import { jobOrdersNumbered } from '../job-orders.js';
import { askedLink } from '../link.js';
import type { PublicIndex } from '../public-index.js';
import type { JobOrderRecord } from '../records.js';
import { findNames } from './find-names.js';
import { level } from './lexicon.js';
import type { Offer } from './offer.js';
import { type ReadElement, type Reading, TextReader } from './read-text.js';
import { COUNTRIES, OCCUPATIONS } from './words.js';

/** One thing that was asked, where it stands, and what the register has under it. */
export interface Piece {
  readonly element: Exclude<ReadElement, 'handle'>;
  readonly value: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly found: Found;
  readonly orders: readonly JobOrderRecord[];
  readonly money?: Money | undefined;
  readonly code?: string | undefined;
}

type Read = Omit<Reading, 'from' | 'to'> & Pick<Piece, 'from' | 'to'>;

/** A number of a licence that nothing announces: letters and digits, which the register knows as they stand. */
const LONE_NUMBER =
  /(?<![\p{L}\p{N}@/.-])\p{L}[\p{L}\p{M}]{0,5}[.\s/-]{0,2}(?:\p{L}{1,6}[./-]){0,2}\p{Nd}[\p{L}\p{Nd}]*(?:[-/.][\p{L}\p{Nd}]+)*/gu;

/** What says by its first letters that it is the number of a job order. */
const JOB_ORDER = /^JO[-\s./]?\d/i;

function person(index: PublicIndex, name: string, now: Instant): Found {
  const same = findBySameName(index, name, now);
  const found = same.matches.length > 0 ? same : findByName(index, name, now);
  return found.matches[0]?.subject === 'person' ? found : NOTHING;
}

type Find = (index: PublicIndex, value: string, now: Instant) => Found;
const FIND: Readonly<Partial<Record<ReadElement, Find>>> = {
  agency: findByName,
  licenceNumber: findByLicenceNumber,
  phone: findByPhone,
  email: findByLink,
  web: findByLink,
  social: findByLink,
  handle: findByLink,
  person,
};

function pieceOf(index: PublicIndex, { element, ...read }: Read, now: Instant, known?: Found): Piece {
  const found = known ?? FIND[element]?.(index, read.value, now) ?? NOTHING;
  const orders = element === 'jobOrder' ? jobOrdersNumbered(index, read.value) : [];
  return { ...read, element: element === 'handle' ? 'social' : element, found, orders };
}

function inText(index: PublicIndex, text: string, now: Instant): Piece[] {
  const reader = new TextReader(text);
  for (const { index: from, 0: number } of text.matchAll(LONE_NUMBER)) {
    if (reader.isTaken(from, from + number.length)) continue;
    const isOrder = JOB_ORDER.test(number) || jobOrdersNumbered(index, number).length > 0;
    if (isOrder) reader.take('jobOrder', from, from + number.length);
    else if (findByLicenceNumber(index, number, now).confidence === 'exact')
      reader.take('licenceNumber', from, from + number.length);
  }
  const named = new Map(findNames(index, reader, now).map(({ from, found }) => [from, found]));
  reader.readCorridor();
  const readings = [...reader.readings].sort((a, b) => a.from - b.from);
  return readings.map((reading) => pieceOf(index, reading, now, named.get(reading.from)));
}

const codeIn = (words: typeof COUNTRIES, value: string): string | undefined => words.find(level(value))[0]?.value;

/** What the field of a form was given, where it is of a kind that is read. */
function readField(
  field: string,
  value: string,
  { currency = '' }: Offer,
): Omit<Read, 'from' | 'to' | 'value'> | undefined {
  switch (field) {
    case 'agency':
    case 'phone':
    case 'person':
    case 'jobOrder':
    case 'account':
      return { element: field };
    case 'licence':
      return { element: 'licenceNumber' };
    case 'link':
      return { element: askedLink(value)?.kind ?? 'web' };
    case 'country':
      return { element: 'country', code: /^[A-Z]{2}$/.test(value) ? value : (codeIn(COUNTRIES, value) ?? '') };
    case 'occupation':
      return { element: 'occupation', code: /^\d{2,4}$/.test(value) ? value : (codeIn(OCCUPATIONS, value) ?? '') };
    case 'fee': {
      const amount = readAmount(value, currency);
      return amount === undefined ? undefined : { element: 'fee', money: { amount, currency } };
    }
    default:
      return undefined;
  }
}

/** Everything that an offer says, in the order in which it says it: what stands in fields of its own comes first. */
export function piecesOf(index: PublicIndex, offer: Offer, now: Instant): Piece[] {
  const { text = '', ...fields } = offer;
  const given = Object.entries(fields).flatMap(([field, value]) => {
    const read = value.trim() === '' ? undefined : readField(field, value.trim(), offer);
    return read ? pieceOf(index, { value: value.trim(), from: null, to: null, ...read }, now) : [];
  });
  return [...given, ...inText(index, text, now)];
}
