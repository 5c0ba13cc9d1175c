import { useLocaleState } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { countryName } from './countries.js';
import { dayText, format, instantText, languageName, localeOf, monthText } from './date-text.js';

export interface Dates {
  day(day: string | null | undefined): string;
  instant(instant: string | null | undefined): string;
  /** The register's calendar day of an instant. */
  dayOf(instant: string): string;
  number(value: number): string;
  /** A month of a legal day: `2026-03`. */
  month(month: string | null | undefined): string;
  language(tag: string): string;
  country(code: string): string;
  countries(codes: readonly string[]): string;
  list(items: readonly string[]): string;
}

/** Legal time is the register's own, wherever the reader sits: a day that begins at its midnight must not look like the eve. */
const useHomeTimeZone = (): string | undefined => useSession()?.timeZone ?? undefined;

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
    month: (month) => (month ? monthText(month, language) : ''),
    language: (tag) => languageName(tag, language),
    country: (code) => countryName(code, language),
    countries: (codes) => list(codes.map((code) => countryName(code, language))),
    list,
  };
}
