import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { DayInput } from '../inputs/TextInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { useTermChoices } from '../inputs/useTermChoices.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { NAME_KINDS } from './agency.js';
import type { Agency } from './agency.js';

export function AddNameDialog({ record, onClose }: VerbProps<Agency>) {
  const kinds = useTermChoices('name-kind', NAME_KINDS);
  return (
    <VerbDialog
      resource="agencies"
      verb="add-name"
      title="agencies.add-name"
      done="agencies.add-name.done"
      record={record}
      onClose={onClose}
    >
      <TextInput source="name" label="field.name" required />
      <ChoiceInput source="kind" label="field.kind" choices={kinds} required />
      <DayInput source="from" label="field.first-day-of-use" />
      <DayInput source="to" label="field.last-day-of-use" />
    </VerbDialog>
  );
}
