import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import { useWords } from '../words/useWords.js';
import { type FieldProps, useField } from './field.js';
import { FieldWords } from './FieldWords.js';

export function TickInput(props: FieldProps) {
  const t = useWords();
  const { field, fieldState, id } = useField(props, false);
  const { value, ...rest } = field;
  return (
    <FormControl error={fieldState.invalid}>
      <FormControlLabel
        label={t(props.label)}
        control={
          <Checkbox {...rest} id={id} checked={Boolean(value)} onChange={(_, checked) => rest.onChange(checked)} />
        }
      />
      {(fieldState.error || props.help) && (
        <FormHelperText>
          <FieldWords error={fieldState.error} help={props.help} />
        </FormHelperText>
      )}
    </FormControl>
  );
}
