import type { Instant } from '@amparo/kernel';
import type { Found } from './find-by-number.js';
import { agencyMatch, type Fit, listingMatch, personMatch } from './match.js';
import type { NameHit } from './names/name-index.js';
import type { PublicIndex } from './public-index.js';
import type { CheckMatch, Confidence, RecordOf } from './records.js';

const MAX_MATCHES = 8;

function render(index: PublicIndex, { slot, name, score }: NameHit, now: Instant): CheckMatch[] {
  const held = index.at(slot);
  if (!held) return [];
  const fit = (matched: string): Fit => ({ score, matchedOn: [matched], differs: [] });
  switch (held.kind) {
    case 'agency': {
      const agency = held.record as RecordOf['agency'];
      return [agencyMatch(index, agency, now, fit(name === agency.legalName ? 'name' : 'otherName'))];
    }
    case 'person':
      return [personMatch(index, held.record as RecordOf['person'], now, fit('person'))];
    case 'listing': {
      const listing = held.record as RecordOf['listing'];
      return [listingMatch(index, listing, now, fit(name === listing.subject.name ? 'name' : 'otherName'))];
    }
    default:
      return [];
  }
}

/** One subject may stand on a list several times: once is enough, and the listing in force is the one that counts. */
function onceEach(matches: readonly CheckMatch[]): CheckMatch[] {
  const kept = new Map<string, CheckMatch>();
  for (const match of matches) {
    const name = match.status === 'listed' ? `${match.subject} ${match.register} ${match.legalName}` : match.id;
    const held = kept.get(name);
    if (!held || (held.standing !== 'sanctioned' && match.standing === 'sanctioned')) kept.set(name, match);
  }
  return [...kept.values()].sort((a, b) => b.score - a.score);
}

/** How far behind another name must be not to count as one that may be meant as well. */
const BEHIND = { exact: 0.005, strong: 0.1 } as const;

/** A name of an agency, a person or a listed subject. Several that fit alike are all offered, and none is asserted. */
export function findByName(index: PublicIndex, question: string, now: Instant): Found {
  const hits = index.searchNames(question);
  const matches = onceEach(hits.flatMap((hit) => render(index, hit, now))).slice(0, MAX_MATCHES);
  const best = hits.find(({ decision }) => decision === 'exact') ?? hits.find(({ decision }) => decision === 'strong');
  if (!best || best.decision === 'possible') return { confidence: matches.length === 0 ? 'none' : 'possible', matches };
  const { decision, score } = best;
  const alike = hits.filter((hit) => hit.decision === decision && hit.score > score - BEHIND[decision]);
  const meant = onceEach(alike.flatMap((hit) => render(index, hit, now)));
  const first = meant[0];
  const confidence: Confidence = first && meant.length === 1 ? decision : 'possible';
  return {
    confidence,
    matches: first ? [first, ...matches.filter((match) => match !== first && match.id !== first.id)] : matches,
  };
}
