import { addDays, type LegalDay, publicNumber } from '@amparo/kernel';
import { licenceSlug } from '@amparo/licensing';
import type { AgencyNameKind, ChannelKind } from '@amparo/registry';
import { CAST, type CastAgency, type Story } from './cast.js';
import { type Chance, chanceOf } from './chance.js';
import { AUTHORITIES, DISTRICTS, REGISTER } from './country.js';
import { NOUNS, PLACES, TRADES } from './data/words.js';
import { type DemoHistory, historyOf } from './history.js';

export interface DemoChannel {
  readonly id: string;
  readonly kind: ChannelKind;
  /** In the form in which channels are compared; of a bank account the plain number, which is kept only as a keyed hash. */
  readonly value: string;
  readonly display: string | null;
  readonly confirmedOn: LegalDay | null;
  readonly confirmedBy: string | null;
}

export interface DemoAgency {
  readonly id: string;
  readonly number: string;
  readonly legalName: string;
  readonly names: readonly {
    id: string;
    name: string;
    kind: AgencyNameKind;
    from: LegalDay | null;
    to: LegalDay | null;
  }[];
  readonly identifiers: readonly { id: string; scheme: string; value: string }[];
  readonly branches: readonly {
    id: string;
    name: string | null;
    address: string;
    district: string;
    isHeadOffice: boolean;
    from: LegalDay;
    to: LegalDay | null;
  }[];
  readonly channels: readonly DemoChannel[];
  readonly licence: DemoLicence;
}

export interface DemoLicence extends DemoHistory {
  readonly id: string;
  readonly class: string;
  readonly number: string;
  readonly slug: string;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
}

/** How many of the other agencies go through which story, in a hundred. */
const SHARES: readonly (readonly [Story, number])[] = [
  ['licensed', 55],
  ['licensed_with_conditions', 9],
  ['suspended_until', 3],
  ['suspended_open', 3],
  ['suspension_lifted', 5],
  ['suspension_corrected', 2],
  ['expired', 7],
  ['revoked', 4],
  ['surrendered', 3],
  ['void', 2],
  ['refused', 2],
  ['barred', 1],
  ['applicant_new', 2],
  ['renewal_proposed', 1],
  ['revocation_noticed', 0.5],
  ['suspension_proposed', 0.5],
];

const CLASSES = [
  {
    class: 'land-based',
    code: 'LB',
    sectors: ['construction', 'hospitality', 'manufacturing', 'agriculture', 'health'],
  },
  { class: 'sea-based', code: 'SB', sectors: ['seafaring'] },
  { class: 'domestic-work', code: 'DW', sectors: ['domestic-work'] },
  { class: 'labour-hire', code: 'LH', sectors: ['agriculture', 'manufacturing', 'logistics'] },
] as const;
const DESTINATIONS = ['AE', 'SA', 'QA', 'KW', 'BH', 'OM', 'MY', 'SG', 'JP', 'KR', 'IL', 'RO', 'PL', 'HR', 'ES', 'JO'];
const STREETS = [
  'Ferry Lane',
  'Market Street',
  'Lighthouse Road',
  'Old Mill Road',
  'Station Square',
  'Cedar Avenue',
  'Quay Street',
  'Temple Road',
];
/**
 * The fictional numbers that exist: +1 202 555 0100 to 0199, one an agency until they are used up. The last ten are those of recruiters
 * without a licence.
 */
const PHONES = 90;

function storyOf(chance: Chance): Story {
  let left = chance.next() * SHARES.reduce((sum, [, share]) => sum + share, 0);
  for (const [story, share] of SHARES) if ((left -= share) < 0) return story;
  return 'licensed';
}

function otherAgency(index: number, seed: string): CastAgency {
  const chance = chanceOf(`${seed}/agency/${index}`);
  const noun = NOUNS[index % NOUNS.length];
  const place = PLACES[(Math.floor(index / NOUNS.length) + (index % NOUNS.length)) % PLACES.length];
  const trade = chance.pick(TRADES);
  if (!noun || !place) throw new Error('the tables of words are empty');
  const inScript: readonly (() => string)[] = [
    () => `${noun[1]} ${place[1]} ${trade[1]}`,
    () => `${place[2]} ${noun[2]} ${trade[2]}`,
    () => `${place[3]} ${noun[3]} ${trade[3]}`,
    () => `${noun[4]}${place[4]} ${trade[4]}`,
  ];
  const short = `${noun[0]} ${place[0]}`;
  return {
    id: chance.uuid(),
    licenceId: chance.uuid(),
    legalName: chance.odds(0.5) ? `${short} ${trade[0]}` : `${place[0]} ${noun[0]} ${trade[0]}`,
    tradingName: chance.odds(0.25) ? `${short} ${chance.pick(['Jobs', 'Careers', 'Work Abroad', 'Staffing'])}` : null,
    translatedName: chance.odds(0.65) ? chance.pick(inScript)() : null,
    formerName: chance.odds(0.12) ? `${noun[0]} of ${place[0]} ${chance.pick(TRADES)[0]}` : null,
    story: storyOf(chance),
    district: chance.pick(DISTRICTS),
  };
}

