import type { ReactElement } from 'react';
import type { PageContext } from '../pages/page.js';
import type { DayAsked } from './facts.js';

export interface DayErrors {
  readonly on?: string;
  readonly knownOn?: string;
}
/** As typed: a day that is none stays in its box. */
export interface DayTyped {
  readonly on: string;
  readonly knownOn: string;
}

interface DayFormProps {
  readonly context: PageContext;
  readonly typed: DayTyped;
  readonly errors: DayErrors;
}

const FIELDS = ['on', 'knownOn'] as const satisfies readonly (keyof DayAsked)[];

/** "What did the register say on the day she paid?" */
export function DayForm({ context: { words, path, chosenLanguage }, typed, errors }: DayFormProps): ReactElement {
  return (
    <form action={path} method="get">
      <h2 id="past">{words.say('portal', 'day.title')}</h2>
      <div className="days">
        {FIELDS.map((field) => (
          <div key={field}>
            <label htmlFor={field}>{words.say('portal', `day.${field}`)}</label>
            <p className="hint" id={`${field}-hint`}>
              {words.say('portal', `day.${field}.hint`)}
            </p>
            {errors[field] !== undefined && (
              <p className="error" id={`${field}-error`}>
                {errors[field]}
              </p>
            )}
            <input
              id={field}
              name={field}
              type={errors[field] === undefined ? 'date' : 'text'}
              dir="ltr"
              defaultValue={typed[field]}
              aria-invalid={errors[field] === undefined ? undefined : 'true'}
              aria-describedby={errors[field] === undefined ? `${field}-hint` : `${field}-error ${field}-hint`}
            />
          </div>
        ))}
      </div>
      {chosenLanguage && <input type="hidden" name="lang" value={words.language} />}
      <button type="submit">{words.say('portal', 'day.button')}</button>
    </form>
  );
}

/** At the top of the page, so that nobody has to look for what went wrong. */
export function DayErrorSummary({ errors }: { readonly errors: DayErrors }): ReactElement | null {
  const wrong = FIELDS.filter((field) => errors[field] !== undefined);
  if (wrong.length === 0) return null;
  return (
    <ul className="notice plain">
      {wrong.map((field) => (
        <li key={field}>
          <a href={`#${field}`}>{errors[field]}</a>
        </li>
      ))}
    </ul>
  );
}
