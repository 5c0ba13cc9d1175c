import { compile, type MessageParams } from './translate.js';
import ar from './letters/ar.json' with { type: 'json' };
import bn from './letters/bn.json' with { type: 'json' };
import en from './letters/en.json' with { type: 'json' };
import es from './letters/es.json' with { type: 'json' };
import fr from './letters/fr.json' with { type: 'json' };
import hi from './letters/hi.json' with { type: 'json' };
import th from './letters/th.json' with { type: 'json' };

export type LetterKey = keyof typeof en;

/** Languages that letters are written in: more than the screens speak, and total in each, so that no letter mixes two. */
const LETTERS = { en, es, fr, ar, th, hi, bn } as const satisfies Readonly<
  Record<string, Readonly<Record<LetterKey, string>>>
>;
export type LetterLanguage = keyof typeof LETTERS;
export const LETTER_LANGUAGES = Object.keys(LETTERS) as LetterLanguage[];
export const isLetterRtl = (language: LetterLanguage): boolean => language === 'ar';

export const letterWords = (language: LetterLanguage, key: LetterKey, params: MessageParams = {}): string =>
  String(compile(language, LETTERS[language][key]).format({ ...params }));

/** A legal day in words. The Gregorian calendar and Western digits in every language: it is the day that the register holds. */
export const letterDay = (language: LetterLanguage, day: string): string =>
  new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
