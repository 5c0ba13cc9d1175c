import type { Instant } from '@amparo/kernel';
import { findByLink, findByPhone } from './find-by-contact.js';
import { findByJobOrder } from './find-by-job-order.js';
import { findByName } from './find-by-name.js';
import { findByParts, type FoundWithElements } from './find-by-parts.js';
import { findByCutName } from './find-by-cut-name.js';
import { findByNearNumber } from './find-by-near-number.js';
import { findByIdentifier, findByLicenceNumber, type Found, NOTHING } from './find-by-number.js';
import type { PublicIndex } from './public-index.js';
import type { CheckResult, LicenceRecord } from './records.js';
import { nextBoundary } from './timeline.js';

/** What is read of a question; the rest cannot make it clearer. */
export const MAX_QUESTION = 300;

type Finder = (index: PublicIndex, question: string, now: Instant) => Found | FoundWithElements;

/** From the most telling to the least. */
const FINDERS: readonly Finder[] = [
  findByLicenceNumber,
  findByIdentifier,
  findByJobOrder,
  findByPhone,
  findByLink,
  findByNearNumber,
  findByParts,
  findByCutName,
  findByName,
];

/** When time alone next changes an answer about these licences. */
function boundary(licences: readonly LicenceRecord[], now: Instant): Instant | null {
  const ends = licences.map((licence) => nextBoundary(licence, now)).filter((end) => end !== null);
  return ends.sort()[0] ?? null;
}

/** Answers one line: a name, a licence number, a job order, a phone number, a link, an e-mail address or a person. */
export function check(index: PublicIndex, question: string | { readonly q: string }, now: Instant): CheckResult {
  const q = (typeof question === 'string' ? question : question.q).slice(0, MAX_QUESTION);
  const kept = index.keptAnswer(q, now);
  if (kept) return kept;
  let found: Found | FoundWithElements = NOTHING;
  for (const find of FINDERS) {
    found = find(index, q, now);
    if (found.matches.length > 0) break;
  }
  const { confidence, matches, licences } = found;
  const elements = 'elements' in found ? found.elements : [];
  const [best] = matches;
  const sure = confidence === 'exact' || confidence === 'strong';
  const standing = sure && best ? best.standing : 'no_record';
  const result: CheckResult = { asked: { q }, standing, confidence, matches, elements };
  // A holder's listing begins and ends on days of its own.
  const lasts = licences?.every(({ agencyId }) => index.listingsOf(agencyId).length === 0);
  if (sure && licences && lasts) index.answers.keep(q, result, now, boundary(licences, now));
  return result;
}
