import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { CorrectiveAction } from './corrective-action.js';

export const ReportDoneDialog = ({
  record,
  onClose,
  resource = 'corrective-actions',
}: Pick<VerbProps<Pick<CorrectiveAction, 'id' | 'version'>>, 'record' | 'onClose'> & { resource?: string }) => (
  <VerbDialog
    resource={resource}
    verb="report-done"
    title="corrective-actions.report-done"
    done="corrective-actions.report-done.done"
    record={record}
    onClose={onClose}
  >
    <TextInput source="what" label="corrective-actions.report-done.what" lines={3} required />
  </VerbDialog>
);
