import { catalogue, type FeatureName } from './catalogue.js';
import { isOfficeLanguage, type Language, officeLanguages } from './languages.js';
import { compile } from './translate.js';

/** Messages as react-admin's packs nest them. */
export interface MessagePack {
  readonly [key: string]: string | MessagePack;
}

/** Polyglot's `%{name}` and `one |||| many` in ICU MessageFormat, so that one formatter serves both. */
export function icuOfPolyglot(message: string): string {
  const forms = message
    .replaceAll(/'(?=[{}])/g, '’')
    .split('||||')
    .map((form) => form.trim().replaceAll(/%\{(\w+)\}/g, '{$1}'));
  const [one = '', other] = forms;
  return other === undefined ? one : `{smart_count, plural, one {${one}} other {${other}}}`;
}

function flatten(pack: MessagePack, prefix = ''): [string, string][] {
  return Object.entries(pack).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** All messages of some features for a language, keys led by the feature (`console.save`); gaps filled in English. */
export function flatMessages(language: Language, features: readonly FeatureName[]): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const feature of features)
    for (const [key, message] of Object.entries({ ...catalogue[feature].en, ...catalogue[feature][language] }))
      messages[`${feature}.${key}`] = message;
  return messages;
}

/** The shape of react-admin's `I18nProvider`, without knowing react-admin. */
export interface AdminI18n {
  translate(key: string, options?: Record<string, unknown>): string;
  changeLocale(locale: string): Promise<void>;
  getLocale(): string;
  getLocales(): { locale: string; name: string }[];
}

export interface AdminI18nOptions {
  readonly language: Language;
  readonly features: readonly FeatureName[];
  /** react-admin's own words (`ra.…`) in Polyglot's notation; they give way to a `console` message of the same key. */
  readonly polyglot?: Readonly<Partial<Record<Language, MessagePack>>>;
}

/**
 * Feeds react-admin. A key is looked up in `console` (`ra.action.save` is the message `ra.action.save` of that feature),
 * then as it is (`common.product`, or a key of the Polyglot packs); an unknown key gives `options._` or itself.
 */
export function adminI18n({ language, features, polyglot = {} }: AdminI18nOptions): AdminI18n {
  const load = (code: Language) => ({
    ...Object.fromEntries(flatten(polyglot.en ?? {}).map(([key, text]) => [key, icuOfPolyglot(text)])),
    ...Object.fromEntries(flatten(polyglot[code] ?? {}).map(([key, text]) => [key, icuOfPolyglot(text)])),
    ...flatMessages(code, features),
  });
  let current = language;
  let messages: Readonly<Record<string, string>> = load(current);
  return {
    translate(key, options = {}) {
      const message = messages[`console.${key}`] ?? messages[key];
      if (message === undefined) return typeof options['_'] === 'string' ? options['_'] : key;
      try {
        return String(compile(current, message).format(options as Record<string, string>));
      } catch {
        // react-admin asks for some words before it has their parameters: a bare label is better than a dead screen.
        return message;
      }
    },
    changeLocale(locale) {
      if (isOfficeLanguage(locale)) {
        current = locale;
        messages = load(locale);
      }
      return Promise.resolve();
    },
    getLocale: () => current,
    getLocales: () => officeLanguages.map(({ code, name }) => ({ locale: code, name })),
  };
}
