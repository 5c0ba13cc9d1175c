import type { Instant } from '@amparo/kernel';
import { findByLicenceNumber, type Found, NOTHING } from './find-by-number.js';
import { plainDigits, withoutLead } from './licence-number.js';
import type { PublicIndex } from './public-index.js';
import type { CheckMatch } from './records.js';

/** Nothing but a number: letters before it, digits in groups. Of a shorter one, or of digits alone, too many others are near. */
const NUMBER = /^(?:\p{L}{1,5}[.:/\s-]*(?=(?:\D*\d){4})|(?=(?:\D*\d){5}))\d[\d./\s-]*$/u;
const MOST_DIGITS = 12;
const MAX_MATCHES = 12;
/** Above it a number is found with its letters: one whose letters differ as well is not near. */
const WITHOUT_LETTERS = 0.9;

const TEN = [...'0123456789'];
type Edit = (text: string, at: number) => readonly string[];
const isDigit = (char: string | undefined): boolean => char !== undefined && /\d/.test(char);
const put = (text: string, at: number, length: number, digits: string): string =>
  text.slice(0, at) + digits + text.slice(at + length);

/**
 * The slips by which one number becomes another when it is copied, the likelier first (Damerau 1964, "A technique for computer detection and
 * correction of spelling errors": one digit wrong, one missing, one too many, or two turned about). A doubled digit that was written once, or
 * the other way, looks most like what was meant.
 */
const EDITS: readonly { readonly score: number; readonly edit: Edit }[] = [
  {
    score: 0.8,
    edit: (text, at) => (isDigit(text[at + 1]) ? [put(text, at, 2, `${text[at + 1]}${text[at]}`)] : []),
  },
  { score: 0.78, edit: (text, at) => [put(text, at, 0, text[at] ?? '')] },
  { score: 0.78, edit: (text, at) => (text[at] === text[at + 1] ? [put(text, at, 1, '')] : []) },
  { score: 0.75, edit: (text, at) => TEN.map((digit) => put(text, at, 1, digit)) },
  {
    score: 0.7,
    edit: (text, at) => TEN.flatMap((digit) => [put(text, at, 0, digit), put(text, at + 1, 0, digit)]),
  },
  { score: 0.7, edit: (text, at) => [put(text, at, 1, '')] },
];

/** Licences whose number is one slip of the hand away from one that nobody has: to be offered, never to be taken for it. */
export function findByNearNumber(index: PublicIndex, question: string, now: Instant): Found {
  const text = plainDigits(withoutLead(question.normalize('NFKC'))).trim();
  const digits = [...text].flatMap((char, at) => (isDigit(char) ? at : []));
  if (!NUMBER.test(text) || digits.length > MOST_DIGITS) return NOTHING;
  const lettered = /\p{L}/u.test(text);
  const near = new Map<string, CheckMatch>();
  const asked = new Set([text]);
  for (const { score, edit } of EDITS)
    for (const at of digits)
      for (const candidate of edit(text, at)) {
        if (asked.has(candidate)) continue;
        asked.add(candidate);
        if (!index.hasLicenceNumber(candidate)) continue;
        for (const match of findByLicenceNumber(index, candidate, now).matches)
          if ((!lettered || match.score > WITHOUT_LETTERS) && !near.has(match.path))
            near.set(match.path, { ...match, score, matchedOn: [], differs: ['licenceNumber'] });
      }
  if (near.size === 0) return NOTHING;
  const matches = [...near.values()].sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
  return { confidence: 'possible', matches: matches.slice(0, MAX_MATCHES) };
}
