import { VerbDialog, type VerbDialogProps, type VerbProps } from '../verbs/VerbDialog.js';
import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import type { Inspection } from './inspection.js';

type Props = VerbProps<Pick<Inspection, 'id' | 'version'>, Pick<VerbDialogProps, 'onAnswer'>>;

export function SubmitDialog({ record, item, onClose }: Props) {
  const t = useWords();
  return (
    <VerbDialog
      resource="inspections"
      verb="submit"
      title="inspections.submit"
      done="inspections.submit.done"
      record={record}
      onClose={onClose}
      {...item}
      intro={<Notice tone="care">{t('inspections.submit.intro')}</Notice>}
    />
  );
}
