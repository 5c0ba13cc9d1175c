import Checkbox from '@mui/material/Checkbox';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormGroup from '@mui/material/FormGroup';
import FormHelperText from '@mui/material/FormHelperText';
import FormLabel from '@mui/material/FormLabel';
import { useWords } from '../words/useWords.js';
import type { Choice } from './ChoiceInput.js';
import { type FieldProps, useField } from './field.js';
import { FieldWords } from './FieldWords.js';

/** Any of a few. */
export function TicksInput({ choices, ...props }: FieldProps & { readonly choices: readonly Choice[] }) {
  const t = useWords();
  const { field, fieldState } = useField<readonly string[]>(props, []);
  const chosen: readonly string[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (id: string) =>
    field.onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <FormControl component="fieldset" error={fieldState.invalid}>
      <FormLabel component="legend">{t(props.label)}</FormLabel>
      <FormGroup>
        {choices.map(({ id, name }) => (
          <FormControlLabel
            key={id}
            label={name}
            control={<Checkbox checked={chosen.includes(id)} onChange={() => toggle(id)} onBlur={field.onBlur} />}
          />
        ))}
      </FormGroup>
      <FormHelperText>
        <FieldWords error={fieldState.error} help={props.help} />
      </FormHelperText>
    </FormControl>
  );
}
