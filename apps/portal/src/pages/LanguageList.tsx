import type { ReactElement } from 'react';
import { type LanguageEntry, languages } from '@amparo/messages';
import type { Words } from './words.js';

interface LanguageListProps {
  readonly words: Words;
  readonly children: (language: LanguageEntry) => ReactElement;
}

/** A sign that is known where nobody reads the word for it. */
const Globe = (): ReactElement => (
  <svg viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.8">
    <circle cx="12" cy="12" r="9.500" />
    <path d="M2.500 12h19M12 2.500c6 6 6 13 0 19c-6-6-6-13 0-19" />
  </svg>
);

/** All languages by their own names, folded behind the one that is read: opened and closed without a script. */
export function LanguageList({ words, children }: LanguageListProps): ReactElement {
  const current = languages.find(({ code }) => code === words.language);
  return (
    <nav className="languages" aria-label={words.text('common', 'language')}>
      <details>
        <summary>
          <Globe />
          {current?.name}
        </summary>
        <ul>
          {languages.map((language) => (
            <li key={language.code}>{children(language)}</li>
          ))}
        </ul>
      </details>
    </nav>
  );
}
