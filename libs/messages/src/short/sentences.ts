import type { Language } from '../languages.js';
import { endOf, fits, shortened, withoutNeed } from './gsm7.js';

/** Of a name or number that stands before what is said of it: that always fits behind. */
export const SUBJECT = 24;
const SHORTEST_SUBJECT = 8;

const LINK = /^\S+\.\S+$/;

/** How a sentence ends where not by a full stop. Thai ends none with a mark. */
const STOP: Readonly<Partial<Record<Language, string>>> = {
  ...{ hi: '\u0964', ne: '\u0964', bn: '\u0964', ur: '\u06d4', am: '\u1362', th: '' },
};

/** Pieces as sentences after one another, each with the mark that ends one in the language. */
export const sentence = ({ language }: { readonly language: Language }, ...pieces: readonly string[]): string =>
  pieces
    .filter((piece) => piece !== '')
    .map((piece) => (/[.!?\u061f\u0964\u06d4\u1362]$/.test(piece) ? piece : `${piece}${STOP[language] ?? '.'}`))
    .join(' ');

/** What is said with as much of a name as there is room for in one message. */
export function fitting(say: (places: number) => string, most: number): string | undefined {
  for (let places = most; places >= SHORTEST_SUBJECT; places -= 1)
    if (fits(withoutNeed(say(places)))) return say(places);
  return undefined;
}

/** The same where not even the shortest has room. */
export const fittingOrShortest = (say: (places: number) => string, most: number): string =>
  fitting(say, most) ?? say(SHORTEST_SUBJECT);

/** Subject and verdict in one message: the verdict is always whole, and of the subject as much as then has room. */
export function told(subject: string, said: string, most = SUBJECT): string {
  const cut = LINK.test(subject) ? endOf : shortened;
  return fitting((places) => `${cut(subject, places)}: ${said}`, most) ?? said;
}
