import { type NumberForms, numberForms, plainDigits } from './licence-number.js';
import { handleOf, isPlatform } from './link.js';
import type { ChannelKind, ListingRecord, PublicRecord, RecordKind, RecordOf } from './records.js';

/** Letters of a cut name that a question must begin with to be compared with the whole of it. */
export const CUT_PREFIX = 24;

/**
 * The short texts under which a record is found, each begun by what it is. A key is a function of the record alone, so
 * that the keys of a replaced record can be taken out again without remembering them.
 */
export const key = {
  record: (kind: RecordKind, id: string) => `r:${kind}/${id}`,
  licenceOf: (agencyId: string) => `a:${agencyId}`,
  /** Whatever the case: people copy addresses from signs and print. */
  slug: (register: string, slug: string) => `s:${register}/${slug}`.toLowerCase(),
  number: (parts: string) => `n:${parts}`,
  channelOf: (agencyId: string) => `c:${agencyId}`,
  phone: (digits: string) => `p:${digits.slice(-7)}`,
  link: (value: string) => `l:${value}`,
  handle: (handle: string) => `h:${handle}`,
  personOf: (agencyId: string) => `e:${agencyId}`,
  identifier: (value: string) => `i:${value}`,
  listed: (register: string, list: string) => `v:${register}/${list}`,
  releaseOf: (list: string) => `r:${list}`,
  cutName: (plain: string) => `u:${plain.slice(0, CUT_PREFIX)}`,
  listingOf: (subjectId: string) => `w:${subjectId}`,
  jobOrderOf: (agencyId: string) => `o:${agencyId}`,
  feeRuleOf: (register: string) => `f:${register}`,
  jobOrderNumber: (number: string) => `b:${plainIdentifier(number)}`,
} as const;

/** An identifier as it is compared: letters and digits only. */
export const plainIdentifier = (value: string): string =>
  plainDigits(value.normalize('NFKC'))
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

export function contactKeys({ kind, value }: Contact): string[] {
  const keys: string[] = [];
  if (kind === 'bank' || kind === 'wallet') return keys;
  const phone = channelPhone({ kind, value });
  if (phone !== undefined) keys.push(key.phone(phone));
  if (kind === 'phone') return keys;
  const plain = value.toLowerCase();
  keys.push(key.link(plain));
  const handle = kind === 'social' || kind === 'messaging' || isPlatform(plain) ? handleOf(plain) : undefined;
  if (handle !== undefined && handle !== plain) keys.push(key.handle(handle));
  if (handle !== undefined && handle === plain) keys.push(key.handle(plain));
  return keys;
}

const listingKeys = ({ register, list, subject: { id, name, nameCut, contacts = [] } }: ListingRecord): string[] => [
  key.listed(register, list),
  ...(nameCut ? [key.cutName(plainIdentifier(name))] : []),
  ...(id === undefined ? [] : [key.listingOf(id)]),
  ...contacts.flatMap(contactKeys),
];

/** A number is found by its parts, by its parts as they are when nothing separates them, and by its digits alone. */
export function numberKeys({ squashed, parts, digits }: NumberForms): string[] {
  if (squashed === '') return [];
  const run = parts.length < squashed.length ? parts : numberForms(squashed).parts;
  return [...new Set([parts, run, digits])].map(key.number);
}

type KeysOf = { readonly [K in RecordKind]: (record: RecordOf[K]) => readonly string[] };

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

export function keysOf(kind: RecordKind, record: PublicRecord): string[] {
  const keys = (KEYS[kind] as (record: PublicRecord) => readonly string[])(record);
  return keys.length < 2 ? [...keys] : [...new Set(keys)];
}

/** The names under which a record is searched. */
export function namesOf(kind: RecordKind, record: PublicRecord): string[] {
  switch (kind) {
    case 'agency': {
      const { legalName, names } = record as RecordOf['agency'];
      return [...new Set([legalName, ...names.map(({ name }) => name)])];
    }
    case 'person': {
      const { name, otherNames } = record as RecordOf['person'];
      return [...new Set([name, ...otherNames])];
    }
    case 'listing': {
      // An agency or person of the register is found by its own record, which knows its listings.
      const { id, name, otherNames } = (record as RecordOf['listing']).subject;
      return id === undefined ? [...new Set([name, ...otherNames])] : [];
    }
    default:
      return [];
  }
}
