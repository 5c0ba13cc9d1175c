import type { Instant } from '@amparo/kernel';
import { type Found, NOTHING } from './find-by-number.js';
import { CUT_PREFIX, key, plainIdentifier } from './keys.js';
import { listingMatch } from './match.js';
import type { PublicIndex } from './public-index.js';

/**
 * A name that begins as a listed name does up to where the publisher cut it. Whether it goes on as the asked one does nobody can
 * tell from the file: strong, never exact.
 */
export function findByCutName(index: PublicIndex, question: string, now: Instant): Found {
  const asked = plainIdentifier(question);
  if (asked.length < CUT_PREFIX) return NOTHING;
  const begun = index
    .having(
      'listing',
      key.cutName(asked),
      ({ subject }) => subject.nameCut && asked.startsWith(plainIdentifier(subject.name)),
    )
    .sort((a, b) => b.subject.name.length - a.subject.name.length);
  const [longest] = begun;
  if (!longest) return NOTHING;
  const same = begun.filter(({ subject }) => subject.name === longest.subject.name);
  const fit = { score: 0.95, matchedOn: ['name'], differs: [] };
  const matches = same.map((listing) => listingMatch(index, listing, now, fit));
  const running = matches.find(({ standing }) => standing === 'sanctioned') ?? matches[0];
  return running ? { confidence: 'strong', matches: [running] } : NOTHING;
}
