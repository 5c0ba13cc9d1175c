import { DayInput } from '../inputs/TextInput.js';
import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { Agency } from './agency.js';

export function OpenBranchDialog({ record, onClose }: VerbProps<Agency>) {
  return (
    <VerbDialog
      resource="agencies"
      verb="open-branch"
      title="agencies.open-branch"
      done="agencies.open-branch.done"
      record={record}
      onClose={onClose}
    >
      <TextInput source="name" label="field.branch-name" />
      <TextInput source="address" label="field.address" required />
      <TextInput source="district" label="field.district" />
      <DayInput source="from" label="field.first-day" required />
    </VerbDialog>
  );
}
