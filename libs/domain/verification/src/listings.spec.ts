import { describe, expect, test } from 'vitest';
import {
  agencyRecord,
  entry,
  homeRegister,
  licenceRecord,
  listingRecord,
  NOW,
  partnerRegister,
  personRecord,
} from '../fixtures/records.js';
import {
  check,
  createIndex,
  type ListedContact,
  type ListedDecision,
  type ListingRecord,
  type PublicIndex,
} from './index.js';

const DECISION: ListedDecision = {
  ...{ number: 'XA-2026-000001-0', authority: 'Ministry', decidedAt: '2026-01-01T00:00:00.000Z', ground: 'Act, 31' },
  ...{ publicReason: 'It kept passports.', reviewRight: 'Appeal.', underAppeal: false, stays: [], ended: null },
};
type More = Partial<Pick<ListingRecord, 'list' | 'to' | 'from' | 'measure'>> & {
  readonly id?: string;
  readonly kind?: ListingRecord['subject']['kind'];
  readonly contacts?: readonly ListedContact[];
  readonly decision?: Partial<ListedDecision>;
};
function homeListing(
  name: string,
  { id, kind = 'agency', contacts = [], decision, ...more }: More = {},
): ListingRecord {
  const listing = listingRecord(`listing of ${name}`, name, '2026-01-01', null);
  return {
    ...{ ...listing, measure: 'debarment', source: null, ...more },
    subject: { ...listing.subject, kind, contacts, ...(id === undefined ? {} : { id }) },
    decision: { ...DECISION, ...decision },
  };
}

const CONTACTS: readonly ListedContact[] = [
  { kind: 'phone', value: '+12025550177', display: '+1 202 555 0177' },
  { kind: 'social', value: 'facebook.com/quickvisas', display: 'facebook.com/quickvisas' },
];
const ACTOR: More = { kind: 'channel', list: 'unlicensed', measure: 'blacklisting', contacts: CONTACTS };

function register(...listings: ListingRecord[]): PublicIndex {
  const index = createIndex();
  index.put('register', homeRegister);
  index.put('register', partnerRegister);
  index.put('agency', agencyRecord('a1', 'Zephyr Quandary Overseas'));
  index.put('licence', licenceRecord('l1', 'a1', 'RL-0010'));
  index.put('agency', agencyRecord('a2', 'Marigold Harbour Manpower'));
  index.put('licence', licenceRecord('l2', 'a2', 'RL-0020', [entry('revoked')]));
  index.put('agency', agencyRecord('a3', 'Willow Lantern Crewing'));
  index.put('person', personRecord('p1', 'Somchai Wattanakul', 'a1'));
  for (const listing of listings) index.put('listing', listing);
  return index;
}
const told = (index: PublicIndex, q: string, now = NOW) => {
  const { standing, confidence, matches } = check(index, q, now);
  return [standing, confidence, matches[0]?.status, matches[0]?.appeal];
};

describe('an agency on a list of the home register', () => {
  test('is sanctioned by name and by licence number, one match for both records', () => {
    const index = register(homeListing('Zephyr Quandary Overseas', { id: 'a1' }));
    for (const q of ['Zephyr Quandary Overseas', 'RL-0010'])
      expect(told(index, q)).toEqual(['sanctioned', 'exact', 'listed', undefined]);
    expect(check(index, 'Zephyr Quandary Overseas', NOW).matches).toHaveLength(1);
  });
  test('keeps the reason of a licence that may not be used; without any licence it is sanctioned', () => {
    const index = register(
      homeListing('Marigold Harbour Manpower', { id: 'a2' }),
      homeListing('Willow Lantern Crewing', { id: 'a3' }),
    );
    expect(told(index, 'RL-0020')).toEqual(['may_not_recruit', 'exact', 'revoked', undefined]);
    expect(told(index, 'Willow Lantern Crewing')).toEqual(['sanctioned', 'exact', 'listed', undefined]);
  });
  test('for a suspension or cancellation is what its licences say', () => {
    const index = register(homeListing('Zephyr Quandary Overseas', { id: 'a1', measure: 'suspension' }));
    expect(told(index, 'RL-0010')[0]).toBe('may_recruit');
  });
  test('keeps the standing from before while an appeal holds it back, and says so', () => {
    const stays = [{ from: '2026-06-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }];
    const index = register(
      homeListing('Zephyr Quandary Overseas', { id: 'a1', decision: { underAppeal: true, stays } }),
    );
    expect(told(index, 'RL-0010')).toEqual(['may_recruit', 'exact', 'licensed', 'stayed']);
    expect(told(index, 'RL-0010', '2026-05-31T00:00:00.000Z')[0]).toBe('sanctioned');
    expect(told(index, 'RL-0010', '2026-12-01T00:00:00.000Z')).toEqual(['sanctioned', 'exact', 'listed', 'not_stayed']);
  });
  test('that is over is no longer told of the agency', () => {
    const ended = { at: '2026-10-01T05:00:00.000Z', ground: 'overturned', reason: 'Upheld.' };
    const index = register(homeListing('Zephyr Quandary Overseas', { id: 'a1', decision: { ended } }));
    expect(told(index, 'RL-0010')[0]).toBe('may_recruit');
    expect(told(index, 'RL-0010', '2026-10-01T04:59:59.999Z')[0]).toBe('sanctioned');
  });
});

test('a person on a list is sanctioned, whatever their agency may do', () => {
  const index = register(homeListing('Somchai Wattanakul', { id: 'p1', kind: 'person', measure: 'disqualification' }));
  expect(told(index, 'Somchai Wattanakul')).toEqual(['sanctioned', 'exact', 'listed', undefined]);
});

describe('somebody known only by a name, a phone number or a page', () => {
  const index = register(homeListing('Quick Visas Tamris', ACTOR));
  test.each([
    'Quick Visas Tamris',
    '+1 202 555 0177',
    '202 555 0177',
    'https://m.facebook.com/QuickVisas/',
    '@quickvisas',
  ])('%s', (q) => {
    expect(told(index, q).slice(0, 3)).toEqual(['reported_unlicensed', 'exact', 'listed']);
    expect(check(index, q, NOW).matches[0]?.subject).toBe('channel');
  });
  test('decides a line that names a licensed agency beside the number', () => {
    const line = check(index, 'Zephyr Quandary Overseas +1 202 555 0177', NOW);
    expect(line).toMatchObject({ standing: 'reported_unlicensed', elements: [{ verdict: 'does_not_belong' }] });
    expect(line.matches.map(({ id }) => id)).toContain('a1');
  });
  test('once over, answers with the past fact', () => {
    const past = register(homeListing('Quick Visas Tamris', { ...ACTOR, to: '2026-06-30' }));
    for (const q of ['Quick Visas Tamris', '+1 202 555 0177'])
      expect(told(past, q).slice(0, 3)).toEqual(['no_record', 'exact', 'no_longer_listed']);
  });
});

test('an answer kept for a licence is not given once a listing of its holder has begun or ended', () => {
  const index = register(homeListing('Zephyr Quandary Overseas', { id: 'a1', from: '2026-11-25', to: '2026-11-30' }));
  const days = ['2026-11-24', '2026-11-25', '2026-12-01'].map((day) => `${day}T12:00:00.000Z`);
  for (const expected of [['may_recruit', 'sanctioned', 'may_recruit']])
    for (let i = 0; i < 3; i += 1) expect(days.map((day) => told(index, 'RL-0010', day)[0])).toEqual(expected);
});
