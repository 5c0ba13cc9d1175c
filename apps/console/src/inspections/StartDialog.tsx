import { useNavigate } from 'react-router-dom';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Inspection } from './inspection.js';

/** Starting leads straight to the checklist. */
export function StartDialog({ record, onClose }: VerbProps<Inspection>) {
  const t = useWords();
  const navigate = useNavigate();
  return (
    <VerbDialog
      resource="inspections"
      verb="start"
      title="inspections.start"
      done="inspections.start.done"
      record={record}
      onClose={onClose}
      onAnswer={() => navigate(`/inspections/${record.id}/checklist`)}
      intro={<p>{t('inspections.start.intro')}</p>}
    />
  );
}
