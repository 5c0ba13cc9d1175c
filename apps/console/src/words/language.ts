import { direction, isOfficeLanguage, type Language, negotiate, OFFICE_LANGUAGES } from '@amparo/messages';

const KEY = 'amparo.language';

/** The only thing this console keeps on the machine: which language its reader likes. */
export function preferredLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  return isOfficeLanguage(kept) ? kept : negotiate(navigator.languages.join(','), OFFICE_LANGUAGES);
}

let current = preferredLanguage();
export const currentLanguage = (): Language => current;

/** Tells the page (screen readers, hyphenation, the direction of everything) and remembers. */
export function applyLanguage(language: Language): void {
  current = language;
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
}
