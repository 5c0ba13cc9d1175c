import type { OwnApplication } from '../applications/application.js';
import { TextInput } from '../inputs/TextInput.js';
import { Notice } from '../layout/Notice.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { VerbEntry } from '../verbs/VerbButtons.js';
import { useWords } from '../words/useWords.js';

function WithdrawDialog({ record, onClose }: VerbProps<OwnApplication>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="my-agency/applications"
      verb="withdraw"
      title="own-applications.withdraw"
      done="own-applications.withdraw.done"
      record={record}
      onClose={onClose}
      intro={<Notice tone="care">{t('own-applications.withdraw.intro')}</Notice>}
    />
  );
}

function ReplyDialog({ record, onClose }: VerbProps<OwnApplication>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="my-agency/applications"
      verb="reply"
      title="own-applications.reply"
      done="own-applications.reply.done"
      record={record}
      onClose={onClose}
      intro={<p>{t('own-applications.reply.intro')}</p>}
    >
      <TextInput source="words" label="applications.reply" lines={6} required />
    </VerbDialog>
  );
}

export const OWN_APPLICATION_VERBS: readonly VerbEntry<OwnApplication, unknown>[] = [
  { verb: 'reply', label: 'own-applications.reply', Dialog: ReplyDialog },
  { verb: 'withdraw', label: 'own-applications.withdraw', Dialog: WithdrawDialog },
];
