import type { LicenceRecord, ListingRecord, Source } from '@amparo/verification';
import type { FakeRegister } from './fake-register.js';
import { homeRegister, someAgency, someLicence, somePerson, somePhone, thaiRegister } from './records.js';

const doe: Source = { name: 'Department of Employment', url: 'https://www.doe.go.th/', date: '2025-12-28' };

const suspended: Partial<LicenceRecord> = {
  timeline: [
    {
      status: 'licensed',
      effectiveFrom: '2023-02-28T18:15:00.000Z',
      effectiveTo: '2026-09-14T06:30:00.000Z',
      recordedFrom: '2023-02-20T04:00:00.000Z',
      recordedTo: null,
      decisionId: 'd-grant',
      conditions: [],
    },
    {
      status: 'suspended',
      effectiveFrom: '2026-09-14T06:30:00.000Z',
      effectiveTo: null,
      recordedFrom: '2026-09-14T06:30:00.000Z',
      recordedTo: null,
      decisionId: 'd-suspend',
      conditions: [],
    },
    {
      status: 'licensed',
      effectiveFrom: '2026-09-14T06:30:00.000Z',
      effectiveTo: null,
      recordedFrom: '2023-02-20T04:00:00.000Z',
      recordedTo: '2026-09-14T06:30:00.000Z',
      decisionId: 'd-grant',
      conditions: [],
    },
  ],
  decisions: [
    {
      id: 'd-grant',
      kind: 'grant',
      effectiveAt: '2023-02-28T18:15:00.000Z',
      recordedAt: '2023-02-20T04:00:00.000Z',
      authority: 'Ministry of Labour, Licensing Office',
      ground: 'Act on Foreign Employment, section 12',
      reasons: 'All requirements were met and the bond was lodged.',
      reviewRight: '',
    },
    {
      id: 'd-suspend',
      kind: 'suspend',
      effectiveAt: '2026-09-14T06:30:00.000Z',
      recordedAt: '2026-09-14T06:30:00.000Z',
      authority: 'Ministry of Labour, Licensing Office',
      ground: 'Act on Foreign Employment, section 31 (2)',
      reasons: 'Forty-one workers were charged more than the highest fee allowed, and the agency did not pay it back.',
      reviewRight: 'Appeal to the Labour Tribunal within 35 days.',
    },
  ],
};

const listing: ListingRecord = {
  id: 'listing-1',
  register: 'CA',
  list: 'Employers who were found non-compliant',
  remark: null,
  subject: {
    nameCut: false,
    kind: 'principal',
    name: 'Prairie Sunset Farms Ltd.',
    otherNames: [],
    country: 'CA',
    address: 'Lethbridge, Alberta',
  },
  measure: '2-year ban and a fine of $45,000',
  reasons: [
    { code: '9', text: 'The pay or working conditions did not match, or were not better than, what was offered.' },
  ],
  from: '2026-02-11',
  to: '2028-02-10',
  until: null,
  source: { name: 'Immigration, Refugees and Citizenship Canada', url: 'https://www.canada.ca/', date: '2026-10-30' },
};

/** A dozen records that show every standing a register can give. */
export function fillCast(fake: FakeRegister): void {
  fake.put('register', homeRegister);
  fake.put('register', thaiRegister);
  fake.put('agency', harbourBridge);
  fake.put('licence', someLicence('a-harbour', 'XA-REC-0117', 'licensed'));
  fake.put('channel', somePhone('c-1', 'a-harbour', '+12025550117', '+1 202 555 0117'));
  fake.put('channel', {
    ...somePhone('c-2', 'a-harbour', 'harbour-bridge.example', 'harbour-bridge.example'),
    kind: 'web',
    confirmedOn: null,
  });
  fake.put('person', somePerson('p-1', 'Amina Rahmani', 'a-harbour'));
  fake.put('agency', someAgency('a-cedar', 'مكتب الأرز للتوظيف'));
  fake.put('licence', cedarLicence);
  fake.put('agency', someAgency('a-golden', 'Golden Path Overseas'));
  fake.put('licence', someLicence('a-golden', 'XA-REC-0042', 'suspended', suspended));
  fake.put(
    'agency',
    someAgency('a-malindo', 'MALINDO RECRUITING AGENCY CO., LTD.', { register: 'TH', country: 'TH', source: doe }),
  );
  fake.put(
    'licence',
    someLicence('a-malindo', 'ต.8/2527', 'licensed', {
      register: 'TH',
      slug: 'ต-8-2527',
      source: doe,
      validTo: '2026-06-30',
      countries: [],
      sectors: [],
    }),
  );
  fake.put('listing', listing);
}

const harbourBridge = someAgency('a-harbour', 'Harbour Bridge Manpower', {
  names: [
    { name: 'Harbour Bridge Manpower', kind: 'legal', from: null, to: null },
    { name: 'Puente del Puerto', kind: 'trading', from: '2024-05-01', to: null },
  ],
  identifiers: [{ scheme: 'XA company number', value: '20-118842' }],
  branches: [
    {
      id: 'b-1',
      name: null,
      address: '14 Customs Street',
      district: 'Port Liana',
      isHeadOffice: true,
      from: '2024-03-01',
      to: null,
    },
    {
      id: 'b-2',
      name: 'Hill branch',
      address: '3 Market Square',
      district: 'Tessaly',
      isHeadOffice: false,
      from: '2025-06-01',
      to: null,
    },
  ],
});

const cedarLicence = someLicence('a-cedar', 'XA-REC-0205', 'licensed_with_conditions', {
  conditions: [{ id: 'k-1', text: 'May not recruit for work in private homes before 1 March 2027.' }],
  timeline: [
    {
      status: 'licensed_with_conditions',
      effectiveFrom: '2025-01-31T18:15:00.000Z',
      effectiveTo: null,
      recordedFrom: '2025-01-20T04:00:00.000Z',
      recordedTo: null,
      decisionId: null,
      conditions: ['k-1'],
    },
  ],
});
