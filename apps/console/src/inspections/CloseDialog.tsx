import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Inspection } from './inspection.js';

export function CloseDialog({ record, onClose }: VerbProps<Inspection>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="inspections"
      verb="close"
      title="inspections.close"
      done="inspections.close.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('inspections.close.intro')}</p>}
    >
      <TextInput source="reasons" label="field.reasons" lines={3} />
    </VerbDialog>
  );
}
