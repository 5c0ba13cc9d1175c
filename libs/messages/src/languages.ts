/** Languages of every door: the officers' screens and the API's refusals too. */
export const OFFICE_LANGUAGES = ['en', 'es', 'ar'] as const;
export type OfficeLanguage = (typeof OFFICE_LANGUAGES)[number];

/** The shipped languages. The first is the one every key is typed from and the others fall back to. */
export const LANGUAGES = [
  ...OFFICE_LANGUAGES,
  ...(['fr', 'hi', 'bn', 'ne', 'ur', 'id', 'fil', 'am', 'th'] as const),
] as const;
export type Language = (typeof LANGUAGES)[number];
export type Direction = 'ltr' | 'rtl';

export interface LanguageEntry {
  readonly code: Language;
  /** The language's name in itself, as a reader looks for it. */
  readonly name: string;
  readonly direction: Direction;
}

export const languages: readonly LanguageEntry[] = [
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'es', name: 'Español', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'fr', name: 'Français', direction: 'ltr' },
  { code: 'hi', name: 'हिन्दी', direction: 'ltr' },
  { code: 'bn', name: 'বাংলা', direction: 'ltr' },
  { code: 'ne', name: 'नेपाली', direction: 'ltr' },
  { code: 'ur', name: 'اردو', direction: 'rtl' },
  { code: 'id', name: 'Bahasa Indonesia', direction: 'ltr' },
  { code: 'fil', name: 'Filipino', direction: 'ltr' },
  { code: 'am', name: 'አማርኛ', direction: 'ltr' },
  { code: 'th', name: 'ไทย', direction: 'ltr' },
];

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);
export const isOfficeLanguage = (text: unknown): text is OfficeLanguage =>
  OFFICE_LANGUAGES.some((language) => language === text);
export const officeLanguages = languages.filter(({ code }) => isOfficeLanguage(code));

const rightToLeft: readonly string[] = languages.flatMap(({ code, direction }) => (direction === 'rtl' ? [code] : []));

export const direction = (language: Language): Direction => (rightToLeft.includes(language) ? 'rtl' : 'ltr');

/** Other names by which browsers call the same (BCP 47): Tagalog, and the code that Indonesian had before 1989. */
const ALSO: Readonly<Record<string, Language>> = { tl: 'fil', in: 'id' };

/** A tag's language among the shipped ones: `ur-PK` is `ur`. */
export function languageOfTag(tag: string): Language | undefined {
  const primary = tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const language = Object.hasOwn(ALSO, primary) ? ALSO[primary] : primary;
  return isLanguage(language) ? language : undefined;
}

/** The language of these that an Accept-Language header likes best (RFC 9110, 12.5.4); English when it likes none. */
export function negotiate(acceptLanguage: string | undefined, among: readonly Language[] = LANGUAGES): Language {
  let best: Language = 'en';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    const wanted = tag === '*' ? 'en' : languageOfTag(tag);
    const language = among.find((one) => one === wanted);
    if (language !== undefined && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}
