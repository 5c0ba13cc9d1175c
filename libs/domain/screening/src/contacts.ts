import type { FoundLink } from './find.js';
import type { ContactKind, ProfileContact, Rarity } from './profile.js';
import { rarityOf, TELLS } from './weights.js';

export interface PreparedContact {
  readonly contact: ProfileContact;
  readonly exact: string;
  /** What is left of it when dots, hyphens and the ending are taken away; null where nothing telling is. */
  readonly near: string | null;
}

/** Boxes and hosts that thousands have. */
const ANYBODYS = new Set('info contact hr office admin jobs job mail email sales support hello enquiry career careers recruitment manager accounts'.split(' ')); // prettier-ignore
const LEAST_NEAR = 6;
const NEAR = 0.6;

const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const telling = (text: string): string | null => (text.length < LEAST_NEAR || ANYBODYS.has(text) ? null : text);

/** The part of a host that somebody chose: `golden-gate` of `golden-gate.example.com`. */
function chosenPart(host: string): string {
  const parts = host.split('.');
  return parts.slice(0, -1).sort((a, b) => b.length - a.length)[0] ?? host;
}

const NEAR_FORMS: Readonly<Record<ContactKind, (value: string) => string | null>> = {
  // The last nine digits: the same number with and without its country or trunk prefix.
  phone: (value) => (value.replace(/\D/g, '').length >= 9 ? value.replace(/\D/g, '').slice(-9) : null),
  email: (value) => telling(bare((value.split('@')[0] ?? '').replace(/\+.*$/, ''))),
  web: (value) => telling(bare(chosenPart(value.split('/')[0] ?? ''))),
  social: (value) => telling(bare(value.split('/').at(-1) ?? '')),
  messaging: (value) => (/^\+?\d+$/.test(value) ? value.replace(/\D/g, '').slice(-9) : telling(bare(value.split('/').at(-1) ?? ''))), // prettier-ignore
  account: () => null,
  identifier: (value) =>
    telling(
      bare(value.split(':').at(-1) ?? '')
        .replace(/o/g, '0')
        .replace(/[il]/g, '1'),
    ),
};

export const prepareContact = (contact: ProfileContact): PreparedContact => ({
  contact,
  exact: contact.value.normalize('NFKC').trim(),
  near: NEAR_FORMS[contact.kind](contact.value.normalize('NFKC').trim()),
});

/** A messaging account is often a phone number: the two are one family. */
const familyOf = (kind: ContactKind): string => (kind === 'messaging' ? 'phone' : kind);
const exactKey = ({ contact, exact }: PreparedContact): string => `${familyOf(contact.kind)}:${exact}`;
const nearKey = ({ contact, near }: PreparedContact): string => `${familyOf(contact.kind)}-near:${near}`;

export const contactKeys = (prepared: PreparedContact): string[] =>
  prepared.near === null ? [exactKey(prepared)] : [exactKey(prepared), nearKey(prepared)];

export function contactLink(ours: PreparedContact, theirs: PreparedContact, rarity: Rarity): FoundLink | null {
  const { kind } = ours.contact;
  if (familyOf(kind) !== familyOf(theirs.contact.kind)) return null;
  const isExact = ours.exact === theirs.exact;
  if (!isExact && (ours.near === null || ours.near !== theirs.near)) return null;
  const others = rarity.holders(isExact ? exactKey(ours) : nearKey(ours));
  const shown = ({ contact }: PreparedContact): string => (contact.kind === 'account' ? '' : (contact.display ?? contact.value)); // prettier-ignore
  return {
    element: kind,
    ours: shown(ours),
    theirs: shown(theirs),
    agreement: isExact ? 'exact' : 'spelling',
    others,
    weight: TELLS[kind] * rarityOf(others) * (isExact ? 1 : NEAR),
  };
}
