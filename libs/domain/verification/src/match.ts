import { dayOf, type Instant } from '@amparo/kernel';
import { listedNow, listingAppeal, listingStanding, listingState } from './listings.js';
import type { PublicIndex } from './public-index.js';
import type {
  AgencyRecord,
  CheckMatch,
  LicenceRecord,
  ListingRecord,
  PersonRecord,
  RegisterRecord,
  Source,
  Standing,
} from './records.js';
import { agencyStanding, bestStanding, leadingLicence, standingFor } from './standing.js';
import { entryAt, statusSince } from './timeline.js';

/** Why a record is offered: how well it fits, on what, and what of the question it does not fit. */
export interface Fit {
  readonly score: number;
  readonly matchedOn: readonly string[];
  readonly differs: readonly string[];
}

const segment = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
const registerOf = (index: PublicIndex, id: string): RegisterRecord | undefined =>
  index.registers().find((register) => register.id === id);

const zoneOf = (index: PublicIndex, register: string): string => registerOf(index, register)?.timeZone ?? 'UTC';

/** Somebody the public was told to be careful with. */
export const warns = ({ standing }: Pick<CheckMatch, 'standing'>): boolean =>
  standing === 'sanctioned' || standing === 'reported_unlicensed';

/** Somebody whose good name is worth borrowing. */
export const mayRecruit = ({ standing }: Pick<CheckMatch, 'standing'>): boolean =>
  standing === 'may_recruit' || standing === 'may_recruit_with_conditions';

type Told = Pick<CheckMatch, 'standing' | 'status' | 'since' | 'appeal'>;

/**
 * What a listing of the home register adds to what a licence says of its holder. A licence that may not be used keeps its own reason; one
 * that may, or none at all, does not hide that its holder is listed.
 */
function withListing(index: PublicIndex, agencyId: string, register: string, now: Instant, told: Told): Told {
  const listed = listedNow(index, agencyId, now, zoneOf(index, register));
  if (!listed) return told;
  const appeal = told.appeal ?? listingAppeal(listed.listing, listed.state);
  const isSilent = told.status === null || mayRecruit(told);
  if (listed.state !== 'runs' || !isSilent) return { ...told, ...(appeal ? { appeal } : {}) };
  const standing = listingStanding(listed.listing, listed.state);
  return { standing, status: 'listed', since: listed.listing.from, ...(appeal ? { appeal } : {}) };
}

const isPartner = (index: PublicIndex, register: string, source: Source | null): boolean =>
  source !== null || registerOf(index, register)?.role === 'partner';

/** A licence and its holder. The licence asked for speaks, be there better ones or not. */
export function licenceMatch(
  index: PublicIndex,
  licence: LicenceRecord,
  agency: AgencyRecord | undefined,
  now: Instant,
  fit: Fit,
): CheckMatch {
  const entry = entryAt(licence, now);
  // A partner says what, not since when: the source's date stands beside it.
  const stated = isPartner(index, licence.register, licence.source) ? 'listed_elsewhere' : undefined;
  const told: Told = {
    standing: entry ? standingFor(licence, entry.status) : 'may_not_recruit',
    status: entry?.status ?? null,
    since: statusSince(licence, now) ?? null,
    ...(entry?.appeal ? { appeal: entry.appeal } : {}),
  };
  return {
    subject: 'agency',
    id: licence.agencyId,
    register: licence.register,
    country: agency?.country ?? registerOf(index, licence.register)?.country ?? licence.register,
    legalName: agency?.legalName ?? licence.number,
    licenceNumber: licence.number,
    ...(stated
      ? { ...told, standing: stated, since: null }
      : withListing(index, licence.agencyId, licence.register, now, told)),
    validTo: licence.validTo,
    score: fit.score,
    matchedOn: fit.matchedOn,
    differs: fit.differs,
    source: licence.source,
    path: `/licences/${segment(licence.register)}/${segment(licence.slug)}`,
  };
}

