import { dayOf, type Instant } from '@amparo/kernel';
import { check, MAX_QUESTION } from '../check.js';
import { isSure } from '../find-by-number.js';
import { jobOrderNow } from '../find-by-job-order.js';
import { agencyMatch, warns } from '../match.js';
import type { PublicIndex } from '../public-index.js';
import type { CheckMatch, Confidence, Standing } from '../records.js';
import { type Offer, type OfferElement, type OfferResult, WARNING_VERDICTS } from './offer.js';
import { type Piece, piecesOf } from './pieces.js';
import { type Anchor, verdictOf, type Weighing } from './verdicts.js';

/** What is read of an offer's text. */
export const MAX_OFFER_TEXT = 10_000;

const CONTACTS: readonly Piece['element'][] = ['phone', 'email', 'web', 'social'];

const agencyOf = (index: PublicIndex, match: CheckMatch): string | undefined => {
  if (match.subject === 'agency') return match.id;
  return match.subject === 'person' ? index.get('person', match.id)?.appointments[0]?.agencyId : undefined;
};

/**
 * Whom an offer is about: first whoever was published as unlicensed under a number or page in it; then whom it names, by name, by licence
 * number, by its job order; and only where it names nobody, whoever has its phone, page or person.
 */
function anchorOf(index: PublicIndex, pieces: readonly Piece[], now: Instant): Anchor | undefined {
  const of = (elements: readonly Piece['element'][]): Piece[] =>
    pieces.filter(({ element }) => elements.includes(element));
  const first = (some: readonly Piece[], fits: (match: CheckMatch) => boolean): Anchor | undefined => {
    for (const { found } of some) {
      const match = found.matches[0];
      if (match && isSure(found) && fits(match))
        return { match, confidence: found.confidence, agencyId: agencyOf(index, match) };
    }
    return undefined;
  };
  const order = pieces.flatMap(({ orders }) => orders)[0];
  const holder = order && index.get('agency', order.agencyId);
  const ordered = holder && agencyMatch(index, holder, now, { score: 1, matchedOn: ['jobOrder'], differs: [] });
  return (
    first(of(CONTACTS), ({ standing }) => standing === 'reported_unlicensed') ??
    first(of(['agency']), (match) => match.subject === 'agency' || warns(match)) ??
    first(of(['licenceNumber']), () => true) ??
    (ordered && { match: ordered, confidence: 'strong', agencyId: ordered.id }) ??
    first(of(CONTACTS), () => true) ??
    first(of(['person']), () => true)
  );
}

const IDENTITY: readonly string[] = ['agency', 'licenceNumber', ...CONTACTS, 'person', 'jobOrder'];
/** What is said of an agency even where the offer is not surely its own: to warn of it is never wrong. */
const STANDS: readonly Standing[] = ['may_not_recruit', 'reported_unlicensed', 'sanctioned'];

/** How sure it is that the offer comes from whom it names: not at all where a part of it is another's. */
function confidenceOf({ match, confidence }: Anchor, elements: readonly OfferElement[]): Confidence {
  const identity = elements.filter(({ element }) => IDENTITY.includes(element));
  const isAnothers = identity.some(({ verdict }) => verdict === 'does_not_belong');
  if (isAnothers && !STANDS.includes(match.standing)) return 'possible';
  const isDoubtful = identity.some(({ verdict }) => verdict !== 'belongs' && WARNING_VERDICTS.includes(verdict));
  return confidence === 'exact' && (isAnothers || isDoubtful) ? 'strong' : confidence;
}

function weighingOf(index: PublicIndex, pieces: readonly Piece[], anchor: Anchor | undefined, now: Instant): Weighing {
  const register = index.registers().find(({ id }) => id === anchor?.match.register) ?? index.registers()[0];
  const today = dayOf(now, register?.timeZone ?? 'UTC');
  const orders = pieces.flatMap((piece) => piece.orders);
  const order = orders.find(({ agencyId }) => agencyId === anchor?.agencyId) ?? orders[0];
  const licences = anchor?.agencyId === undefined ? [] : index.licencesOf(anchor.agencyId);
  const asked = licences.filter(({ number }) => number === anchor?.match.licenceNumber);
  return {
    ...{ index, pieces, anchor, now, today, register, order },
    orderState: order && jobOrderNow(index, order, now),
    licences: asked.length > 0 ? asked : licences,
  };
}

/**
 * Answers a whole offer: whom it is about and what their standing is, and of each thing in it whether it is theirs, is allowed, or is nobody's
 * that the register knows. Nothing of it is kept.
 */
export function checkOffer(index: PublicIndex, offer: Offer, now: Instant): OfferResult {
  const asked = { ...offer, ...(offer.text === undefined ? {} : { text: offer.text.slice(0, MAX_OFFER_TEXT) }) };
  const pieces = piecesOf(index, asked, now);
  if (pieces.length === 0) return ofOneLine(index, asked, now);
  const anchor = anchorOf(index, pieces, now);
  const weighing = weighingOf(index, pieces, anchor, now);
  const elements = pieces.map((piece) => verdictOf(piece, weighing));
  const warnings = elements.filter(({ verdict }) => WARNING_VERDICTS.includes(verdict)).length;
  const others = othersOf(pieces, anchor);
  if (!anchor) {
    const confidence = others.length > 0 ? 'possible' : 'none';
    return { asked, standing: 'no_record', confidence, matches: others, elements, warnings };
  }
  const confidence = confidenceOf(anchor, elements);
  const named = (fits: boolean): string[] => [
    ...new Set(
      elements
        .filter(({ verdict }) => (fits ? verdict === 'belongs' : WARNING_VERDICTS.includes(verdict)))
        .map(({ element }) => (element === 'agency' ? 'name' : element)),
    ),
  ];
  const match = { ...anchor.match, matchedOn: named(true), differs: named(false) };
  const standing = confidence === 'possible' ? 'no_record' : match.standing;
  return { asked, standing, confidence, matches: [match, ...others], elements, warnings };
}

/** What is no advertisement may be a name in small letters, as people type it into a box. */
function ofOneLine(index: PublicIndex, asked: Offer, now: Instant): OfferResult {
  const line = asked.text?.trim() ?? '';
  const isLine = line.length <= MAX_QUESTION && !line.includes('\n');
  const found = check(index, isLine ? line : '', now);
  const elements = found.elements.map((element) => ({ ...element, from: null, to: null }));
  const warnings = elements.filter(({ verdict }) => WARNING_VERDICTS.includes(verdict)).length;
  return { ...found, asked, elements, warnings };
}

const MOST_OTHERS = 8;

/** Who else may be meant: others of the same name, and whose the rest of the offer is. */
function othersOf(pieces: readonly Piece[], anchor: Anchor | undefined): CheckMatch[] {
  const seen = new Set(anchor ? [anchor.match.id] : []);
  const others: CheckMatch[] = [];
  // Whoever is named beyond doubt is not mistaken for others of a like name.
  const open = pieces.filter(
    ({ found }) => !(found.confidence === 'exact' && found.matches[0]?.id === anchor?.match.id),
  );
  for (const match of open.flatMap(({ found }) => found.matches)) {
    if (seen.has(match.id) || match.id === anchor?.agencyId) continue;
    seen.add(match.id);
    others.push(match);
  }
  return others.slice(0, MOST_OTHERS);
}
