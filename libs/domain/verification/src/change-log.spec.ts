import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agencyRecord,
  channelRecord,
  entry,
  homeRegister,
  licenceRecord,
  listingRecord,
  LONG_AGO,
  NOW,
  partnerRegister,
  personRecord,
} from '../fixtures/records.js';
import { check, type CheckResult, createIndex, type LicenceStatus, type RecordKind, type RecordOf } from './index.js';

const AGENCIES = ['a1', 'a2', 'a3'];
const NUMBERS = ['RL-0010', 'RL1-0', '0010', 'ต.8/2527', 'XA-2026-000123', 'MLA 10'];
const NAMES = ['Bright Harbour', 'Swift Falcon Overseas', 'มาลินโด จำกัด', 'Bright Harbour Ltd.'];
const agency = fc.constantFrom(...AGENCIES);
const name = fc.constantFrom(...NAMES);

/** Total: a new kind of record does not compile until it is changed here too. */
const RECORD: { readonly [K in RecordKind]: fc.Arbitrary<RecordOf[K]> } = {
  register: fc.constantFrom(homeRegister, partnerRegister, { ...homeRegister, timeZone: 'Asia/Kathmandu' }),
  agency: fc.tuple(agency, name, fc.constantFrom('7730011', '10')).map(([id, legalName, value]) => ({
    ...agencyRecord(id, legalName),
    identifiers: [{ scheme: 'tax', value }],
  })),
  licence: fc
    .record({
      id: fc.constantFrom('l1', 'l2', 'l3'),
      holder: agency,
      number: fc.constantFrom(...NUMBERS),
      status: fc.constantFrom<LicenceStatus>('licensed', 'suspended', 'revoked'),
      register: fc.constantFrom('XA', 'TH'),
    })
    .map(({ id, holder, number, status, register }) => ({
      ...licenceRecord(id, holder, number, [entry(status)]),
      register,
    })),
  person: fc.tuple(fc.constantFrom('p1', 'p2'), name, agency).map(([id, of, at]) => personRecord(id, of, at)),
  channel: fc
    .tuple(fc.constantFrom('c1', 'c2'), agency, fc.constantFrom('+12025550101', '+12025550010'))
    .map(([id, holder, value]) => channelRecord(id, holder, 'phone', value)),
  listing: fc.tuple(fc.constantFrom('s1', 's2'), name, fc.option(agency)).map(([id, of, subject]) => {
    const listing = listingRecord(id, of, '2020-01-01', null);
    return subject === null ? listing : { ...listing, subject: { ...listing.subject, id: subject } };
  }),
  list: fc.constant({
    ...{ id: 'sanctions', register: 'XA', list: 'sanctions', names: { en: 'Sanctions' }, source: null, release: 1 },
  }),
  release: fc.constant({
    ...{ id: 'sanctions/1', register: 'XA', list: 'sanctions', number: 1, publishedAt: NOW, authority: 'Ministry' },
    ...{ leafIndex: 7, entries: 0, manifestSha256: '00', previous: null, changes: [], files: [] },
  }),
  notice: fc.constantFrom('n1', 'n2').map((id) => ({
    ...{ id, register: 'XA', number: id, applicant: 'New Dawn', class: 'land-based', countries: [], sectors: [] },
    ...{ publishedOn: '2026-03-01', objectionsUntil: '2026-03-15' },
  })),
  outcome: fc.tuple(agency, fc.constantFrom(null, 5)).map(([id, founded]) => ({
    ...{ id, register: 'XA', agencyId: id, from: '2025-01-01', to: '2025-12-31', state: 'told' as const, all: null },
    ...{ figure: { placements: 340, founded, low: 0, high: 30 }, publishedOn: '2026-03-02' },
  })),
  agency_merge: fc.tuple(agency, agency).map(([id, into]) => ({ id, register: 'XA', into })),
  principal: fc.tuple(fc.constantFrom('q1', 'q2'), name).map(([id, of]) => ({
    ...{ id, register: 'XA', number: 'XA-2026-000001-1', name: of, otherNames: [], country: 'AE', since: NOW },
    ...{ registrationNumber: null, status: 'registered', from: null, to: null, agencies: [] },
  })),
  job_order: fc.tuple(fc.constantFrom('j1', 'j2'), agency).map(([id, agencyId]) => ({
    ...{ id, register: 'XA', number: 'XA-2026-000002-2', agencyId, principalId: 'q1', principal: 'Bright Harbour' },
    ...{ occupation: '5311', title: 'Carer', country: 'AE', vacancies: 5, filled: 0, contractMonths: 24, fee: null },
    wage: { amount: '90000', currency: 'XTS' },
    ...{ from: '2026-01-01', to: '2026-12-31', status: 'approved', since: NOW },
  })),
  fee_rule: fc.constant({
    ...{ id: 'f1', register: 'XA', origin: 'XA', country: null, class: null, occupation: null, to: null },
    cap: { kind: 'none', money: null, count: null },
    ...{ source: { law: 'Act', article: '9', url: null }, from: '2020-01-01' },
  }),
};

