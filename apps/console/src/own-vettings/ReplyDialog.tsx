import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { OwnVetting } from '../vettings/vetting.js';
import { useWords } from '../words/useWords.js';

export function ReplyDialog({ record, onClose }: VerbProps<OwnVetting>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="my-agency/vettings"
      verb="reply"
      title="own-vettings.reply"
      done="own-vettings.reply.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('own-vettings.reply.intro')}</p>}
    >
      <TextInput source="words" label="own-vettings.words" lines={6} required />
    </VerbDialog>
  );
}
