/** Digits stay Western in every language: people compare days and numbers with what they hold in their hand. */
export const localeOf = (language: string): string => `${language}-u-nu-latn`;

const options = {
  day: { dateStyle: 'medium', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  instant: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A legal day (`2026-03-01`) has no zone: read and written as UTC it can't slip to the day before. */
export const dayText = (day: string, language: string): string =>
  format(`${day}T00:00:00Z`, language, options.day) ?? day;

/** A month as it was told: `2026-03`. */
export const monthText = (month: string, language: string): string =>
  format(`${month}-01T00:00:00Z`, language, options.month) ?? month;

export const instantText = (instant: string, language: string, timeZone?: string): string =>
  format(instant, language, { ...options.instant, ...(timeZone ? { timeZone } : {}) }) ?? instant;

export function format(value: string, language: string, style: Intl.DateTimeFormatOptions): string | undefined {
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : new Intl.DateTimeFormat(localeOf(language), style).format(time);
}

/** `ne` as readers of a language call it; what isn't a language is shown as it came. */
export function languageName(tag: string, language: string): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
