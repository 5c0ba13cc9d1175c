import TextField from '@mui/material/TextField';
import type { HTMLInputTypeAttribute } from 'react';
import { useWords } from '../words/useWords.js';
import { type FieldProps, useField } from './field.js';
import { FieldWords } from './FieldWords.js';

export interface TextInputProps extends FieldProps {
  readonly type?: HTMLInputTypeAttribute;
  readonly lines?: number;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly inputMode?: 'text' | 'numeric';
}

export function TextInput(props: TextInputProps) {
  const t = useWords();
  const { field, fieldState, id, isRequired } = useField(props, '');
  const { label, help, type = 'text', lines, autoComplete = 'off', autoFocus = false, inputMode } = props;
  return (
    <TextField
      {...field}
      id={id}
      type={type}
      label={t(label)}
      required={isRequired}
      error={fieldState.invalid}
      helperText={(fieldState.error || help) && <FieldWords error={fieldState.error} help={help} />}
      multiline={lines !== undefined}
      minRows={lines}
      fullWidth
      autoComplete={autoComplete}
      autoFocus={autoFocus}
      slotProps={{
        htmlInput: { dir: type === 'text' ? 'auto' : undefined, inputMode },
        ...(type === 'date' ? { inputLabel: { shrink: true } } : {}),
      }}
    />
  );
}

/** A legal day. */
export const DayInput = (props: FieldProps) => <TextInput {...props} type="date" />;
