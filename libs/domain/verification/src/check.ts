import type { Instant } from '@amparo/kernel';
import { findByLink, findByPhone } from './find-by-contact.js';
import { findByName } from './find-by-name.js';
import { findByIdentifier, findByLicenceNumber, type Found, NOTHING } from './find-by-number.js';
import type { PublicIndex } from './public-index.js';
import type { CheckResult } from './records.js';

/** What is read of a question; the rest cannot make it clearer. */
export const MAX_QUESTION = 300;

type Finder = (index: PublicIndex, question: string, now: Instant) => Found;

/** From the most telling to the least. */
const FINDERS: readonly Finder[] = [findByLicenceNumber, findByIdentifier, findByPhone, findByLink, findByName];

/** Answers one line: a name, a licence number, a phone number, a link, an e-mail address or a person. */
export function check(index: PublicIndex, question: string | { readonly q: string }, now: Instant): CheckResult {
  const q = (typeof question === 'string' ? question : question.q).slice(0, MAX_QUESTION);
  let found = NOTHING;
  for (const find of FINDERS) {
    found = find(index, q, now);
    if (found.matches.length > 0) break;
  }
  const { confidence, matches } = found;
  const [best] = matches;
  const sure = confidence === 'exact' || confidence === 'strong';
  return { asked: { q }, standing: sure && best ? best.standing : 'no_record', confidence, matches, elements: [] };
}
