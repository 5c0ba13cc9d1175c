import type { Instant } from '@amparo/kernel';
import type { Found } from './find-by-number.js';
import { agencyMatch, type Fit, listingMatch, personMatch, warns } from './match.js';
import type { NameHit } from './names/name-index.js';
import type { PublicIndex } from './public-index.js';
import type { CheckMatch, Confidence, RecordOf } from './records.js';

const MAX_MATCHES = 8;

interface Rendered {
  readonly match: CheckMatch;
  /** The same for all entries of one listed subject. */
  readonly once: string;
}

function render(index: PublicIndex, { slot, name, score }: NameHit, now: Instant): Rendered[] {
  const held = index.at(slot);
  if (!held) return [];
  const fit = (matched: string): Fit => ({ score, matchedOn: [matched], differs: [] });
  const alone = (match: CheckMatch): Rendered[] => [{ match, once: match.id }];
  switch (held.kind) {
    case 'agency': {
      const agency = held.record as RecordOf['agency'];
      return alone(agencyMatch(index, agency, now, fit(name === agency.legalName ? 'name' : 'otherName')));
    }
    case 'person':
      return alone(personMatch(index, held.record as RecordOf['person'], now, fit('person')));
    case 'listing': {
      const listing = held.record as RecordOf['listing'];
      const match = listingMatch(index, listing, now, fit(name === listing.subject.name ? 'name' : 'otherName'));
      return [{ match, once: `${match.subject} ${match.register} ${match.legalName}` }];
    }
    default:
      return [];
  }
}

/** One subject may stand on a list several times: once is enough, and the listing in force is the one that counts. */
function onceEach(rendered: readonly Rendered[]): CheckMatch[] {
  const kept = new Map<string, CheckMatch>();
  for (const { match, once } of rendered) {
    const held = kept.get(once);
    if (!held || (!warns(held) && warns(match))) kept.set(once, match);
  }
  return [...kept.values()].sort((a, b) => b.score - a.score);
}

/** How far behind another name must be not to count as one that may be meant as well. */
const BEHIND = { exact: 0.005, strong: 0.1 } as const;

/** A name of an agency, a person or a listed subject. Several that fit alike are all offered, and none is asserted. */
export function findByName(index: PublicIndex, question: string, now: Instant): Found {
  return ofHits(index, question, index.searchNames(question), now);
}

/** A name of exactly these words, in any order: what looks like it is not looked for. */
export function findBySameName(index: PublicIndex, question: string, now: Instant): Found {
  return ofHits(index, question, index.sameNames(question), now);
}

function ofHits(index: PublicIndex, question: string, found: readonly NameHit[], now: Instant): Found {
  // Digits alone are a number that nobody has: names that hold some of them are no suggestion.
  const hits = found.filter(({ decision }) => decision !== 'possible' || /\p{L}/u.test(question));
  const matches = onceEach(hits.flatMap((hit) => render(index, hit, now))).slice(0, MAX_MATCHES);
  const best = hits.find(({ decision }) => decision === 'exact') ?? hits.find(({ decision }) => decision === 'strong');
  if (!best || best.decision === 'possible') return { confidence: matches.length === 0 ? 'none' : 'possible', matches };
  const { decision, score } = best;
  const alike = hits.filter(
    (hit) => hit.decision === decision && (hit.score > score - BEHIND[decision] || (best.begins && hit.begins)),
  );
  const meant = onceEach(alike.flatMap((hit) => render(index, hit, now)));
  const first = meant[0];
  const confidence: Confidence = first && meant.length === 1 ? decision : 'possible';
  return {
    confidence,
    matches: first ? [first, ...matches.filter((match) => match !== first && match.id !== first.id)] : matches,
  };
}
