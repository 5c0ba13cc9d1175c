import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { Inspection } from './inspection.js';

export const CancelDialog = ({ record, onClose }: VerbProps<Inspection>) => (
  <VerbDialog
    resource="inspections"
    verb="cancel"
    title="inspections.cancel"
    done="inspections.cancel.done"
    record={record}
    onClose={onClose}
  >
    <TextInput source="reasons" label="field.reason" lines={3} required />
  </VerbDialog>
);