const KINDS = Object.keys(RECORD) as RecordKind[];
const change = fc
  .constantFrom(...KINDS)
  .chain((kind) =>
    fc
      .tuple(
        RECORD[kind] as fc.Arbitrary<RecordOf[RecordKind]>,
        fc.constantFrom<'put' | 'remove'>('put', 'put', 'remove'),
      )
      .map(([record, op]) => ({ kind, id: record.id, op, record: op === 'put' ? record : null })),
  );

const QUESTIONS = [
  ...NUMBERS,
  ...NAMES,
  '10',
  'licence no. RL-0010',
  '7730011',
  '+12025550101',
  'RL-0010 Bright Harbour',
];

test('what is kept until one of its keys changes is at every moment what a check would find', () => {
  let kept = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 5, maxLength: 40 }), (changes) => {
      const index = createIndex();
      const answers = new Map<string, { value: CheckResult; keys: readonly number[] | null; since: number }>();
      for (const one of changes) {
        index.apply(one as Parameters<typeof index.apply>[0]);
        for (const question of QUESTIONS) {
          const answer = answers.get(question);
          if (answer && index.changes.holds(answer.keys, answer.since)) {
            expect(answer.value).toEqual(check(index, question, NOW));
            kept += 1;
          } else {
            const since = index.changes.now;
            answers.set(question, { ...index.changes.reading(() => check(index, question, NOW)), since });
          }
        }
      }
    }),
    { numRuns: 400 },
  );
  expect(kept).toBeGreaterThan(1_000);
});

test('a change elsewhere leaves an answer by number as it is; one of its own licence, holder or listing does not', () => {
  const index = createIndex();
  index.put('register', homeRegister);
  index.put('agency', agencyRecord('a1', 'Bright Harbour'));
  index.put('licence', licenceRecord('l1', 'a1', 'RL-0010'));
  const read = () => {
    const since = index.changes.now;
    const { keys } = index.changes.reading(() => check(index, 'RL-0010', NOW));
    return () => index.changes.holds(keys, since);
  };
  const holdsAfter = (alter: () => void): boolean => {
    const holds = read();
    alter();
    return holds();
  };
  const listing = listingRecord('s1', 'Bright Harbour', LONG_AGO.slice(0, 10), null);
  expect({
    anotherAgency: holdsAfter(() => index.put('agency', agencyRecord('a2', 'Swift Falcon'))),
    anotherLicence: holdsAfter(() => index.put('licence', licenceRecord('l2', 'a2', 'RL-0011'))),
    itsPhone: holdsAfter(() => index.put('channel', channelRecord('c1', 'a1', 'phone', '+12025550101'))),
    itself: holdsAfter(() => index.put('licence', licenceRecord('l1', 'a1', 'RL-0010', [entry('suspended')]))),
    itsHolder: holdsAfter(() => index.put('agency', agencyRecord('a1', 'Brighter Harbour'))),
    itsListing: holdsAfter(() => index.put('listing', { ...listing, subject: { ...listing.subject, id: 'a1' } })),
    theSameNumberElsewhere: holdsAfter(() => index.put('licence', licenceRecord('l3', 'a2', 'RL-10'))),
    itsEnd: holdsAfter(() => index.remove('licence', 'l1')),
    aRegister: holdsAfter(() => index.put('register', partnerRegister)),
  }).toEqual({
    anotherAgency: true,
    anotherLicence: true,
    itsPhone: true,
    itself: false,
    itsHolder: false,
    itsListing: false,
    theSameNumberElsewhere: false,
    itsEnd: false,
    aRegister: false,
  });
});

test('after very many changes nothing is taken to hold', () => {
  const index = createIndex();
  index.put('licence', licenceRecord('l1', 'a1', 'RL-0010'));
  const since = index.changes.now;
  const { keys } = index.changes.reading(() => check(index, 'RL-0010', NOW));
  for (let i = 0; i < 12_000; i += 1) index.put('agency', agencyRecord(`b${i}`, `Filler ${i}`));
  expect(index.changes.holds(keys, since)).toBe(true);
  for (let i = 0; i < 12_000; i += 1) index.put('agency', agencyRecord(`c${i}`, `Filler ${i}`));
  expect(index.changes.holds(keys, since)).toBe(false);
  expect(index.changes.lostAt).toBeGreaterThan(since);
});
