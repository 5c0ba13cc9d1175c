import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { IDENTIFIER_SCHEMES } from './agency.js';
import type { Agency } from './agency.js';

export function AddIdentifierDialog({ record, onClose }: VerbProps<Agency>) {
  const schemes = useTermChoices('scheme', IDENTIFIER_SCHEMES);
  return (
    <VerbDialog
      resource="agencies"
      verb="add-identifier"
      title="agencies.add-identifier"
      done="agencies.add-identifier.done"
      record={record}
      onClose={onClose}
    >
      <ChoiceInput source="scheme" label="field.scheme" choices={schemes} required />
      <TextInput source="value" label="field.number" required />
    </VerbDialog>
  );
}
