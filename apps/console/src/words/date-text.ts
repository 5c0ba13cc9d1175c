/** Digits stay Western in every language: people compare days and numbers with what they hold in their hand. */
export const localeOf = (language: string): string => `${language}-u-nu-latn`;

const options = {
  day: { dateStyle: 'medium', timeZone: 'UTC' },
  instant: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A legal day (`2026-03-01`) has no zone: read and written as UTC it can't slip to the day before. */
export const dayText = (day: string, language: string): string =>
  format(`${day}T00:00:00Z`, language, options.day) ?? day;

export const instantText = (instant: string, language: string, timeZone?: string): string =>
  format(instant, language, { ...options.instant, ...(timeZone ? { timeZone } : {}) }) ?? instant;

export function format(value: string, language: string, style: Intl.DateTimeFormatOptions): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Intl.DateTimeFormat(localeOf(language), style).format(time);
}
