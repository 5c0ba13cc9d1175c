import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useFieldArray, useFormState } from 'react-hook-form';
import { colours } from '../layout/colours.js';
import { useWords, type Word } from '../words/useWords.js';

export interface RowsInputProps {
  readonly source: string;
  readonly label: Word;
  readonly help?: Word;
  /** `Person {number}`: the name of one row. */
  readonly rowLabel: Word;
  readonly add: Word;
  /** A fresh row: every field of it, empty. */
  readonly empty: object;
  /** The fields of the row whose sources begin with `prefix`. */
  readonly fields: (prefix: string) => ReactNode;
}

/** Rows of the same fields, as many as somebody adds. Each is a group with its name, so that it is clear by ear which one is meant. */
export function RowsInput({ source, label, help, rowLabel, add, empty, fields }: RowsInputProps) {
  const t = useWords();
  const group = useRef<HTMLFieldSetElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const { fields: rows, append, remove } = useFieldArray({ name: source });
  const { errors } = useFormState();
  const own = source
    .split('.')
    .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], errors);
  const message = (own as { message?: unknown; root?: { message?: unknown } } | undefined)?.message;
  // The focus goes along within the same key press: what somebody types next is meant for the new row.
  const begin = () => {
    flushSync(() => append(empty, { shouldFocus: false }));
    group.current?.querySelector<HTMLElement>('[data-row]:last-of-type :is(input, select, textarea)')?.focus();
  };
  const end = (at: number) => {
    flushSync(() => remove(at));
    addButton.current?.focus();
  };
  return (
    <Box component="fieldset" ref={group} sx={{ border: 0, p: 0, m: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 0.5 }}>
        {t(label)}
      </Box>
      {help && <Box sx={{ color: colours.soft, mb: 1 }}>{t(help)}</Box>}
      {typeof message === 'string' && (
        <Box role="alert" sx={{ color: 'error.main', mb: 1 }}>
          {message}
        </Box>
      )}
      {rows.map(({ id }, at) => (
        <Box
          component="fieldset"
          data-row
          key={id}
          sx={{ border: `1px solid ${colours.line}`, borderRadius: 1, p: 1.5, mx: 0, mb: 1.5, minWidth: 0 }}
        >
          <Box component="legend" sx={{ px: 0.5 }}>
            {t(rowLabel, { number: at + 1 })}
          </Box>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { md: '1fr 1fr' } }}>
            {fields(`${source}.${at}`)}
          </Box>
          <Button
            sx={{ mt: 1 }}
            onClick={() => end(at)}
            aria-label={`${t('field.remove')}: ${t(rowLabel, { number: at + 1 })}`}
          >
            {t('field.remove')}
          </Button>
        </Box>
      ))}
      <Button ref={addButton} variant="outlined" onClick={begin}>
        {t(add)}
      </Button>
    </Box>
  );
}
