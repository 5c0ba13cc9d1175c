import type {
  AgencyRecord,
  ChannelRecord,
  LicenceRecord,
  LicenceStatus,
  PersonRecord,
  RegisterRecord,
} from '@amparo/verification';

export const homeRegister: RegisterRecord = {
  id: 'XA',
  role: 'home',
  country: 'XA',
  names: {
    en: 'Register of Recruiters of Xandria',
    es: 'Registro de Agencias de Xandria',
    ar: 'سجل مكاتب التوظيف في زاندريا',
  },
  timeZone: 'Asia/Kathmandu',
  source: null,
};

export const thaiRegister: RegisterRecord = {
  id: 'TH',
  role: 'partner',
  country: 'TH',
  names: { en: 'Thailand’s register of recruitment agencies' },
  timeZone: 'Asia/Bangkok',
  source: { name: 'Department of Employment', url: 'https://www.doe.go.th/', date: '2025-12-28' },
};

export const someAgency = (id: string, legalName: string, more: Partial<AgencyRecord> = {}): AgencyRecord => ({
  id,
  register: 'XA',
  country: 'XA',
  legalName,
  names: [{ name: legalName, kind: 'legal', from: null, to: null }],
  identifiers: [],
  branches: [],
  source: null,
  ...more,
});

/** A licence granted on 1 March 2024 and, since then, of this status. */
export const someLicence = (
  agencyId: string,
  number: string,
  status: LicenceStatus,
  more: Partial<LicenceRecord> = {},
): LicenceRecord => ({
  id: `l-${agencyId}`,
  register: 'XA',
  agencyId,
  class: 'overseas',
  number,
  slug: number.replaceAll(/[^\p{L}\p{N}]+/gu, '-'),
  countries: ['MY', 'QA'],
  sectors: ['construction', 'domestic_work'],
  validTo: '2028-02-29',
  conditions: [],
  timeline: [
    {
      status,
      effectiveFrom: '2024-02-29T18:15:00.000Z',
      effectiveTo: null,
      recordedFrom: '2024-02-20T04:00:00.000Z',
      recordedTo: null,
      decisionId: 'd-1',
      conditions: [],
    },
  ],
  decisions: [],
  remark: null,
  source: null,
  ...more,
});

export const somePhone = (id: string, agencyId: string, value: string, display: string): ChannelRecord => ({
  id,
  agencyId,
  kind: 'phone',
  value,
  display,
  confirmedOn: '2026-05-04',
  confirmedBy: 'Licensing office',
});

export const somePerson = (id: string, name: string, agencyId: string): PersonRecord => ({
  id,
  register: 'XA',
  name,
  otherNames: [],
  appointments: [{ agencyId, role: 'director', from: '2024-03-01', to: null }],
});

/** A page without what it tells programs, which runs nothing and in which nothing can end the element. */
export const withoutData = (html: string): string =>
  html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/, '');
