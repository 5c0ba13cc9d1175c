import { adminI18n, isOfficeLanguage, type Language } from '@amparo/messages';
import type { I18nProvider } from 'react-admin';
import { applyLanguage } from './language.js';

/** react-admin's words and ours from one catalogue; `onChange` lets the whole page turn around. */
export function createI18nProvider(language: Language, onChange: (language: Language) => void): I18nProvider {
  const provider = adminI18n({ language, features: ['common', 'safety', 'console'] });
  return {
    ...provider,
    translate: (key: string, options?: Record<string, unknown>) => provider.translate(key, options),
    changeLocale: async (locale) => {
      await provider.changeLocale(locale);
      if (!isOfficeLanguage(locale)) return;
      applyLanguage(locale);
      onChange(locale);
    },
  };
}
