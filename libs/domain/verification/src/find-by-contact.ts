import type { Instant } from '@amparo/kernel';
import { NOTHING, type Found, sureOfOne } from './find-by-number.js';
import { channelPhone, type Contact, contactText, contactTexts, key } from './keys.js';
import { listingState } from './listings.js';
import { type AskedLink, askedLink } from './link.js';
import { agencyMatch, listingMatch } from './match.js';
import { e164Candidates, phoneDigits } from './phone.js';
import type { PublicIndex } from './public-index.js';
import type { ChannelKind, ChannelRecord, Confidence, ListingRecord } from './records.js';

/** What a reader calls the way in that was found. */
const MATCHED: Readonly<Partial<Record<ChannelKind, string>>> = {
  phone: 'phone',
  email: 'email',
  web: 'web',
  social: 'social',
  messaging: 'messaging',
};

interface Way {
  readonly channels: readonly ChannelRecord[];
  readonly sure: Confidence;
  readonly differs: readonly string[];
}

const underKey = (index: PublicIndex, text: string): ChannelRecord[] =>
  index.having('channel', key.contact(text), (channel) => contactTexts(channel).includes(text));

function answer(index: PublicIndex, { channels, sure, differs }: Way, now: Instant): Found {
  const byAgency = new Map<string, string>();
  for (const { agencyId, kind } of channels)
    if (!byAgency.has(agencyId)) byAgency.set(agencyId, MATCHED[kind] ?? 'link');
  const matches = [...byAgency].flatMap(([agencyId, matched]) => {
    const agency = index.get('agency', agencyId);
    const fit = { score: sure === 'exact' ? 1 : 0.9, matchedOn: [matched], differs };
    return agency ? [agencyMatch(index, agency, now, fit)] : [];
  });
  return sureOfOne(matches, sure);
}

type FitsContact = (contact: Contact) => boolean;

/**
 * Those the home register has listed under this way to reach them. They come before any agency that says it is theirs: somebody was told
 * to be careful with exactly this number or page.
 */
function listedUnder(index: PublicIndex, text: string, fits: FitsContact, now: Instant): Found {
  const having = ({ subject: { contacts = [] } }: ListingRecord): boolean =>
    contacts.some((contact) => contactTexts(contact).includes(text) && fits(contact));
  const listings = index.having('listing', key.contact(text), having);
  const zone = index.registers()[0]?.timeZone ?? 'UTC';
  const running = listings.filter((listing) => listingState(listing, now, zone) === 'runs');
  const matches = (running.length > 0 ? running : listings).map((listing) => {
    const { kind } = listing.subject.contacts?.find((contact) => contactTexts(contact).includes(text)) ?? {};
    const fit = { score: 1, matchedOn: [(kind && MATCHED[kind]) ?? 'link'], differs: [] };
    return listingMatch(index, listing, now, fit);
  });
  // Several entries about one number say the same of it: the first speaks.
  const [first, ...others] = matches;
  return first ? { confidence: 'exact', matches: [first, ...others] } : NOTHING;
}

const warns = ({ matches: [first] }: Found): boolean =>
  first?.standing === 'reported_unlicensed' || first?.standing === 'sanctioned';

/** A phone number, read with the registers' own countries; without a country, by the end of the number. */
export function findByPhone(index: PublicIndex, question: string, now: Instant): Found {
  const digits = phoneDigits(question);
  if (digits === undefined) return NOTHING;
  const national = digits.replace(/\D/g, '').replace(/^0+/, '');
  if (national.length < 6) return NOTHING;
  const text = contactText.phone(national);
  const known = underKey(index, text);
  const asListed = (fits: FitsContact): Found => listedUnder(index, text, fits, now);
  if (known.length === 0 && index.having('listing', key.contact(text), () => true).length === 0) return NOTHING;
  const countries = index.registers().map(({ country }) => country);
  const meant = new Set(
    e164Candidates(digits, countries)
      .map((number) => number.slice(1))
      .concat(national),
  );
  const listed = asListed((contact) => meant.has(channelPhone(contact) ?? ''));
  if (warns(listed)) return listed;
  const exact = known.filter((channel) => meant.has(channelPhone(channel) ?? ''));
  if (exact.length > 0) return answer(index, { channels: exact, sure: 'exact', differs: [] }, now);
  const ending = digits.startsWith('+') ? [] : known.filter((channel) => channelPhone(channel)?.endsWith(national));
  if (ending.length > 0) return answer(index, { channels: ending, sure: 'strong', differs: [] }, now);
  if (listed.matches.length > 0 || digits.startsWith('+')) return listed;
  return asListed((contact) => channelPhone(contact)?.endsWith(national) ?? false);
}

function wayOf(index: PublicIndex, { kind, value, under }: AskedLink): Way {
  const named = kind === 'handle' ? underKey(index, contactText.handle(value)) : [];
  const direct = [...underKey(index, contactText.link(value)), ...named];
  if (direct.length > 0) return { channels: direct, sure: kind === 'handle' ? 'strong' : 'exact', differs: [] };
  for (const above of under) {
    const channels = underKey(index, contactText.link(above)).filter((channel) => channel.kind === 'web');
    if (channels.length > 0) return { channels, sure: 'strong', differs: kind === 'email' ? ['email'] : [] };
  }
  return { channels: [], sure: 'none', differs: [] };
}

/** A link, host, e-mail address or @handle. What lies under an official site belongs to it; look-alikes do not. */
export function findByLink(index: PublicIndex, question: string, now: Instant): Found {
  const asked = askedLink(question);
  if (!asked) return NOTHING;
  const phone = /^wa\.me\/\+?(\d{6,15})$/.exec(asked.value)?.[1];
  if (phone !== undefined) {
    const found = findByPhone(index, `+${phone}`, now);
    if (found.matches.length > 0) return found;
  }
  const texts = [contactText.link(asked.value), ...(asked.kind === 'handle' ? [contactText.handle(asked.value)] : [])];
  const listed = texts
    .map((text) => listedUnder(index, text, () => true, now))
    .find(({ matches }) => matches.length > 0);
  if (listed && warns(listed)) return listed;
  const found = answer(index, wayOf(index, asked), now);
  return found.matches.length > 0 ? found : (listed ?? NOTHING);
}
