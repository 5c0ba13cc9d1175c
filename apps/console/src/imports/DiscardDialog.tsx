import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Import } from './import.js';

export function DiscardDialog({ record, onClose }: VerbProps<Import>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="imports"
      verb="discard"
      title="imports.discard"
      done="imports.discard.done"
      intro={<p>{t('imports.discard.intro')}</p>}
      record={record}
      onClose={onClose}
    ></VerbDialog>
  );
}
