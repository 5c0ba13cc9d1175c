import { DayInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import type { Agency, AgencyName } from './agency.js';

export function EndNameDialog({ record, onClose, item }: VerbProps<Agency, AgencyName>) {
  return (
    <VerbDialog
      resource="agencies"
      verb="end-name"
      title="agencies.end-name"
      done="agencies.end-name.done"
      record={record}
      onClose={onClose}
      toBody={(values) => ({ ...filledOnly(values), nameId: item.id })}
      intro={<p dir="auto">{item.name}</p>}
    >
      <DayInput source="on" label="field.last-day-of-use" required />
    </VerbDialog>
  );
}
