import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useDeferredValue, useState } from 'react';
import { type RaRecord, useGetList, useGetOne } from 'react-admin';
import { useWords } from '../words/useWords.js';
import { type FieldProps, useField } from './field.js';
import { FieldWords } from './FieldWords.js';

export interface RecordInputProps<R extends RaRecord> extends FieldProps {
  readonly resource: string;
  readonly nameOf: (record: R) => string;
  /** The id to begin with (from the address). */
  readonly initial?: string | null;
}

/** A record of the register, found by typing a part of its name. The form gets its id. */
export function RecordInput<R extends RaRecord>({ resource, nameOf, initial, ...props }: RecordInputProps<R>) {
  const t = useWords();
  const { field, fieldState, id, isRequired } = useField(props, initial ?? '');
  const [picked, setPicked] = useState<R | null>();
  const first = useGetOne<R>(resource, { id: initial ?? '' }, { enabled: Boolean(initial), retry: false });
  const chosen = picked === undefined ? (first.data ?? null) : picked;
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(chosen && typed === nameOf(chosen) ? '' : typed.trim());
  const { data = [], isFetching } = useGetList<R>(resource, {
    pagination: { page: 1, perPage: 20 },
    sort: { field: 'id', order: 'ASC' },
    filter: q ? { q } : {},
  });
  return (
    <Autocomplete
      id={id}
      options={chosen && !data.some((record) => record.id === chosen.id) ? [chosen, ...data] : data}
      value={chosen}
      loading={isFetching}
      filterOptions={(options) => options}
      getOptionLabel={nameOf}
      getOptionKey={(option) => option.id}
      isOptionEqualToValue={(option, value) => option.id === value.id}
      onInputChange={(_, text) => setTyped(text)}
      onChange={(_, record) => {
        setPicked(record);
        field.onChange(record?.id ?? '');
      }}
      onBlur={field.onBlur}
      openText={t('field.open')}
      closeText={t('field.close')}
      clearText={t('field.clear')}
      loadingText={t('layout.loading')}
      noOptionsText={t('field.nothing')}
      renderInput={(params) => (
        <TextField
          {...params}
          label={t(props.label)}
          required={isRequired}
          error={fieldState.invalid}
          helperText={(fieldState.error || props.help) && <FieldWords error={fieldState.error} help={props.help} />}
        />
      )}
    />
  );
}
