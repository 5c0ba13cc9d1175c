import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agencyRecord,
  channelRecord,
  homeRegister,
  licenceRecord,
  listingRecord,
  NOW,
  partnerRegister,
  personRecord,
} from '../fixtures/records.js';
import { check, createIndex, type PublicIndex } from './index.js';

function register(): PublicIndex {
  const index = createIndex();
  index.put('register', { ...homeRegister, country: 'TH' });
  index.put('register', { ...partnerRegister, id: 'BD', country: 'BD' });
  index.put('agency', {
    ...agencyRecord('a1', 'Zephyr Quandary Overseas Ltd.', ['Blue Lantern']),
    identifiers: [{ scheme: 'tax', value: '0105-5440-12345' }],
  });
  index.put('agency', agencyRecord('a2', 'Marigold Harbour Manpower'));
  index.put('agency', agencyRecord('a3', 'Marigold Harbour International'));
  index.put('licence', licenceRecord('l1', 'a1', 'RL-0010'));
  index.put('licence', licenceRecord('l2', 'a2', 'ต.8/2527'));
  index.put('licence', licenceRecord('l3', 'a3', 'MLA-0077'));
  index.put('channel', channelRecord('c1', 'a1', 'phone', '+66812345678'));
  index.put('channel', channelRecord('c2', 'a1', 'web', 'zephyr.example'));
  index.put('channel', channelRecord('c3', 'a1', 'social', 'facebook.com/zephyrquandary'));
  index.put('channel', channelRecord('c4', 'a1', 'email', 'office@zephyr.example'));
  index.put('channel', channelRecord('c5', 'a2', 'phone', '+12025550123'));
  index.put('person', personRecord('p1', 'Somchai Wattanakul', 'a1'));
  index.put('person', personRecord('p2', 'Farida Rahmatullah', 'a1', '2024-01-01'));
  index.put('listing', listingRecord('s1', 'Granite Peak Farms Inc', '2024-01-01', null));
  index.put('listing', listingRecord('s2', 'Willowbrook Poultry Inc', '2020-01-01', '2022-01-01'));
  return index;
}
const index = register();

describe('a licence number is found as people write it', () => {
  test.each([
    ...[
      'RL-0010',
      'RL0010',
      'rl 10',
      'RL-10',
      'RL/0010',
      'RL 0010',
      'Licence No. RL-10',
      'ＲＬ－００１０',
      'RL-๐๐๑๐',
      'RL-০০১০',
      'RL-٠٠١٠',
    ].map((q) => [q, 'a1', 'exact'] as const),
    ...['0010', '10', '๑๐', '১০', '١٠'].map((q) => [q, 'a1', 'strong'] as const),
    ...['ต.8/2527', 'ต. 8/2527', 'Tor. 8/2527', 'TOR 8-2527', 'ต.๘/๒๕๒๗', 'tor.08/2527'].map(
      (q) => [q, 'a2', 'exact'] as const,
    ),
  ])('%s', (q, id, confidence) => {
    expect(check(index, q, NOW)).toMatchObject({
      confidence,
      standing: 'may_recruit',
      matches: [{ id, matchedOn: ['licenceNumber'] }],
    });
    expect(index.hasLicenceNumber(q)).toBe(true);
  });
  test.each(['MLA-10', 'RL-77', 'RL-011', '8/2528', 'RL', ''])('%s is no number in the register', (q) => {
    expect(check(index, q, NOW).matches.filter(({ matchedOn }) => matchedOn.includes('licenceNumber'))).toEqual([]);
  });
});

describe('a way to reach an agency is found as people write it', () => {
  test.each([
    ...[
      '+66812345678',
      '+66 81 234 5678',
      '081-234-5678',
      '0812345678',
      '0066 81 234 5678',
      '๐๘๑ ๒๓๔ ๕๖๗๘',
      'tel: 081 234 5678',
    ].map((q) => [q, 'a1', 'phone'] as const),
    ...['+1 (202) 555-0123', '202 555 0123', '12025550123'].map((q) => [q, 'a2', 'phone'] as const),
    ...['zephyr.example', 'https://www.Zephyr.example/', 'http://zephyr.example/jobs?x=1', 'jobs.zephyr.example'].map(
      (q) => [q, 'a1', 'web'] as const,
    ),
    ...['https://m.facebook.com/ZephyrQuandary/', 'fb.com/zephyrquandary?ref=1', '@zephyrquandary'].map(
      (q) => [q, 'a1', 'social'] as const,
    ),
    ...['office@zephyr.example', 'mailto:Office@Zephyr.example'].map((q) => [q, 'a1', 'email'] as const),
    ['0105544012345', 'a1', 'identifier'] as const,
  ])('%s', (q, id, matched) => {
    expect(check(index, q, NOW)).toMatchObject({ standing: 'may_recruit', matches: [{ id, matchedOn: [matched] }] });
  });
  test.each([
    'zephyr.example.evil.com',
    'zephyr-example.com',
    '+66812345679',
    'facebook.com/zephyrquandary1',
    'x@evil.example',
  ])('%s is nobody’s', (q) => expect(check(index, q, NOW).standing).toBe('no_record'));
  test('another mailbox of an official host is told apart', () => {
    expect(check(index, 'boss@zephyr.example', NOW).matches[0]).toMatchObject({
      id: 'a1',
      matchedOn: ['web'],
      differs: ['email'],
    });
  });
});

