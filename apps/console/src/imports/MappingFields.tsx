import TextField from '@mui/material/TextField';
import { useController, useWatch } from 'react-hook-form';
import { useWords } from '../words/useWords.js';
import type { Layout } from './import.js';

/** Which column of the file holds which field, filled in as the layout usually comes. */
export function MappingFields({ layouts }: { layouts: readonly Layout[] }) {
  const t = useWords();
  const chosen: unknown = useWatch({ name: 'layout' });
  const columns = layouts.find(({ id }) => id === chosen)?.columns;
  if (!columns) return null;
  return (
    <fieldset key={String(chosen)}>
      <legend>{t('imports.mapping')}</legend>
      <p>{t('imports.mapping.intro')}</p>
      {Object.entries(columns).map(([field, column]) => (
        <ColumnInput key={field} field={field} column={column} />
      ))}
    </fieldset>
  );
}

function ColumnInput({ field: name, column }: { field: string; column: string }) {
  const { field } = useController({ name: `columns.${name}`, defaultValue: column });
  return <TextField {...field} id={`column-${name}`} label={name} fullWidth margin="dense" autoComplete="off" />;
}
