import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { contentBody } from './content.js';
import type { Sanction } from './sanction.js';
import { SanctionFields } from './SanctionFields.js';

/** An officer takes up what a job suggested, and says what is proposed and why. */
export function AdoptDialog({ record, onClose }: VerbProps<Sanction, undefined>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="sanctions"
      verb="adopt"
      title="sanctions.adopt"
      done="sanctions.adopt.done"
      intro={<p>{t('sanctions.suggested')}</p>}
      record={record}
      onClose={onClose}
      defaultValues={{ codes: record.codes, reasons: record.reasons }}
      toBody={(values) => ({ ...contentBody(values), findingIds: record.findingIds })}
    >
      <SanctionFields subjectKind={record.subjectKind} agencyId={record.agencyId ?? ''} needsCodes />
    </VerbDialog>
  );
}
