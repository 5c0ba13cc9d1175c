import { DayInput, TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { CorrectiveAction } from './corrective-action.js';

export const RejectDialog = ({ record, onClose }: VerbProps<CorrectiveAction>) => (
  <VerbDialog
    resource="corrective-actions"
    verb="reject"
    title="corrective-actions.reject"
    done="corrective-actions.reject.done"
    record={record}
    onClose={onClose}
  >
    <TextInput source="reasons" label="corrective-actions.reject.reasons" lines={3} required />
    <DayInput source="dueOn" label="corrective-actions.reject.due-on" help="corrective-actions.reject.due-on.help" />
  </VerbDialog>
);
