import type { LicenceStatus, Standing } from '@amparo/verification';
import { type Language, LANGUAGES } from './languages.js';
import { am } from './spoken/am.js';
import { ar } from './spoken/ar.js';
import { bn } from './spoken/bn.js';
import { en } from './spoken/en.js';
import { es } from './spoken/es.js';
import { fil } from './spoken/fil.js';
import { fr } from './spoken/fr.js';
import { hi } from './spoken/hi.js';
import { id } from './spoken/id.js';
import { ne } from './spoken/ne.js';
import { th } from './spoken/th.js';
import { ur } from './spoken/ur.js';

type English = typeof en;
export type FeatureName = keyof English;

/** What decides whether somebody pays or not. A new standing or status does not compile until it has words. */
type SafetyKey =
  | `standing.${Standing}`
  | `standing.${Standing}.meaning`
  | `next.${Standing}.${1 | 2 | 3}`
  | `status.${LicenceStatus | 'listed'}`
  | keyof English['safety'];

type Gaps<T> = Readonly<Partial<Record<keyof T, string>>>;
/** A language without every word of safety is not shipped: it does not compile. What else it lacks is said in English. */
type Spoken = { readonly safety: Readonly<Record<SafetyKey, string>> } & {
  readonly [F in Exclude<FeatureName, 'safety'>]?: Gaps<English[F]>;
};

const SPOKEN: Readonly<Record<Exclude<Language, 'en'>, Spoken>> & { readonly en: English & Spoken } = {
  ...{ en, es, ar, fr, hi, bn, ne, ur, id, fil, am, th },
};

type InEach<F extends FeatureName> = Readonly<Record<Exclude<Language, 'en'>, Gaps<English[F]>> & { en: English[F] }>;

const inEach = <F extends FeatureName>(feature: F): InEach<F> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, SPOKEN[language][feature] ?? {}])) as InEach<F>;

export const catalogue = {
  common: inEach('common'),
  portal: inEach('portal'),
  safety: inEach('safety'),
  mail: inEach('mail'),
  refusals: inEach('refusals'),
  console: inEach('console'),
};

export const FEATURES = Object.keys(catalogue) as FeatureName[];
export type MessageKey<F extends FeatureName> = keyof (typeof catalogue)[F]['en'] & string;

/** The message as written (ICU MessageFormat), and the language it is in: English where the asked one has none. */
export function rawMessage(
  language: Language,
  name: FeatureName,
  key: string,
): { readonly message: string; readonly language: Language } | undefined {
  const find = (code: Language) => {
    const messages: Readonly<Record<string, string | undefined>> = catalogue[name][code];
    return Object.hasOwn(messages, key) ? messages[key] : undefined;
  };
  const message = find(language);
  if (message !== undefined) return { message, language };
  const english = find('en');
  return english === undefined ? undefined : { message: english, language: 'en' };
}
