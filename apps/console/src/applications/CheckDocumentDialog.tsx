import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { filledOnly } from '../verbs/body.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Application, ApplicationDocument } from './application.js';

export function CheckDocumentDialog({ record, item, onClose }: VerbProps<Application, ApplicationDocument>) {
  const t = useWords();
  const choices = [
    { id: 'true', name: t('applications.accepted') },
    { id: 'false', name: t('applications.not-accepted') },
  ];
  return (
    <VerbDialog
      resource="applications"
      verb="check-document"
      title="applications.check-document"
      done="applications.check-document.done"
      record={record}
      onClose={onClose}
      intro={<p dir="auto">{item.fileName}</p>}
      toBody={({ accepted, ...values }) => ({
        ...filledOnly(values),
        documentId: item.id,
        ...(accepted ? { accepted: accepted === 'true' } : {}),
      })}
    >
      <ChoiceInput source="accepted" label="applications.verdict" choices={choices} required />
      <TextInput source="note" label="applications.note" help="applications.note.help" lines={2} />
    </VerbDialog>
  );
}
