import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Import } from './import.js';

export function UndoDialog({ record, onClose }: VerbProps<Import>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="imports"
      verb="undo"
      title="imports.undo"
      done="imports.undo.done"
      intro={<p>{t('imports.undo.intro')}</p>}
      record={record}
      onClose={onClose}
    >
      <TextInput source="reason" label="field.reason" lines={2} required />
    </VerbDialog>
  );
}