/** An agency, spoken for by the best of its licences. */
export function agencyMatch(index: PublicIndex, agency: AgencyRecord, now: Instant, fit: Fit): CheckMatch {
  const licences = index.licencesOf(agency.id);
  const leading = leadingLicence(licences, now);
  const entry = leading && entryAt(leading, now);
  const partner = isPartner(index, agency.register, agency.source);
  const told: Told = {
    standing: agencyStanding(licences, now, { partner }),
    status: entry?.status ?? null,
    since: leading && !isPartner(index, leading.register, leading.source) ? (statusSince(leading, now) ?? null) : null,
    ...(entry?.appeal ? { appeal: entry.appeal } : {}),
  };
  return {
    subject: 'agency',
    id: agency.id,
    register: agency.register,
    country: agency.country,
    legalName: agency.legalName,
    licenceNumber: leading?.number ?? null,
    ...(partner ? told : withListing(index, agency.id, agency.register, now, told)),
    validTo: leading?.validTo ?? null,
    score: fit.score,
    matchedOn: fit.matchedOn,
    differs: fit.differs,
    source: leading?.source ?? agency.source,
    path: `/agencies/${segment(agency.id)}`,
  };
}

/** What a page about an agency, or about one of its licences, says today: the same as a check. */
export const standingToday = (
  index: PublicIndex,
  agency: AgencyRecord,
  now: Instant,
  licence?: LicenceRecord,
): Pick<CheckMatch, 'standing' | 'status' | 'appeal'> => {
  const fit = { score: 1, matchedOn: [], differs: [] };
  return licence ? licenceMatch(index, licence, agency, now, fit) : agencyMatch(index, agency, now, fit);
};

/** A person, who may recruit for the agencies they are appointed at today, and for nobody else. */
export function personMatch(index: PublicIndex, person: PersonRecord, now: Instant, fit: Fit): CheckMatch {
  const today = dayOf(now, zoneOf(index, person.register));
  const current = person.appointments.filter(({ from, to }) => from <= today && (to === null || today <= to));
  const agencies = current.flatMap(({ agencyId }) => index.get('agency', agencyId) ?? []);
  const matches = agencies.map((agency) => agencyMatch(index, agency, now, fit));
  const standing: Standing = matches.length === 0 ? 'may_not_recruit' : bestStanding(matches.map((m) => m.standing));
  const spoken = matches.find((match) => match.standing === standing);
  const known = spoken?.id ?? person.appointments[0]?.agencyId;
  const listed = listedNow(index, person.id, now, zoneOf(index, person.register));
  const appeal = (listed && listingAppeal(listed.listing, listed.state)) ?? spoken?.appeal;
  const isListed = listed?.state === 'runs';
  const agencyName = known === undefined ? undefined : index.get('agency', known)?.legalName;
  return {
    subject: 'person',
    id: person.id,
    register: person.register,
    country: spoken?.country ?? registerOf(index, person.register)?.country ?? person.register,
    legalName: person.name,
    ...(agencyName === undefined ? {} : { of: agencyName }),
    licenceNumber: spoken?.licenceNumber ?? null,
    standing: isPartner(index, person.register, null) ? 'listed_elsewhere' : isListed ? 'sanctioned' : standing,
    status: isListed ? 'listed' : (spoken?.status ?? null),
    ...(appeal ? { appeal } : {}),
    since: isListed ? listed.listing.from : (current.find(({ agencyId }) => agencyId === spoken?.id)?.from ?? null),
    validTo: spoken?.validTo ?? null,
    score: fit.score,
    matchedOn: fit.matchedOn,
    differs: fit.differs,
    source: spoken?.source ?? null,
    path: known === undefined ? '/' : `/agencies/${segment(known)}`,
  };
}

/** A subject of a published list: sanctioned from the first to the last day of the listing, in its register's days. */
export function listingMatch(index: PublicIndex, listing: ListingRecord, now: Instant, fit: Fit): CheckMatch {
  const { subject, register, from, to } = listing;
  const state = listingState(listing, now, zoneOf(index, register));
  const appeal = listingAppeal(listing, state);
  return {
    subject: subject.kind,
    id: listing.id,
    register,
    country: subject.country ?? registerOf(index, register)?.country ?? register,
    legalName: subject.name,
    licenceNumber: null,
    standing: listingStanding(listing, state),
    status: listing.decision && state === 'over' ? 'no_longer_listed' : 'listed',
    ...(appeal ? { appeal } : {}),
    since: from,
    validTo: to,
    score: fit.score,
    matchedOn: fit.matchedOn,
    differs: fit.differs,
    source: listing.source,
    path: `/listings/${segment(listing.id)}`,
  };
}
