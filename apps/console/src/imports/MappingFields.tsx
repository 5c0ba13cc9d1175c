import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import { type FileHead, guess, headOfFile } from './head-of-file.js';
import type { Layout } from './import.js';

/** Which column of the file holds which field: chosen among the file's own columns, with what stands in them. */
export function MappingFields({ layouts }: { layouts: readonly Layout[] }) {
  const chosen: unknown = useWatch({ name: 'layout' });
  const layout = layouts.find(({ id }) => id === chosen);
  return layout ? <LayoutFields key={layout.id} layout={layout} /> : null;
}

function LayoutFields({ layout: { id, columns, lastColumns, required } }: { layout: Layout }) {
  const t = useWords();
  const head = useFileHead(id, [...Object.values(columns), ...Object.values(lastColumns)]);
  const { setValue } = useFormContext();
  useEffect(() => {
    for (const [field, usual] of Object.entries(columns)) {
      // What was chosen for this list the last time is most likely right again, unless the publisher went back to the usual names.
      const last = lastColumns[field] ?? usual;
      setValue(`columns.${field}`, head ? guess(head, field, last) || guess(head, field, usual) : last);
    }
  }, [head, columns, lastColumns, setValue]);
  return (
    <fieldset>
      <legend>{t('imports.mapping')}</legend>
      <p>{t(head ? 'imports.mapping.of-file' : 'imports.mapping.intro')}</p>
      {head === null && <Notice>{t('imports.mapping.unread')}</Notice>}
      {Object.entries(columns).map(([field, usual]) => (
        <ColumnInput
          key={`${field} ${head ? 'chosen' : 'typed'}`}
          {...{ field, usual, head }}
          isRequired={required.includes(field)}
        />
      ))}
    </fieldset>
  );
}

/** Undefined until a file is there; null where its columns can't be seen from here. */
function useFileHead(layout: string, expected: readonly string[]): FileHead | null | undefined {
  const file: unknown = useWatch({ name: 'file' });
  const chosen = file instanceof File ? file : undefined;
  const { data } = useQuery({
    queryKey: ['file-head', layout, chosen?.name, chosen?.size, chosen?.lastModified],
    queryFn: () => (chosen ? headOfFile(chosen, expected) : null),
    enabled: chosen !== undefined,
    gcTime: 0,
  });
  return chosen && data;
}

interface ColumnInputProps {
  readonly field: string;
  readonly usual: string;
  readonly head: FileHead | null | undefined;
  readonly isRequired: boolean;
}

function ColumnInput({ field: name, usual, head, isRequired }: ColumnInputProps) {
  const t = useWords();
  const { field } = useController({ name: `columns.${name}`, defaultValue: usual });
  const id = `column-${name}`;
  const shared = {
    id,
    label: name,
    required: isRequired,
    fullWidth: true,
    margin: 'dense',
    autoComplete: 'off',
  } as const;
  if (!head) return <TextField {...field} {...shared} />;
  const values = head.samples[String(field.value)] ?? [];
  return (
    <TextField
      {...field}
      {...shared}
      select
      helperText={values.length > 0 && <bdi>{t('imports.mapping.example', { values: values.join(' · ') })}</bdi>}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true, htmlFor: id }, htmlInput: { id } }}
    >
      <option value="">{t('imports.mapping.no-column')}</option>
      {head.columns.map((column) => (
        <option key={column} value={column}>
          {column}
        </option>
      ))}
    </TextField>
  );
}