describe('a name', () => {
  test.each([
    ['zephyr quandary', 'strong'],
    ['ZEPHYR-QUANDARY OVERSEAS CO., LTD', 'exact'],
    ['Quandary Zephyr Overseas', 'exact'],
    ['Zephyrquandary Overseas', 'exact'],
    ['Blue Lantern', 'exact'],
  ])('%s', (q, confidence) => expect(check(index, q, NOW)).toMatchObject({ confidence, matches: [{ id: 'a1' }] }));

  test('that several have is asserted of none', () => {
    const { standing, confidence, matches } = check(index, 'Marigold Harbour', NOW);
    expect({ standing, confidence }).toEqual({ standing: 'no_record', confidence: 'possible' });
    expect(
      matches
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['a2', 'a3']);
    const whole = check(index, 'Marigold Harbour Manpower', NOW);
    expect([whole.confidence, whole.matches[0]?.id]).toEqual(['exact', 'a2']);
  });
  test.each(['manpower agency', 'Overseas Ltd', 'international recruiting services', 'จัดหางาน'])(
    '%s tells nothing',
    (q) => expect(['possible', 'none']).toContain(check(index, q, NOW).confidence),
  );
  test('of a person stands for the agencies of today', () => {
    expect(check(index, 'Somchai Wattanakul', NOW)).toMatchObject({
      standing: 'may_recruit',
      matches: [{ subject: 'person', id: 'p1' }],
    });
    expect(check(index, 'Farida Rahmatullah', NOW)).toMatchObject({
      standing: 'may_not_recruit',
      matches: [{ id: 'p2' }],
    });
  });
  test('on a list is sanctioned while the listing runs', () => {
    expect(check(index, 'Granite Peak Farms', NOW)).toMatchObject({
      standing: 'sanctioned',
      matches: [{ subject: 'principal', status: 'listed' }],
    });
    expect(check(index, 'Granite Peak Farms', '2023-12-31T00:00:00.000Z').standing).not.toBe('sanctioned');
    expect(check(index, 'Willowbrook Poultry Inc', NOW).standing).toBe('listed_elsewhere');
  });
});

test.each(['RL-OO10', 'RL-0O10', 'rl-o010'])('the letter O among digits is a zero: %s', (q) =>
  expect(check(index, q, NOW)).toMatchObject({ confidence: 'strong', matches: [{ id: 'a1' }] }),
);

test.each(['🎉', '🇹🇭', '0001', 'the', 'of the'])('%s suggests nothing', (q) =>
  expect(check(index, q, NOW)).toMatchObject({ confidence: 'none', matches: [] }),
);

describe('a number of another register', () => {
  const partners = register();
  partners.put('agency', { ...agencyRecord('b1', 'Kanthi Trading'), register: 'BD', country: 'BD' });
  partners.put('licence', { ...licenceRecord('lb1', 'b1', '0320'), register: 'BD' });
  partners.put('agency', { ...agencyRecord('b2', 'Srijan Trading'), register: 'TH', country: 'TH' });
  partners.put('register', partnerRegister);
  partners.put('licence', { ...licenceRecord('lb2', 'b2', 'ต.9/2527'), register: 'TH' });
  test.each(['RL-0320', 'RL0320', 'RL 320', 'rl no 0320', 'BD 0320', 'BD0320', 'BD RL-0320', 'RL ০৩২০'])(
    'is that number, with what announces it: %s',
    (q) => {
      const { confidence, matches } = check(partners, q, NOW);
      expect([confidence, matches[0]?.id]).toEqual(['exact', 'b1']);
    },
  );
  test('of Thailand too', () =>
    expect(check(partners, 'TH ต.9/2527', NOW)).toMatchObject({ confidence: 'exact', matches: [{ id: 'b2' }] }));
  test('is not one of another register, or with letters of its own', () => {
    expect(check(partners, 'TH 0320', NOW).confidence).not.toBe('exact');
    expect(check(partners, 'MLA-0320', NOW).confidence).not.toBe('exact');
    expect(check(partners, 'RL-0077', NOW).confidence).not.toBe('exact');
  });
  test('that begins with RL itself comes first', () => {
    partners.put('licence', { ...licenceRecord('lb3', 'a3', 'RL-0320') });
    expect(check(partners, 'RL-0320', NOW)).toMatchObject({ confidence: 'exact', matches: [{ id: 'a3' }] });
    partners.remove('licence', 'lb3');
  });
});

