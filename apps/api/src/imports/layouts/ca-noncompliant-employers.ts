import { readDay } from '../cells.js';
import type { Layout } from './layout.js';

/** The list's spellings of its three statuses. See decisions/eligible-is-a-measure-decided-and-ended.md. */
const STATUSES = [
  { says: /^eligible$/i, ends: (_: string, decided: string) => ({ to: decided, until: null }) },
  { says: /^ineligible\s*[-–]\s*unpaid monetary penalty$/i, ends: (text: string) => ({ to: null, until: text }) },
  {
    says: /^ineligible until (.+)$/i,
    ends: (text: string) => ({ to: readDay(text.replace(/^ineligible until /i, '')), until: null }),
  },
] as const;

/** Employers that Canada found not to comply with the conditions of employing foreign workers. */
export const caNoncompliantEmployers: Layout = {
  id: 'ca-noncompliant-employers',
  title: 'Canada, Immigration, Refugees and Citizenship: employers found non-compliant',
  holds: 'listings',
  list: 'non-compliant-employers',
  slug: 'canada-non-compliant-employers',
  register: {
    id: 'CA',
    country: 'CA',
    name: 'Canada: employers found non-compliant',
    timeZone: 'America/Toronto',
    currency: 'CAD',
    languages: ['en', 'fr'],
  },
  source: {
    name: 'Immigration, Refugees and Citizenship Canada',
    url: 'https://www.canada.ca/en/immigration-refugees-citizenship/services/work-canada/employers-non-compliant.html',
  },
  columns: {
    operatingName: 'operating_name',
    legalName: 'legal_name',
    address: 'address',
    reasons: 'reason_codes',
    decided: 'decision_date',
    penalty: 'penalty',
    status: 'status',
  },
  required: ['operatingName', 'legalName', 'decided', 'penalty', 'status'],
  keyOf: (key) => key,
  read: (cells, _sourceDate, { reasons }) => {
    const operating = cells.optional('operatingName') && cells.name('operatingName');
    const name = cells.name('legalName', operating);
    const from = cells.day('decided');
    const penalty = cells.required('penalty');
    const text = cells.required('status');
    const ends = STATUSES.find(({ says }) => says.test(text))?.ends(text, from);
    if (text !== '' && (!ends || (ends.to === null && ends.until === null))) cells.wrong('status', 'import.status');
    if (from !== '' && ends?.to && ends.to < from) cells.wrong('status', 'field.before-start');
    const stated = cells.optional('reasons');
    const codes = stated.match(/\d+/g) ?? (stated === '' ? [] : [stated]);
    if (codes.some((code) => /^\d/.test(code) && !reasons.has(code))) cells.wrong('reasons', 'import.reason');
    const address = cells.optional('address');
    return {
      key: JSON.stringify([operating, name, from]),
      summary: [name, from].filter((part) => part !== '').join(' · '),
      content: {
        name,
        nameCut: false,
        otherNames: operating === '' || operating === name ? [] : [operating],
        country: 'CA',
        address: address === '' ? null : address,
        measure: `${penalty}; ${text}`,
        reasons: codes.map((code) => ({ code, text: reasons.get(code) ?? code })),
        from,
        to: ends?.to ?? null,
        until: ends?.until ?? null,
        remark: null,
      },
    };
  },
};
