import { IntlMessageFormat } from 'intl-messageformat';
import { type FeatureName, type MessageKey, rawMessage } from './catalogue.js';
import type { Language } from './languages.js';

export type MessageParams = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

export interface Translation {
  readonly text: string;
  /** The language the words really are in, so that a page can mark what fell back to English. */
  readonly language: Language;
}

const compiled = new Map<string, IntlMessageFormat>();

/** Digits stay Western in every language: people compare licence numbers and days with what they hold in their hand. */
const localeOf = (language: string): string => `${language}-u-nu-latn`;

/** Formats a message of one's own, in ICU MessageFormat. Text in angle brackets is text, never mark-up. */
export function compile(language: string, message: string): IntlMessageFormat {
  const id = `${language}\n${message}`;
  let format = compiled.get(id);
  if (!format) {
    format = new IntlMessageFormat(message, localeOf(language), undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return format;
}

/** Whether there is such a message: for keys that come from outside (a problem's code, a partner's role word). */
export function hasMessage<F extends FeatureName>(feature: F, key: string): key is MessageKey<F> {
  return rawMessage('en', feature, key) !== undefined;
}

export function translation<F extends FeatureName>(
  language: Language,
  feature: F,
  key: MessageKey<F>,
  params: MessageParams = {},
): Translation {
  const found = rawMessage(language, feature, key);
  if (!found) throw new Error(`no message ${feature}:${key}`);
  return { text: String(compile(found.language, found.message).format({ ...params })), language: found.language };
}

export const translate = <F extends FeatureName>(
  language: Language,
  feature: F,
  key: MessageKey<F>,
  params?: MessageParams,
): string => translation(language, feature, key, params).text;

export interface RichTranslation<T> {
  readonly parts: readonly (string | T)[];
  readonly language: Language;
}

/** The same with objects (an element of a page) in the place of parameters: the message comes in parts. */
export function translateRich<T extends object, F extends FeatureName>(
  language: Language,
  feature: F,
  key: MessageKey<F>,
  params: Readonly<Record<string, string | number | T>>,
): RichTranslation<T> {
  const found = rawMessage(language, feature, key);
  if (!found) throw new Error(`no message ${feature}:${key}`);
  const parts = compile(found.language, found.message).formatToParts<T>({ ...params });
  return { parts: parts.map(({ value }) => value as string | T), language: found.language };
}
