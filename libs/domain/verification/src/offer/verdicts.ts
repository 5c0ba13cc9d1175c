import type { Instant, LegalDay } from '@amparo/kernel';
import { isSure } from '../find-by-number.js';
import type { JobOrderState } from '../job-orders.js';
import { personMatch, warns } from '../match.js';
import type { PublicIndex } from '../public-index.js';
import type {
  ChannelKind,
  CheckElement,
  CheckMatch,
  Confidence,
  JobOrderRecord,
  LicenceRecord,
  RegisterRecord,
} from '../records.js';
import { feeVerdict } from './fee.js';
import type { OfferElement } from './offer.js';
import type { Piece } from './pieces.js';

/** Whom the offer is about. */
export interface Anchor {
  readonly match: CheckMatch;
  readonly confidence: Confidence;
  readonly agencyId: string | undefined;
}

/** What each piece is held against. */
export interface Weighing {
  readonly index: PublicIndex;
  readonly pieces: readonly Piece[];
  readonly anchor: Anchor | undefined;
  readonly now: Instant;
  readonly today: LegalDay;
  readonly register: RegisterRecord | undefined;
  readonly licences: readonly LicenceRecord[];
  readonly order: JobOrderRecord | undefined;
  readonly orderState: JobOrderState | undefined;
}

type Said = Pick<CheckElement, 'verdict' | 'reason'> & Partial<OfferElement>;
type Verdict = (piece: Piece, weighing: Weighing) => Said;

const MOST_THEIRS = 5;
const whose = ({ legalName, path, standing }: CheckMatch): OfferElement['whose'] => ({ legalName, path, standing });
const isOf = ({ found }: Piece, { anchor }: Weighing): boolean =>
  found.matches.some(({ id }) => id === anchor?.agencyId || id === anchor?.match.id);

/** Somebody else's, or somebody's that the public was told to be careful with. */
function anothers(piece: Piece, reason: string): Said | undefined {
  const [match] = piece.found.matches;
  if (!match || !isSure(piece.found)) return undefined;
  if (warns(match)) return { verdict: 'listed', reason: match.standing, whose: whose(match) };
  return { verdict: 'does_not_belong', reason, whose: whose(match) };
}

const listed = (piece: Piece): Said | undefined => {
  const [match] = piece.found.matches;
  return match && isSure(piece.found) && warns(match) ? anothers(piece, '') : undefined;
};

const ofAgency: Verdict = (piece, weighing) => {
  const warning = listed(piece);
  if (warning) return warning;
  if (isOf(piece, weighing)) return { verdict: 'belongs', reason: 'registered' };
  const isBorrowed = weighing.anchor?.match.standing === 'reported_unlicensed';
  const other = anothers(piece, isBorrowed ? 'name_borrowed' : 'another_agency');
  if (other) return weighing.anchor ? other : { verdict: 'unknown', reason: 'several_of_the_name' };
  if (piece.found.matches.some(({ score }) => score >= 0.99))
    return { verdict: 'unknown', reason: 'several_of_the_name' };
  return { verdict: 'not_found', reason: 'no_such_name' };
};

const ofLicence: Verdict = (piece, weighing) => {
  if (isOf(piece, weighing)) return { verdict: 'belongs', reason: 'registered' };
  const other = anothers(piece, 'registered_to_another');
  if (other) return other;
  if (piece.found.matches.length > 0) return { verdict: 'unknown', reason: 'several_of_the_number' };
  return { verdict: 'not_found', reason: 'no_such_number' };
};

/** Kinds of channels that one way to reach somebody is compared with. */
const FAMILY: Readonly<Partial<Record<Piece['element'], readonly ChannelKind[]>>> = {
  phone: ['phone', 'messaging'],
  email: ['email'],
  web: ['web'],
  social: ['social', 'messaging'],
};

const ofContact: Verdict = (piece, weighing) => {
  const warning = listed(piece);
  if (warning) return warning;
  if (isOf(piece, weighing)) return { verdict: 'belongs', reason: 'registered' };
  const other = anothers(piece, 'registered_to_another');
  if (other) return other;
  const { index, anchor } = weighing;
  if (anchor?.agencyId === undefined) return { verdict: 'unknown', reason: 'nobody_named' };
  const kinds = FAMILY[piece.element] ?? [];
  const theirs = index
    .channelsOf(anchor.agencyId)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ display, value }) => display ?? value)
    .slice(0, MOST_THEIRS);
  return theirs.length > 0
    ? { verdict: 'not_official', reason: 'not_registered', theirs }
    : { verdict: 'unknown', reason: 'none_registered' };
};

