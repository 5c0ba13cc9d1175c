import TextField from '@mui/material/TextField';
import { useWords } from '../words/useWords.js';
import { type FieldProps, useField } from './field.js';
import { FieldWords } from './FieldWords.js';

export interface Choice {
  readonly id: string;
  readonly name: string;
}

/** One of a few. The browser's own list: it works by keyboard, by voice and on every phone. */
export function ChoiceInput({ choices, ...props }: FieldProps & { readonly choices: readonly Choice[] }) {
  const t = useWords();
  const { field, fieldState, id, isRequired } = useField(props, '');
  const { label, help } = props;
  return (
    <TextField
      {...field}
      id={id}
      select
      label={t(label)}
      required={isRequired}
      error={fieldState.invalid}
      helperText={(fieldState.error || help) && <FieldWords error={fieldState.error} help={help} />}
      fullWidth
      slotProps={{ select: { native: true }, inputLabel: { shrink: true, htmlFor: id }, htmlInput: { id } }}
    >
      <option value="">{t('field.choose')}</option>
      {choices.map(({ id: value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </TextField>
  );
}
