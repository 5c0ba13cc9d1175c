import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import { useWords } from '../words/useWords.js';
import type { Agency, Channel } from './agency.js';

export function WithdrawChannelDialog({ record, onClose, item }: VerbProps<Agency, Channel>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="agencies"
      verb="withdraw-channel"
      title="agencies.withdraw-channel"
      done="agencies.withdraw-channel.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), channelId: item.id })}
      intro={
        <>
          <p dir="auto">{item.display}</p>
          <p>{t('agencies.withdraw-channel.intro')}</p>
        </>
      }
    >
      <TextInput source="reason" label="field.reason" lines={2} required />
    </VerbDialog>
  );
}