const ofPerson: Verdict = (piece, { index, anchor, now, today }) => {
  const agencyId = anchor?.agencyId;
  const persons = piece.found.matches.flatMap(({ id }) => index.get('person', id) ?? []);
  const acts = ({ appointments }: (typeof persons)[number]): boolean =>
    appointments.some((one) => one.agencyId === agencyId && one.from <= today && (one.to === null || today <= one.to));
  if (persons.some(acts)) return { verdict: 'belongs', reason: 'registered' };
  const other = anothers(piece, 'acts_for_another');
  if (other) return other;
  if (agencyId === undefined) return { verdict: 'unknown', reason: 'nobody_named' };
  const registered = index.personsOf(agencyId).filter(acts);
  const fit = { score: 1, matchedOn: [], differs: [] };
  const theirs = registered.slice(0, MOST_THEIRS).map((one) => personMatch(index, one, now, fit).legalName);
  return theirs.length > 0
    ? { verdict: 'not_official', reason: 'not_registered', theirs }
    : { verdict: 'unknown', reason: 'none_registered' };
};

const ofJobOrder: Verdict = ({ orders }, { index, anchor, order, orderState }) => {
  const [first] = orders;
  if (!first) return { verdict: 'not_found', reason: 'no_such_order' };
  if (anchor?.agencyId !== undefined && orders.every(({ agencyId }) => agencyId !== anchor.agencyId)) {
    const legalName = index.get('agency', first.agencyId)?.legalName ?? first.agencyId;
    const path = `/job-orders/${encodeURIComponent(first.id)}`;
    return {
      verdict: 'does_not_belong',
      reason: 'registered_to_another',
      whose: { legalName, path, standing: 'no_record' },
    };
  }
  return orderState === 'open'
    ? { verdict: 'open', reason: 'approved' }
    : { verdict: 'not_open', reason: orderState ?? 'over', ...(order ? { theirs: [order.title] } : {}) };
};

const ofCountry: Verdict = ({ code }, { pieces, licences, order, register }) => {
  const scope = licences.flatMap(({ countries }) => countries);
  const asked = pieces.flatMap((piece) => (piece.element === 'country' ? (piece.code ?? []) : []));
  // Whoever writes where they are, or where the workers come from, asks nobody to go there.
  const fits = (country: string): boolean => (order ? country === order.country : scope.includes(country));
  if ((!order && scope.length === 0) || code === undefined || code === '') return { verdict: 'noted', reason: 'read' };
  if (fits(code)) return { verdict: 'covered', reason: order ? 'as_approved' : 'in_scope' };
  if (code === register?.country || asked.some(fits)) return { verdict: 'noted', reason: 'read' };
  return order
    ? { verdict: 'differs', reason: 'not_as_approved', approved: order.country }
    : { verdict: 'not_covered', reason: 'out_of_scope', theirs: [...new Set(scope)] };
};

const ofWage: Verdict = ({ money }, { order }) => {
  if (!order || !money || money.currency !== order.wage.currency) return { verdict: 'noted', reason: 'read' };
  return money.amount === order.wage.amount
    ? { verdict: 'covered', reason: 'as_approved' }
    : { verdict: 'differs', reason: 'not_as_approved', approved: order.wage };
};

const ofFee: Verdict = ({ money }, { index, pieces, order, today, licences, register, anchor }) => {
  if (!money) return { verdict: 'noted', reason: 'read' };
  const isNobodys = pieces.some((piece) => piece.element === 'agency' && piece.found.confidence !== 'exact');
  if (anchor ? anchor.match.standing === 'reported_unlicensed' : isNobodys)
    return { verdict: 'over_cap', reason: 'no_licence' };
  const codeOf = (element: Piece['element']): string | undefined =>
    pieces.find((piece) => piece.element === element && piece.code !== register?.country)?.code || undefined;
  return feeVerdict(index, money, {
    ...{ today, order, register: anchor?.match.register ?? register?.id },
    country: order?.country ?? codeOf('country'),
    classes: [...new Set(licences.map((licence) => licence.class))],
    occupation: order?.occupation ?? codeOf('occupation'),
    wage: order?.wage ?? pieces.find(({ element }) => element === 'wage')?.money,
  });
};

const VERDICTS: Readonly<Record<Piece['element'], Verdict>> = {
  agency: ofAgency,
  licenceNumber: ofLicence,
  phone: ofContact,
  email: ofContact,
  web: ofContact,
  social: ofContact,
  person: ofPerson,
  jobOrder: ofJobOrder,
  country: ofCountry,
  occupation: () => ({ verdict: 'noted', reason: 'read' }),
  wage: ofWage,
  fee: ofFee,
  // Accounts stand in the public register as keyed hashes alone, so that nobody learns them from it.
  account: () => ({ verdict: 'unknown', reason: 'account_private' }),
};

/** What the register says of one piece. */
export function verdictOf(piece: Piece, weighing: Weighing): OfferElement {
  const { element, value, from, to } = piece;
  return { element, value, from, to, ...VERDICTS[element](piece, weighing) };
}
