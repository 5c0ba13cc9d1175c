import { useGetList, useLocaleState } from 'react-admin';

/** Digits stay Western in every language: people compare days and numbers with what they hold in their hand. */
const localeOf = (language: string): string => `${language}-u-nu-latn`;

const options = {
  day: { dateStyle: 'medium', timeZone: 'UTC' },
  instant: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A legal day (`2026-03-01`) has no zone: read and written as UTC it can't slip to the day before. */
export const dayText = (day: string, language: string): string =>
  format(`${day}T00:00:00Z`, language, options.day) ?? day;

export const instantText = (instant: string, language: string, timeZone?: string): string =>
  format(instant, language, { ...options.instant, ...(timeZone ? { timeZone } : {}) }) ?? instant;

function format(value: string, language: string, style: Intl.DateTimeFormatOptions): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Intl.DateTimeFormat(localeOf(language), style).format(time);
}

export interface Dates {
  day(day: string | null | undefined): string;
  instant(instant: string | null | undefined): string;
  /** The register's calendar day of an instant. */
  dayOf(instant: string): string;
  number(value: number): string;
  country(code: string): string;
  countries(codes: readonly string[]): string;
  list(items: readonly string[]): string;
}

function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const HOME = {
  pagination: { page: 1, perPage: 1 },
  sort: { field: 'id', order: 'ASC' },
  filter: { role: 'home' },
} as const;

/** Legal time is the register's own, wherever the reader sits: a day that begins at its midnight must not look like the eve. */
function useHomeTimeZone(): string | undefined {
  const { data } = useGetList<{ id: string; timeZone: string }>('registers', HOME, {
    staleTime: Infinity,
    retry: false,
  });
  return data?.[0]?.timeZone;
}

export function useDates(): Dates {
  const [language] = useLocaleState();
  const timeZone = useHomeTimeZone();
  const list = (items: readonly string[]) =>
    new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'short' }).format(items);
  return {
    day: (day) => (day ? dayText(day, language) : ''),
    instant: (instant) => (instant ? instantText(instant, language, timeZone) : ''),
    dayOf: (instant) =>
      format(instant, language, { dateStyle: 'medium', ...(timeZone ? { timeZone } : {}) }) ?? instant,
    number: (value) => new Intl.NumberFormat(localeOf(language)).format(value),
    country: (code) => countryName(code, language),
    countries: (codes) => list(codes.map((code) => countryName(code, language))),
    list,
  };
}
