import { addressKeys, addressLink, prepareAddress, type PreparedAddress } from './addresses.js';
import { nameKeys, nameLink, prepareAgencyName, type PreparedAgencyName } from './agency-names.js';
import { contactKeys, contactLink, prepareContact, type PreparedContact } from './contacts.js';
import type { FoundLink } from './find.js';
import { personKeys, personLink, preparePerson, type PreparedPerson } from './persons.js';
import type { Link, Profile, Rarity, SubjectKind } from './profile.js';

/** A profile read once, ready to be compared with many. */
export interface PreparedProfile {
  readonly names: readonly PreparedAgencyName[];
  readonly persons: readonly PreparedPerson[];
  readonly addresses: readonly PreparedAddress[];
  readonly contacts: readonly PreparedContact[];
}

export const prepareProfile = ({ names, persons, addresses, contacts }: Profile): PreparedProfile => ({
  names: [...new Set(names)].map(prepareAgencyName),
  persons: persons.map(preparePerson),
  addresses: [...new Set(addresses)].map(prepareAddress),
  contacts: contacts.map(prepareContact),
});

/** Keys that are only counted, to know how common a word is: nobody is found by them. */
export const isCountOnly = (key: string): boolean => key.startsWith('person-word:') || key.startsWith('address-word:');

/** What a profile is found by, and what its values are counted by: two profiles that share none are never compared. */
export function keysOf({ names, persons, addresses, contacts }: PreparedProfile): string[] {
  return [
    ...new Set([
      ...names.flatMap(nameKeys),
      ...persons.flatMap(personKeys),
      ...addresses.flatMap(addressKeys),
      ...contacts.flatMap(contactKeys),
    ]),
  ];
}

/** Of everything that could be linked to the same value of the other's, what tells most; each value is used once. */
function strongest<Ours, Theirs>(
  ours: readonly Ours[],
  theirs: readonly Theirs[],
  find: (our: Ours, their: Theirs) => FoundLink | null,
): FoundLink[] {
  const found: { link: FoundLink; i: number; j: number }[] = [];
  ours.forEach((our, i) =>
    theirs.forEach((their, j) => {
      const link = find(our, their);
      if (link) found.push({ link, i, j });
    }),
  );
  found.sort((a, b) => b.link.weight - a.link.weight);
  const [usedI, usedJ] = [new Set<number>(), new Set<number>()];
  return found.flatMap(({ link, i, j }) => {
    if (usedI.has(i) || usedJ.has(j)) return [];
    usedI.add(i);
    usedJ.add(j);
    return [link];
  });
}

/** The second name or address that agrees says little more than the first: they are the same thing told twice. */
const AGAIN = 0.3;
/** Less than this tells nothing worth reading. */
const LEAST = 0.005;

const discounted = (links: readonly FoundLink[]): FoundLink[] =>
  links.map((link, at) => (at === 0 ? link : { ...link, weight: link.weight * AGAIN }));

const round = (weight: number): number => Math.round(weight * 1000) / 1000;

/** Everything that ties two profiles together, the most telling first. */
export function linksBetween(
  ours: PreparedProfile,
  theirs: PreparedProfile,
  theirKind: SubjectKind,
  rarity: Rarity,
): Link[] {
  // A person on a list has a name as an agency has one: our persons are compared with it too.
  return [
    ...discounted(strongest(ours.names, theirs.names, (our, their) => nameLink(our, their, theirKind, rarity))),
    ...strongest(ours.persons, theirs.persons, (our, their) => personLink(our, their, theirKind, rarity)),
    ...discounted(strongest(ours.addresses, theirs.addresses, (our, their) => addressLink(our, their, rarity))),
    ...strongest(ours.contacts, theirs.contacts, (our, their) => contactLink(our, their, rarity)),
  ]
    .map((link) => ({ ...link, weight: round(link.weight) }))
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight);
}

/** The links' weights added up: an officer can do the sum. */
export const scoreOf = (links: readonly Link[]): number =>
  round(
    Math.min(
      1,
      links.reduce((sum, { weight }) => sum + weight, 0),
    ),
  );
