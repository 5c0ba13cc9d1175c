import { type NumberForms, numberForms, plainDigits } from './licence-number.js';
import { handleOf, isPlatform } from './link.js';
import {
  type ChannelKind,
  type ListingRecord,
  type PublicRecord,
  RECORD_KINDS,
  type RecordKind,
  type RecordOf,
} from './records.js';
import { hashed, hashOf } from './storage/hash.js';

/** Letters of a cut name that a question must begin with to be compared with the whole of it. */
export const CUT_PREFIX = 24;

/** Hashes of texts that are begun by what they are of. */
const under = (sort: string): ((text: string) => number) => {
  const from = hashed(sort);
  return (text) => hashOf(text, from);
};
const RECORDS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, hashed(`r:${kind}/`)])) as Record<
  RecordKind,
  number
>;
const SLUGS = hashed('s:');
const jobOrder = under('b:');

/**
 * Hashes of the short texts under which a record is found. Such a text is a function of the record alone, so that the keys of a
 * replaced record can be taken out again without remembering them.
 */
export const key = {
  record: (kind: RecordKind, id: string) => hashOf(id, RECORDS[kind]),
  licenceOf: under('a:'),
  /** Whatever the case: people copy addresses from signs and print. */
  slug: (register: string, slug: string) =>
    hashOf(slug.toLowerCase(), hashed('/', hashed(register.toLowerCase(), SLUGS))),
  number: under('n:'),
  channelOf: under('c:'),
  contact: under('k:'),
  personOf: under('e:'),
  identifier: under('i:'),
  listed: (register: string, list: string) => hashOf(`v:${register}/${list}`),
  releaseOf: under('r:'),
  cutName: (plain: string) => hashOf(`u:${plain.slice(0, CUT_PREFIX)}`),
  listingOf: under('w:'),
  jobOrderOf: under('o:'),
  feeRuleOf: under('f:'),
  jobOrderNumber: (number: string) => jobOrder(plainIdentifier(number)),
} as const;

/** An identifier as it is compared: letters and digits only. */
export const plainIdentifier = (value: string): string =>
  /^[A-Z0-9]*$/.test(value)
    ? value
    : plainDigits(value.normalize('NFKC'))
        .toUpperCase()
        .replace(/[^\p{L}\p{N}]/gu, '');

/** A way to reach somebody: an agency's channel, or one under which a listed subject is known. */
export interface Contact {
  readonly kind: ChannelKind;
  readonly value: string;
}

/** The phone number in a channel, as digits; messaging accounts are often no more than one. */
export function channelPhone({ kind, value }: Contact): string | undefined {
  if (kind !== 'phone' && kind !== 'messaging') return undefined;
  const digits = value.replace(/^(?:https?:\/\/)?wa\.me\//, '+');
  return /^\+?[\d\s()-]{6,24}$/.test(digits) ? digits.replace(/\D/g, '') : undefined;
}

/** What of a way to reach somebody is compared, each begun by what it is. */
export const contactText = {
  phone: (digits: string) => `p:${digits.slice(-7)}`,
  link: (value: string) => `l:${value}`,
  handle: (handle: string) => `h:${handle}`,
} as const;

export function contactTexts({ kind, value }: Contact): string[] {
  const texts: string[] = [];
  if (kind === 'bank' || kind === 'wallet') return texts;
  const phone = channelPhone({ kind, value });
  if (phone !== undefined) texts.push(contactText.phone(phone));
  if (kind === 'phone') return texts;
  const plain = value.toLowerCase();
  texts.push(contactText.link(plain));
  const handle = kind === 'social' || kind === 'messaging' || isPlatform(plain) ? handleOf(plain) : undefined;
  if (handle !== undefined && handle !== plain) texts.push(contactText.handle(handle));
  if (handle !== undefined && handle === plain) texts.push(contactText.handle(plain));
  return texts;
}

const contactKeys = (contact: Contact): number[] => contactTexts(contact).map(key.contact);

const listingKeys = ({ register, list, subject: { id, name, nameCut, contacts = [] } }: ListingRecord): number[] => [
  key.listed(register, list),
  ...(nameCut ? [key.cutName(plainIdentifier(name))] : []),
  ...(id === undefined ? [] : [key.listingOf(id)]),
  ...contacts.flatMap(contactKeys),
];

/** A number is found by its parts, by its parts as they are when nothing separates them, and by its digits alone. */
export function numberKeys({ squashed, parts, digits }: NumberForms): number[] {
  if (squashed === '') return [];
  const keys = [key.number(parts)];
  if (parts.length >= squashed.length) keys.push(key.number(numberForms(squashed).parts));
  if (digits !== parts) keys.push(key.number(digits));
  return keys;
}

type KeysOf = { readonly [K in RecordKind]: (record: RecordOf[K]) => readonly number[] };

const KEYS: KeysOf = {
  register: () => [],
  agency: ({ identifiers }) => identifiers.map(({ value }) => key.identifier(plainIdentifier(value))),
  licence: ({ agencyId, register, slug, number }) => [
    key.licenceOf(agencyId),
    key.slug(register, slug),
    ...numberKeys(numberForms(number)),
  ],
  person: ({ appointments }) => appointments.map(({ agencyId }) => key.personOf(agencyId)),
  channel: (channel) => [key.channelOf(channel.agencyId), ...contactKeys(channel)],
  listing: listingKeys,
  list: () => [],
  release: ({ list }) => [key.releaseOf(list)],
  principal: () => [],
  job_order: ({ agencyId, number }) => [key.jobOrderOf(agencyId), key.jobOrderNumber(number)],
  fee_rule: ({ register }) => [key.feeRuleOf(register)],
  agency_merge: () => [],
  notice: () => [],
  outcome: () => [],
};

/** Each of a few once. */
function once<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  const kept: T[] = [];
  for (const item of items) if (!kept.includes(item)) kept.push(item);
  return kept;
}

export const keysOf = (kind: RecordKind, record: PublicRecord): readonly number[] =>
  once((KEYS[kind] as (record: PublicRecord) => readonly number[])(record));

/** The names under which a record is searched. */
export function namesOf(kind: RecordKind, record: PublicRecord): readonly string[] {
  switch (kind) {
    case 'agency': {
      const { legalName, names } = record as RecordOf['agency'];
      if (names.length === 1 && names[0]?.name === legalName) return [legalName];
      return once([legalName, ...names.map(({ name }) => name)]);
    }
    case 'person': {
      const { name, otherNames } = record as RecordOf['person'];
      return once([name, ...otherNames]);
    }
    case 'listing': {
      // An agency or person of the register is found by its own record, which knows its listings.
      const { id, name, otherNames } = (record as RecordOf['listing']).subject;
      return id === undefined ? once([name, ...otherNames]) : [];
    }
    default:
      return [];
  }
}
