import type { AgencyRecord, ChannelRecord, LicenceRecord, RegisterRecord } from '../src/index.js';

/** One line of a made-up feed. */
export type GeneratedLine =
  | { readonly kind: 'register'; readonly position: number; readonly record: RegisterRecord }
  | { readonly kind: 'agency'; readonly position: number; readonly record: AgencyRecord }
  | { readonly kind: 'licence'; readonly position: number; readonly record: LicenceRecord }
  | { readonly kind: 'channel'; readonly position: number; readonly record: ChannelRecord };

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const SYLLABLES =
  'ba be bi bo da de di fa ga ha hi ja ka ki ko la li lo ma mi mo na ni no pa ra ri ro sa si so ta ti to wa ya za sha kha tha'.split(
    ' ',
  );
const TRADE =
  'Overseas,International,Manpower,Recruiting Agency,Employment Services,Human Resources,Travels,Trading'.split(',');
const FORMS = ['Co., Ltd.', 'Ltd.', 'Pvt. Ltd.', '', 'Limited'];
const PLACES = ['Harbour Road', 'Market Street', 'Station Road', 'Temple Lane', 'River Side'];
const DAYS = ['2019-03-01', '2020-07-15', '2021-01-01', '2022-10-31', '2023-05-20'];

export const licenceNumberOf = (n: number): string => `RL-${String(n).padStart(7, '0')}`;

/** A register with `n` agencies, a licence each, and a channel for every third, each kind in the order of its ids; the same for the same seed. */
export function* generateRecords(n: number, seed = 1): Generator<GeneratedLine> {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const word = (): string => {
    const letters = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
    return letters.charAt(0).toUpperCase() + letters.slice(1);
  };
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('');
  let ids = 0;
  const uuid = (): string => {
    ids += 1;
    return `${ids.toString(16).padStart(8, '0')}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  };
  let position = 1;
  const names = { en: 'Register of the bench' };
  const register: RegisterRecord = {
    id: 'XA',
    role: 'home',
    country: 'XA',
    names,
    timeZone: 'Asia/Bangkok',
    source: null,
  };
  yield { kind: 'register', position, record: register };
  for (let i = 1; i <= n; i += 1) {
    const legalName = [word(), random() < 0.7 ? word() : '', pick(TRADE), pick(FORMS)].filter(Boolean).join(' ');
    const day = pick(DAYS);
    const address = `${1 + Math.floor(random() * 400)} ${pick(PLACES)}`;
    const agency: AgencyRecord = {
      ...{ id: uuid(), register: 'XA', country: 'XA', legalName },
      names: [{ name: legalName, kind: 'legal', from: day, to: null }],
      identifiers: [{ scheme: 'registration', value: String(10_000_000 + i) }],
      branches: [{ id: uuid(), name: null, address, district: pick(PLACES), isHeadOffice: true, from: day, to: null }],
      source: null,
    };
    yield { kind: 'agency', position: ++position, record: agency };
    yield {
      kind: 'licence',
      position: ++position,
      record: licenceOf(uuid(), uuid(), agency.id, licenceNumberOf(i), day),
    };
    if (i % 3 !== 0) continue;
    const value = `+1202555${String(i).padStart(7, '0')}`;
    const channel: ChannelRecord = {
      ...{ id: uuid(), agencyId: agency.id, kind: 'phone', value, display: value, confirmedOn: day },
      confirmedBy: 'Licensing Office',
    };
    yield { kind: 'channel', position: ++position, record: channel };
  }
}

function licenceOf(id: string, decisionId: string, agencyId: string, number: string, day: string): LicenceRecord {
  const from = `${day}T00:00:00.000Z`;
  const to = '2027-12-31T17:00:00.000Z';
  const known = { recordedFrom: `${day}T03:12:45.678Z`, recordedTo: null, conditions: [] };
  return {
    ...{ id, register: 'XA', agencyId, class: 'land_based', number, slug: number.toLowerCase() },
    ...{ countries: ['SA', 'QA'], sectors: ['domestic work'], validTo: '2027-12-31', conditions: [] },
    timeline: [
      { status: 'licensed', effectiveFrom: from, effectiveTo: to, decisionId, ...known },
      { status: 'expired', effectiveFrom: to, effectiveTo: null, decisionId: null, ...known },
    ],
    decisions: [
      {
        ...{ id: decisionId, kind: 'grant', effectiveAt: from, recordedAt: known.recordedFrom },
        ...{ authority: 'Department of Employment', ground: 'Recruitment Act, section 12' },
        ...{ reasons: 'All requirements are met.', reviewRight: 'Appeal to the Minister within 30 days.' },
      },
    ],
    remark: null,
    source: null,
  };
}
