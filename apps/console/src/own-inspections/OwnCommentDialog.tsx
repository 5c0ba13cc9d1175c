import { TextInput } from '../inputs/TextInput.js';
import type { OwnInspection } from '../inspections/inspection.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';

export function OwnCommentDialog({ record, onClose }: VerbProps<OwnInspection>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="my-agency/inspections"
      verb="record-comment"
      title="own-inspections.record-comment"
      done="inspections.record-comment.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('own-inspections.record-comment.intro')}</p>}
    >
      <TextInput source="text" label="own-inspections.comment" lines={6} required />
    </VerbDialog>
  );
}
