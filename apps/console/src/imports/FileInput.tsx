import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { type FieldProps, useField } from '../inputs/field.js';
import { FieldWords } from '../inputs/FieldWords.js';
import { useWords } from '../words/useWords.js';

/** The browser's own file field: it works by keyboard and on every phone. */
export function FileInput(props: FieldProps) {
  const t = useWords();
  const { field, fieldState, id } = useField<File | ''>(props, '');
  const { ref, name, onBlur, onChange } = field;
  return (
    <div>
      <Box component="label" htmlFor={id} sx={{ display: 'block', fontWeight: 600, mb: 0.5 }}>
        {t(props.label)}
      </Box>
      <Box
        component="input"
        type="file"
        id={id}
        ref={ref}
        name={name}
        required
        accept=".csv,text/csv"
        aria-invalid={fieldState.invalid}
        aria-describedby={`${id}-help`}
        onBlur={onBlur}
        onChange={(event) => onChange(event.currentTarget.files?.[0] ?? '')}
        sx={{ minHeight: 44, maxWidth: '100%', font: 'inherit' }}
      />
      <FormHelperText id={`${id}-help`} error={fieldState.invalid}>
        <FieldWords error={fieldState.error} help={props.help} />
      </FormHelperText>
    </div>
  );
}
