import type { Instant } from '@amparo/kernel';
import { NOTHING, type Found, sureOfOne } from './find-by-number.js';
import { channelPhone, key, keysOf } from './keys.js';
import { type AskedLink, askedLink } from './link.js';
import { agencyMatch } from './match.js';
import { e164Candidates, phoneDigits } from './phone.js';
import type { PublicIndex } from './public-index.js';
import type { ChannelKind, ChannelRecord, Confidence } from './records.js';

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
  index.having('channel', text, (channel) => keysOf('channel', channel).includes(text));

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

/** A phone number, read with the registers' own countries; without a country, by the end of the number. */
export function findByPhone(index: PublicIndex, question: string, now: Instant): Found {
  const digits = phoneDigits(question);
  if (digits === undefined) return NOTHING;
  const national = digits.replace(/\D/g, '').replace(/^0+/, '');
  if (national.length < 6) return NOTHING;
  const known = underKey(index, key.phone(national));
  if (known.length === 0) return NOTHING;
  const countries = index.registers().map(({ country }) => country);
  const meant = new Set(
    e164Candidates(digits, countries)
      .map((number) => number.slice(1))
      .concat(national),
  );
  const exact = known.filter((channel) => meant.has(channelPhone(channel) ?? ''));
  if (exact.length > 0) return answer(index, { channels: exact, sure: 'exact', differs: [] }, now);
  const ending = digits.startsWith('+') ? [] : known.filter((channel) => channelPhone(channel)?.endsWith(national));
  return answer(index, { channels: ending, sure: 'strong', differs: [] }, now);
}

function wayOf(index: PublicIndex, { kind, value, under }: AskedLink): Way {
  const named = kind === 'handle' ? underKey(index, key.handle(value)) : [];
  const direct = [...underKey(index, key.link(value)), ...named];
  if (direct.length > 0) return { channels: direct, sure: kind === 'handle' ? 'strong' : 'exact', differs: [] };
  for (const above of under) {
    const channels = underKey(index, key.link(above)).filter((channel) => channel.kind === 'web');
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
  return answer(index, wayOf(index, asked), now);
}
