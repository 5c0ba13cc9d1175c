import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { CHANNEL_KINDS } from './agency.js';
import type { Agency } from './agency.js';

export function AddChannelDialog({ record, onClose }: VerbProps<Agency>) {
  const kinds = useTermChoices('channel-kind', CHANNEL_KINDS);
  return (
    <VerbDialog
      resource="agencies"
      verb="add-channel"
      title="agencies.add-channel"
      done="agencies.add-channel.done"
      record={record}
      onClose={onClose}
    >
      <ChoiceInput source="kind" label="field.kind" choices={kinds} required />
      <TextInput source="value" label="field.channel-value" help="field.channel-value.help" required />
    </VerbDialog>
  );
}
