import type { Element } from './profile.js';

/** What an element tells where nobody else has the value: its part of a score of 1. */
export const TELLS: Readonly<Record<Element, number>> = {
  name: 0.34,
  person: 0.36,
  address: 0.33,
  phone: 0.44,
  email: 0.42,
  web: 0.38,
  social: 0.38,
  messaging: 0.42,
  account: 0.48,
  identifier: 0.48,
};

/** The same person of the register, known by the id, and not by a name that another may bear. */
export const SAME_PERSON = 0.55;

/** An entry of a list, and a person, can be known by hardly more than the name: it must tell more of them. */
export const NAME_OF_LISTED = 0.6;

/** What is left of a value's weight when so many others have it: one building, one accountant, a common name tell little. */
export const rarityOf = (others: number): number => Math.max(1, others) ** -0.65;

/** Names meet by chance, so what counts is how large a part of the register bears one; a building or an accountant is shared for a reason. */
export function nameRarity(others: number, subjects: number): number {
  const all = Math.log(Math.max(20, subjects));
  return Math.max(0, 1 - Math.log(Math.max(1, others)) / all) ** 2;
}
