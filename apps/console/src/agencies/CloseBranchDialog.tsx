import { DayInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import type { Agency, Branch } from './agency.js';

export function CloseBranchDialog({ record, onClose, item }: VerbProps<Agency, Branch>) {
  return (
    <VerbDialog
      resource="agencies"
      verb="close-branch"
      title="agencies.close-branch"
      done="agencies.close-branch.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), branchId: item.id })}
      intro={<p dir="auto">{item.name ?? item.address}</p>}
    >
      <DayInput source="on" label="field.last-day" required />
    </VerbDialog>
  );
}
