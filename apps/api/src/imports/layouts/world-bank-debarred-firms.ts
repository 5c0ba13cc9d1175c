import { readFileSync } from 'node:fs';
import type { Cells } from '../cells.js';
import type { Layout } from './layout.js';
import { readFirmInfo } from './world-bank-info.js';

/** The Bank's own names of countries → ISO 3166. */
const COUNTRIES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL('../../../fixtures/world_bank_country_names.json', import.meta.url), 'utf8'),
) as Record<string, string>;

/** The Bank's system ends names here. */
const LONGEST_NAME = 80;

/** A name of the whole length is cut. One that lacks a single letter may be (a blank stood there), unless it ends as whole names do. */
export function isCut(name: string): boolean {
  if (name.length >= LONGEST_NAME) return true;
  if (name.length < LONGEST_NAME - 1) return false;
  return !/(?:[.)"]|\bBRANCH)$/.test(name) || (name.includes('(') && !name.includes(')'));
}

/** No end: said in words on the Bank's page, and as the last day that its system knows in the file. */
const NO_END = /^(?:permanent|ongoing|indefinite)$/i;
const LAST_DAY = '2999-12-31';

function end(cells: Cells): { to: string | null; until: string | null } {
  const text = cells.required('to');
  if (NO_END.test(text)) return { to: null, until: text };
  const to = cells.day('to');
  if (to !== LAST_DAY) return { to, until: null };
  cells.note('to', 'import.no-end');
  return { to: null, until: null };
}

/** Firms and individuals that may not be awarded a contract that the World Bank finances. */
export const worldBankDebarredFirms: Layout = {
  id: 'world-bank-debarred-firms',
  title: 'World Bank: debarred firms and individuals',
  holds: 'listings',
  list: 'debarred-firms',
  slug: 'world-bank',
  register: {
    id: 'WB',
    // The region “world” of UN M.49: this book is no country's.
    country: '001',
    name: 'World Bank: debarred firms and individuals',
    timeZone: 'America/New_York',
    currency: 'USD',
    languages: ['en'],
  },
  source: {
    name: 'The World Bank',
    url: 'https://www.worldbank.org/en/projects-operations/procurement/debarred-firms',
  },
  columns: {
    name: 'Firm Name',
    info: 'Additional Firm Info',
    address: 'Address',
    country: 'Country',
    from: 'From Date',
    to: 'To Date',
    grounds: 'Grounds',
  },
  required: ['name', 'from', 'to', 'grounds'],
  keyOf: (key) => key,
  read: (cells) => {
    const name = cells.name('name');
    const nameCut = isCut(name);
    if (nameCut) cells.note('name', 'import.name-cut');
    const info = cells.optional('info');
    const { otherNames, marks } = readFirmInfo(info);
    if (marks.length > 0) cells.note('info', 'import.footnote', marks.join(' '));
    const stated = cells.optional('country');
    const country = COUNTRIES[stated] ?? null;
    if (stated !== '' && country === null) cells.note('country', 'import.country');
    const from = cells.day('from');
    const { to, until } = end(cells);
    if (from !== '' && to && to < from) cells.wrong('to', 'import.before-start', `${from} – ${to}`);
    const address = cells.optional('address');
    const grounds = cells.required('grounds');
    return {
      // One firm stands on the list once for each of its addresses.
      key: JSON.stringify([name, address, stated, from]),
      summary: [name, from].filter((part) => part !== '').join(' · '),
      content: {
        name,
        nameCut,
        otherNames: otherNames.filter((other) => other !== name),
        country,
        address: address === '' ? null : address,
        measure: 'Debarment',
        reasons: [{ code: '', text: grounds }],
        from,
        to,
        until,
        remark: info === '' ? null : info,
      },
    };
  },
};
