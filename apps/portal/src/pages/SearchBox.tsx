import type { ReactElement } from 'react';
import type { PageContext } from './page.js';

interface SearchBoxProps {
  readonly context: PageContext;
  readonly q?: string;
  readonly error?: string;
  readonly again?: boolean;
}

/** The one box. What was typed stays in it, and what is wrong stands beside it. */
export function SearchBox({
  context: { words, chosenLanguage },
  q = '',
  error,
  again = false,
}: SearchBoxProps): ReactElement {
  const described = error === undefined ? 'q-hint' : 'q-error q-hint';
  return (
    <form action="/check" method="get" role="search">
      <label htmlFor="q">{words.say('portal', again ? 'search.again' : 'search.label')}</label>
      <p className="hint" id="q-hint">
        {words.say('portal', 'search.hint')}
      </p>
      {error !== undefined && (
        <p className="error" id="q-error">
          {error}
        </p>
      )}
      <input
        id="q"
        name="q"
        type="search"
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        defaultValue={q}
        aria-describedby={described}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
      {chosenLanguage && <input type="hidden" name="lang" value={words.language} />}
      <button type="submit">{words.say('portal', 'search.button')}</button>
    </form>
  );
}
