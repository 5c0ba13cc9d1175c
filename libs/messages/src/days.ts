import type { Language } from './languages.js';

/** How days, numbers and names of countries are written: day before month, as in most of the world's English, and in digits that everybody can compare. */
export const writingOf = (language: Language): string =>
  `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

/** A legal day as it is (`YYYY-MM-DD`), or the calendar day of an instant (ISO 8601) in a time zone. */
export function sayDay(language: Language, at: string, timeZone: string): string {
  const isDay = at.length === 10;
  return new Intl.DateTimeFormat(writingOf(language), { dateStyle: 'long', timeZone: isDay ? 'UTC' : timeZone }).format(
    Date.parse(isDay ? `${at}T12:00:00Z` : at),
  );
}
