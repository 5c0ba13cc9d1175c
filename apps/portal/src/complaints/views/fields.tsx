import type { ReactElement, ReactNode } from 'react';
import type { Field } from '../draft.js';
import { SEALED_FIELDS } from '../draft.js';

/** What every field of the journey shows: words, help, what was typed, and what is wrong with it. */
interface FieldProps {
  readonly name: Field;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly value: string;
  readonly error: string | undefined;
}

/** Marked for our script: what is in there stays in the browser. */
export const keptMark = (name: string): { 'data-kept'?: string } =>
  SEALED_FIELDS.some((field) => field === name) ? { 'data-kept': name } : {};

const described = (name: string, hint: ReactNode, error: string | undefined): string | undefined =>
  [error !== undefined && `${name}-error`, hint !== undefined && `${name}-hint`].filter(Boolean).join(' ') || undefined;

function Words({ name, hint, error }: Pick<FieldProps, 'hint' | 'error'> & { readonly name: string }): ReactElement {
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

const classOf = (error: string | undefined): string => (error === undefined ? 'field' : 'field wrong');

export function TextField({
  name,
  label,
  hint,
  value,
  error,
  lines = 1,
  mode,
  type = 'text',
  autoComplete = 'off',
}: Omit<FieldProps, 'name'> & {
  readonly name: string;
  readonly lines?: number;
  readonly mode?: 'decimal';
  readonly type?: 'text' | 'email';
  /** What the browser may fill in by itself. */
  readonly autoComplete?: string;
}): ReactElement {
  const common = {
    id: name,
    name,
    dir: 'auto',
    autoComplete,
    spellCheck: false,
    'aria-describedby': described(name, hint, error),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
    ...keptMark(name),
  };
  return (
    <div className={classOf(error)}>
      <label htmlFor={name}>{label}</label>
      <Words name={name} hint={hint} error={error} />
      {lines > 1 ? (
        <textarea {...common} rows={lines} defaultValue={value} />
      ) : (
        <input {...common} type={type} inputMode={mode} defaultValue={value} />
      )}
    </div>
  );
}

export type Option = readonly [value: string, words: ReactNode];

export function Choices({
  name,
  label,
  hint,
  value,
  error,
  options,
  several = false,
}: FieldProps & { readonly options: readonly Option[]; readonly several?: boolean }): ReactElement {
  const chosen = several ? value.split(' ') : [value];
  return (
    <fieldset className={classOf(error)} aria-describedby={described(name, hint, error)}>
      <legend>{label}</legend>
      <Words name={name} hint={hint} error={error} />
      <Boxes name={name} options={options} chosen={chosen} several={several} first />
    </fieldset>
  );
}

export function Boxes({
  name,
  options,
  chosen,
  several,
  first,
}: {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly several: boolean;
  /** A word about what is wrong leads to the first box. */
  readonly first: boolean;
}): ReactElement {
  return (
    <>
      {options.map(([option, words], index) => (
        <label className="choice" key={option}>
          <input
            id={first && index === 0 ? name : undefined}
            type={several ? 'checkbox' : 'radio'}
            name={name}
            value={option}
            defaultChecked={chosen.includes(option)}
          />
          <span>{words}</span>
        </label>
      ))}
    </>
  );
}

export function Select({
  name,
  label,
  hint,
  value,
  error,
  options,
}: FieldProps & { readonly options: readonly Option[] }): ReactElement {
  return (
    <div className={classOf(error)}>
      <label htmlFor={name}>{label}</label>
      <Words name={name} hint={hint} error={error} />
      <select
        id={name}
        name={name}
        defaultValue={value}
        autoComplete="off"
        aria-describedby={described(name, hint, error)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
