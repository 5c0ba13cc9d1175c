import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { CorrectiveAction } from './corrective-action.js';

export const VerifyDialog = ({ record, onClose }: VerbProps<CorrectiveAction>) => (
  <VerbDialog
    resource="corrective-actions"
    verb="verify"
    title="corrective-actions.verify"
    done="corrective-actions.verify.done"
    record={record}
    onClose={onClose}
  >
    <TextInput source="reasons" label="field.reasons" lines={2} />
  </VerbDialog>
);
