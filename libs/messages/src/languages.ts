/** The shipped languages. The first is the one every key is typed from and the others fall back to. */
export const LANGUAGES = ['en', 'es', 'ar'] as const;
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
];

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

const rightToLeft: readonly string[] = languages.flatMap(({ code, direction }) => (direction === 'rtl' ? [code] : []));

export const direction = (language: Language): Direction => (rightToLeft.includes(language) ? 'rtl' : 'ltr');

/** The shipped language that an Accept-Language header likes best (RFC 9110, 12.5.4); English when it likes none. */
export function negotiate(acceptLanguage: string | undefined): Language {
  let best: Language = 'en';
  let bestWeight = 0;
  for (const range of (acceptLanguage ?? '').slice(0, 500).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = quality === undefined ? 1 : Number(quality.slice(2));
    const language = tag === '*' ? 'en' : tag.split('-')[0];
    if (isLanguage(language) && weight > bestWeight) {
      best = language;
      bestWeight = weight;
    }
  }
  return best;
}