test('two rare words that begin one name alone are that name', () => {
  const falcons = register();
  falcons.put('agency', agencyRecord('f1', 'Swift Falcon of Tamris Manpower Services Ltd.'));
  expect(check(falcons, 'Swift Falcon', NOW)).toMatchObject({ confidence: 'strong', matches: [{ id: 'f1' }] });
  falcons.put('agency', agencyRecord('f2', 'Swift Falcon Crewing and Maritime Placement'));
  expect(check(falcons, 'Swift Falcon', NOW).confidence).toBe('possible');
});

test('a licence is found under its address in any case', () => {
  expect(index.licenceAt('XA', 'RL-0010')?.id).toBe('l1');
  expect(index.licenceAt('xa', 'Rl-0010')?.id).toBe('l1');
});

describe('a line that says more than a name', () => {
  const answer = (q: string): unknown => {
    const { confidence, matches, elements } = check(index, q, NOW);
    return [
      confidence,
      matches[0]?.id,
      matches[0]?.matchedOn,
      matches[0]?.differs,
      elements.map(({ verdict }) => verdict),
    ];
  };
  test('all of it fits', () =>
    expect(answer('Zephyr Quandary Overseas Ltd, RL-0010, +66 81 234 5678')).toEqual([
      'exact',
      'a1',
      ['name', 'licenceNumber', 'phone'],
      [],
      ['belongs', 'belongs'],
    ]));
  test('a phone number that is not official is told', () =>
    expect(answer('Zephyr Quandary Overseas 089 999 9999')).toEqual([
      'strong',
      'a1',
      ['name'],
      ['phone'],
      ['not_official'],
    ]));
  test('a licence number of another makes it doubtful', () => {
    expect(answer('Zephyr Quandary Overseas MLA-0077')).toEqual([
      'possible',
      'a1',
      ['name'],
      ['licenceNumber'],
      ['does_not_belong'],
    ]);
    expect(check(index, 'Zephyr Quandary Overseas MLA-0077', NOW).standing).toBe('no_record');
  });
  test.each([
    ['Call me: +66 81 234 5678 now', 'exact', ['phone']],
    ['whatsapp 081-234-5678', 'exact', ['phone']],
    ['Escríbeme al +66812345678 por favor', 'exact', ['phone']],
    ['اتصل بنا على ‪+66 81 234 5678‬', 'exact', ['phone']],
    ['apply here www.zephyr.example', 'exact', ['web']],
    ['write to office@zephyr.example or call +66812345678', 'possible', ['email', 'phone']],
  ])('a contact among words that name nobody is that contact: %s', (q, confidence, on) => {
    const { matches, ...found } = check(index, q, NOW);
    expect([matches[0]?.id, matches[0]?.matchedOn]).toEqual(['a1', on]);
    if (confidence === 'exact') expect(found).toMatchObject({ confidence, standing: 'may_recruit' });
  });
  test('a contact of nobody among such words is of nobody', () =>
    expect(check(index, 'Call me: +66 89 999 9999 now', NOW)).toMatchObject({ confidence: 'none', matches: [] }));
  test('a phone with a stranger’s name is not vouched for', () =>
    expect(check(index, 'Golden Pigeon Holdings +66812345678', NOW).standing).toBe('no_record'));
  test('a number with a stranger’s name is not vouched for', () =>
    expect(answer('Golden Pigeon Holdings RL-0010')).toEqual([
      'possible',
      'a1',
      ['licenceNumber'],
      ['name'],
      ['belongs'],
    ]));
});

test('no text is too strange to answer', () => {
  const strange = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10_000, size: 'max' }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 400 }),
    fc.constantFrom(
      '\u202eLR‏',
      '\ud800',
      'a'.repeat(10_000),
      '9'.repeat(10_000),
      '-'.repeat(10_000),
      '@',
      'http://',
      '//',
      '(((((',
      '+',
      'ต.',
      '%00',
      '__proto__',
    ),
  );
  fc.assert(
    fc.property(strange, (q) => {
      const answer = check(index, q, NOW);
      expect(answer.asked.q.length).toBeLessThanOrEqual(300);
      expect(JSON.stringify(answer)).toBeTypeOf('string');
      index.hasLicenceNumber(q);
    }),
    { numRuns: 120 },
  );
});
