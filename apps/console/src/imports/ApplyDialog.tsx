import { TickInput } from '../inputs/TickInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { ApplyingProgress } from './ApplyingProgress.js';
import type { Import } from './import.js';

export function ApplyDialog({ record, onClose }: VerbProps<Import>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="imports"
      verb="apply"
      title="imports.apply"
      done="imports.apply.done"
      intro={<p>{t('imports.apply.intro', { ...record.counts })}</p>}
      record={record}
      onClose={onClose}
    >
      {record.counts.broken > 0 && <TickInput source="includeBroken" label="field.include-broken" />}
      <ApplyingProgress id={record.id} />
    </VerbDialog>
  );
}
