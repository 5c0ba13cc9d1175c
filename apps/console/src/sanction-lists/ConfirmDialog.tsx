import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { DraftChanges } from './DraftChanges.js';
import type { Draft } from './sanction-list.js';

/** A second publisher's word for a draft that takes many entries off the list. */
export function ConfirmDialog({ record, onClose }: VerbProps<Draft>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="lists"
      verb="confirm"
      title="lists.confirm"
      done="lists.confirm.done"
      intro={
        <>
          <p>{t('lists.confirm.intro')}</p>
          <DraftChanges changes={record.changes.filter(({ change }) => change === 'removed')} />
        </>
      }
      toBody={(values) => ({ draft: record.sha256, reasons: values['reasons'] })}
      record={record}
      onClose={onClose}
    >
      <TextInput source="reasons" label="field.reasons" lines={3} required />
    </VerbDialog>
  );
}
