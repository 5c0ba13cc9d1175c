import { expect, test } from 'vitest';
import { check, createIndex } from './index.js';
import type { AgencyRecord, LicenceRecord, RegisterRecord } from './records.js';

const NOW = '2026-11-24T00:00:00.000Z';

test('an agency is found by its licence number and by its name', () => {
  const index = createIndex();
  const register: RegisterRecord = {
    id: 'XA',
    role: 'home',
    country: 'XA',
    names: { en: 'Home' },
    timeZone: 'UTC',
    source: null,
  };
  const agency: AgencyRecord = {
    id: 'a1',
    register: 'XA',
    country: 'XA',
    legalName: 'Malindo Recruiting Agency Co., Ltd.',
    names: [],
    identifiers: [],
    branches: [],
    source: null,
  };
  const licence: LicenceRecord = {
    id: 'l1',
    register: 'XA',
    agencyId: 'a1',
    class: 'land',
    number: 'RL-0010',
    slug: 'rl-0010',
    countries: [],
    sectors: [],
    validTo: null,
    conditions: [],
    decisions: [],
    remark: null,
    source: null,
    timeline: [
      {
        status: 'licensed',
        effectiveFrom: '2020-01-01T00:00:00.000Z',
        effectiveTo: null,
        recordedFrom: '2020-01-01T00:00:00.000Z',
        recordedTo: null,
        decisionId: null,
        conditions: [],
      },
    ],
  };
  index.put('register', register);
  index.put('agency', agency);
  index.put('licence', licence);
  for (const q of ['RL-0010', 'rl 10', '10', 'RL0010', 'licence no. RL-10', '০০১০'])
    expect(check(index, q, NOW), q).toMatchObject({
      standing: 'may_recruit',
      matches: [{ id: 'a1', matchedOn: ['licenceNumber'] }],
    });
  expect(check(index, { q: 'malindo recruiting agency co ltd' }, NOW).matches[0]?.id).toBe('a1');
});
