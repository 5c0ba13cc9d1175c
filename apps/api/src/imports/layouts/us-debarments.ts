import { addDays, type LegalDay } from '@amparo/kernel';
import { type Cells, readDay, readSerialDay } from '../cells.js';
import type { Layout } from './layout.js';

/** A day of these lists: a spreadsheet's number, or month, day and year as the United States write them. */
function dayIn(cells: Cells, field: string): LegalDay {
  const text = cells.required(field);
  const serial = readSerialDay(text);
  if (serial !== null) {
    cells.note(field, 'import.serial-day', `${text} → ${serial}`);
    return serial;
  }
  const [, month = '', day = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const stated = readDay(year === '' ? text : `${year}-${month}-${day}`);
  if (stated !== null && year !== '') cells.note(field, 'import.month-first', `${text} → ${stated}`);
  if (text !== '' && stated === null) cells.wrong(field, 'import.day');
  return stated ?? '';
}

const inYears = (day: LegalDay, years: number): LegalDay => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Last days that the stated number of years can mean: the day before the anniversary, or the anniversary itself. */
function fits(duration: string, from: LegalDay, to: LegalDay): boolean {
  const years = Number(/^(\d+) years?$/i.exec(duration)?.[1] ?? 0);
  const anniversary = inYears(from, years);
  return years > 0 && (to === anniversary || addDays(to, 1) === anniversary);
}

/** `Charles Hass dba H&R Farms`: the owner and what the business is called. */
function namesIn(name: string): string[] {
  const parts = name.split(/ (?:d\/?b\/?a\.?) /i);
  return parts.length > 1 ? parts : [];
}

const HEADINGS = [
  { says: /^(?:FY ?)?(?:19|20)\d\d$/i, code: 'import.heading-year' },
  { says: /^no debarments$/i, code: 'import.heading-none' },
] as const;

/** Employers barred by the United States from a visa programme for seasonal workers. See decisions/an-end-must-fit-its-duration.md. */
const debarments = (programme: 'H-2A' | 'H-2B', work: string): Layout => ({
  id: `us-${programme.toLowerCase().replace('-', '')}-debarments`,
  title: `United States, Department of Labor: employers debarred from ${programme} (${work})`,
  holds: 'listings',
  list: `${programme.toLowerCase().replace('-', '')}-debarments`,
  slug: `us-${programme.toLowerCase().replace('-', '')}`,
  register: {
    id: `US-${programme.replace('-', '')}`,
    country: 'US',
    name: `United States: employers debarred from ${programme} (${work})`,
    timeZone: 'America/New_York',
    currency: 'USD',
    languages: ['en'],
  },
  source: {
    name: 'Office of Foreign Labor Certification, US Department of Labor',
    url: 'https://www.dol.gov/agencies/eta/foreign-labor',
  },
  columns: { name: 'Name', duration: 'Duration', from: 'Start date', to: 'End date' },
  required: ['name', 'duration', 'from', 'to'],
  keyOf: (key) => key,
  headingOf: (stated) =>
    stated.length === 1 ? (HEADINGS.find(({ says }) => says.test(stated[0] ?? ''))?.code ?? null) : null,
  read: (cells) => {
    const name = cells.name('name');
    const duration = cells.required('duration');
    const from = dayIn(cells, 'from');
    const to = dayIn(cells, 'to');
    if (from !== '' && to !== '') {
      if (to < from) cells.wrong('to', 'import.before-start', `${from} – ${to}`);
      else if (!fits(duration, from, to)) cells.wrong('to', 'import.duration', `${duration}: ${from} – ${to}`);
    }
    return {
      key: JSON.stringify([name, from]),
      summary: [name, from].filter((part) => part !== '').join(' · '),
      content: {
        name,
        nameCut: false,
        otherNames: namesIn(name),
        country: 'US',
        address: null,
        measure: `${programme} debarment, ${duration.toLowerCase()}`,
        reasons: [],
        from,
        to,
        until: null,
        remark: null,
      },
    };
  },
});

export const usH2aDebarments = debarments('H-2A', 'seasonal farm work');
export const usH2bDebarments = debarments('H-2B', 'seasonal work other than farming');
