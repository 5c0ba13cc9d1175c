import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { Agency, Channel } from './agency.js';

export function ConfirmChannelDialog({ record, onClose, item }: VerbProps<Agency, Channel>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="agencies"
      verb="confirm-channel"
      title="agencies.confirm-channel"
      done="agencies.confirm-channel.done"
      record={record}
      onClose={onClose}
      toBody={() => ({ channelId: item.id })}
      intro={
        <>
          <p dir="auto">{item.display}</p>
          <p>{t('agencies.confirm-channel.intro')}</p>
        </>
      }
    ></VerbDialog>
  );
}