/** The cast first, then as many others as there are names for. */
export function demoAgencies(today: LegalDay, seed = 'serandia'): DemoAgency[] {
  const others = Array.from({ length: NOUNS.length * PLACES.length }, (_, index) => otherAgency(index, seed));
  return [...Object.values(CAST), ...others].map((cast, index) =>
    furnish(cast, index, today, chanceOf(`${seed}/${cast.id}`)),
  );
}

function furnish(cast: CastAgency, index: number, today: LegalDay, chance: Chance): DemoAgency {
  const history = historyOf(cast.story, chance, today);
  const since = history.createdAt.slice(0, 10);
  const kind = chance.pick(CLASSES);
  const number = `${kind.code}-${String(index + 101).padStart(4, '0')}/${since.slice(0, 4)}`;
  return {
    id: cast.id,
    number: publicNumber(REGISTER.id, Number(since.slice(0, 4)), index + 1),
    legalName: cast.legalName,
    names: namesOf(cast, since, today, chance),
    identifiers: [
      { id: chance.uuid(), scheme: 'company-registration', value: `SRD-${chance.whole(100_000, 999_999)}` },
      ...(chance.odds(0.8)
        ? [
            {
              id: chance.uuid(),
              scheme: 'tax',
              value: `${chance.whole(10_000_000, 99_999_999)}-${chance.whole(10, 99)}`,
            },
          ]
        : []),
    ],
    branches: branchesOf(cast, since, chance),
    channels: channelsOf(cast, index, today, since, chance),
    licence: {
      ...history,
      id: cast.licenceId,
      class: kind.class,
      number,
      slug: licenceSlug(number),
      countries: chance.odds(0.2)
        ? []
        : [...new Set(Array.from({ length: chance.whole(1, 5) }, () => chance.pick(DESTINATIONS)))].sort(),
      sectors: [...new Set(Array.from({ length: chance.whole(1, 3) }, () => chance.pick<string>(kind.sectors)))].sort(),
    },
  };
}

function namesOf(cast: CastAgency, since: LegalDay, today: LegalDay, chance: Chance): DemoAgency['names'] {
  const halfway = new Date((Date.parse(since) + Date.parse(today)) / 2).toISOString().slice(0, 10);
  const renamed = cast.formerName !== null;
  const name = (text: string | null, kind: AgencyNameKind, from: LegalDay | null, to: LegalDay | null = null) =>
    text === null ? [] : [{ id: chance.uuid(), name: text.normalize('NFC'), kind, from, to }];
  return [
    ...name(cast.legalName, 'legal', renamed ? halfway : since),
    ...name(cast.formerName, 'former', since, addDays(halfway, -1)),
    ...name(cast.tradingName, 'trading', since),
    ...name(cast.translatedName, 'translated', null),
  ];
}

function branchesOf(cast: CastAgency, since: LegalDay, chance: Chance): DemoAgency['branches'] {
  const address = (district: string): string => `${chance.whole(1, 240)} ${chance.pick(STREETS)}, ${district}`;
  const others = [...DISTRICTS].filter((district) => district !== cast.district).slice(chance.whole(0, 4));
  const branches = others.slice(0, chance.pick([0, 0, 0, 1, 1, 2, 3])).map((district) => ({
    id: chance.uuid(),
    name: `${district} branch`,
    address: address(district),
    district,
    isHeadOffice: false,
    from: since,
    to: null,
  }));
  return [
    {
      id: chance.uuid(),
      name: null,
      address: address(cast.district),
      district: cast.district,
      isHeadOffice: true,
      from: since,
      to: null,
    },
    ...branches,
  ];
}

function channelsOf(cast: CastAgency, index: number, today: LegalDay, since: LegalDay, chance: Chance): DemoChannel[] {
  const host = cast.legalName
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter((word) => word !== 'of')
    .slice(0, 4)
    .join('-');
  const tail = String(100 + index).padStart(4, '0');
  const days = Math.max(1, Math.floor((Date.parse(today) - Date.parse(since)) / 86_400_000));
  const channel = (kind: ChannelKind, value: string, display: string | null): DemoChannel => {
    const confirmed = chance.odds(0.85);
    return {
      id: chance.uuid(),
      kind,
      value,
      display,
      confirmedOn: confirmed ? addDays(today, -chance.whole(0, Math.min(days - 1, 400))) : null,
      confirmedBy: confirmed ? AUTHORITIES.ministry.id : null,
    };
  };
  return [
    ...(index < PHONES ? [channel('phone', `+1202555${tail}`, `+1 202 555 ${tail}`)] : []),
    channel('email', `info@${host}.example`, `info@${host}.example`),
    channel('web', `${host}.example`, `https://www.${host}.example`),
    ...(chance.odds(0.6) ? [channel('social', `social.example/${host}`, `https://social.example/${host}`)] : []),
    ...(chance.odds(0.4) ? [channel('messaging', `chat.example/${host}`, `https://chat.example/${host}`)] : []),
    ...(chance.odds(0.7)
      ? [channel('bank', `XA${chance.whole(10, 99)}SRND${chance.whole(1_000_000_000, 9_999_999_999)}`, null)]
      : []),
  ];
}
