/** What a profile can be compared by. */
export const ELEMENTS = [
  'name',
  'person',
  'address',
  'phone',
  'email',
  'web',
  'social',
  'messaging',
  'account',
  'identifier',
] as const;
export type Element = (typeof ELEMENTS)[number];

/** Phones, pages and accounts: what is the same or not. */
export const CONTACT_KINDS = ['phone', 'email', 'web', 'social', 'messaging', 'account', 'identifier'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ProfilePerson {
  /** The person's own id in the register, where known: the same id is the same person, whatever the name. */
  readonly id: string | null;
  readonly names: readonly string[];
  readonly birthDate?: string | null;
  readonly nationality?: string | null;
}

export interface ProfileContact {
  readonly kind: ContactKind;
  /** In the form in which the register compares it; an account as its keyed hash. */
  readonly value: string;
  /** As people write it; never for accounts. */
  readonly display: string | null;
}

/** Everything an agency, a person or an entry of a list can be recognised by: names current and past, in any script. */
export interface Profile {
  readonly names: readonly string[];
  readonly persons: readonly ProfilePerson[];
  readonly addresses: readonly string[];
  readonly contacts: readonly ProfileContact[];
  readonly country?: string | null;
}

export const ADVERSE_FACTS = ['refused', 'revoked', 'barred', 'sanctioned', 'listed'] as const;
export type AdverseFact = (typeof ADVERSE_FACTS)[number];

export const SUBJECT_KINDS = ['agency', 'person', 'listing'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Somebody the register knows, and what stands against them. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly profile: Profile;
  readonly adverse: readonly AdverseFact[];
}

export const AGREEMENTS = ['exact', 'spelling', 'transliteration', 'order'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** One thing two profiles have in common, and what it tells. */
export interface Link {
  readonly element: Element;
  readonly ours: string;
  readonly theirs: string;
  readonly agreement: Agreement;
  /** How many others of the register have this value: what many have tells little. */
  readonly others: number;
  /** Its part of the score. */
  readonly weight: number;
}

export interface Hit {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly adverse: readonly AdverseFact[];
  /** 0 to 1: the sum of the links' weights, at most 1. */
  readonly score: number;
  readonly links: readonly Link[];
}

/** How many subjects of the register have a key; and how many there are. */
export interface Rarity {
  readonly subjects: number;
  holders(key: string): number;
}

/** From this score on a hit on somebody with an adverse fact holds the applicant for a human conclusion. */
export const DEFAULT_THRESHOLD = 0.45;
