import { useQuery } from '@tanstack/react-query';
import { api } from '../data/api.js';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput, TextInput } from '../inputs/TextInput.js';
import type { FormValues } from '../verbs/body.js';
import { CreatePage } from '../verbs/CreatePage.js';
import { useWords } from '../words/useWords.js';
import { FileInput } from './FileInput.js';
import type { Layout } from './import.js';
import { MappingFields } from './MappingFields.js';
import { mappingOf } from './mapping.js';

/** All of them in one answer: no list to page through. */
async function readLayouts(): Promise<readonly Layout[]> {
  const { data } = await api.GET('/api/v1/imports/layouts');
  return data as readonly Layout[];
}

/** A file goes as a multipart form; the mapping as JSON, column to field. */
function toBody({ file, columns, ...values }: FormValues): object {
  const form = new FormData();
  if (file instanceof File) form.set('file', file);
  for (const [name, value] of Object.entries(values)) if (value) form.set(name, String(value));
  const mapping = mappingOf(columns);
  if (Object.keys(mapping).length > 0) form.set('mapping', JSON.stringify(mapping));
  return form;
}

export function ImportCreate() {
  const t = useWords();
  const { data: layouts = [] } = useQuery({ queryKey: ['layouts'], queryFn: readLayouts, retry: false });
  const choices = layouts.map(({ id, title }) => ({ id, name: title }));
  return (
    <CreatePage
      resource="imports"
      title="imports.upload"
      submit="imports.upload"
      done="imports.upload.done"
      up={{ to: '/imports', text: t('imports.title') }}
      intro={<p>{t('imports.upload.intro')}</p>}
      toBody={toBody}
    >
      <FileInput source="file" label="field.file" help="field.file.help" required />
      <ChoiceInput source="layout" label="field.layout" choices={choices} required />
      <MappingFields layouts={layouts} />
      <TextInput source="sourceName" label="field.source-name" help="imports.source.help" />
      <TextInput source="sourceUrl" label="field.source-url" type="url" />
      <DayInput source="sourceDate" label="field.source-date" required />
    </CreatePage>
  );
}
