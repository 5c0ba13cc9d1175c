import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useWords } from '../words/useWords.js';
import type { Choice } from './ChoiceInput.js';
import { type FieldProps, useField } from './field.js';
import { FieldWords } from './FieldWords.js';

/** Several of many (countries), or words of one's own where no choices are given (sectors). */
export function TagsInput({ choices, ...props }: FieldProps & { readonly choices?: readonly Choice[] }) {
  const t = useWords();
  const { field, fieldState, id, isRequired } = useField<readonly string[]>(props, []);
  const names = new Map((choices ?? []).map((choice) => [choice.id, choice.name]));
  return (
    <Autocomplete
      multiple
      freeSolo={choices === undefined}
      autoSelect={choices === undefined}
      id={id}
      options={(choices ?? []).map((choice) => choice.id)}
      getOptionLabel={(option) => names.get(option) ?? option}
      value={Array.isArray(field.value) ? field.value : []}
      onChange={(_, value) => field.onChange(value)}
      onBlur={field.onBlur}
      openText={t('field.open')}
      closeText={t('field.close')}
      clearText={t('field.clear')}
      noOptionsText={t('field.nothing')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t(props.label)}
          required={isRequired}
          error={fieldState.invalid}
          helperText={(fieldState.error || props.help) && <FieldWords error={fieldState.error} help={props.help} />}
          slotProps={{ htmlInput: { ...params.inputProps, required: false } }}
        />
      )}
    />
  );
}
