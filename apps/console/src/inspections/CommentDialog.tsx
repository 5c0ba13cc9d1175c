import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import type { Inspection } from './inspection.js';

export const CommentDialog = ({ record, onClose }: VerbProps<Inspection>) => (
  <VerbDialog
    resource="inspections"
    verb="record-comment"
    title="inspections.record-comment"
    done="inspections.record-comment.done"
    record={record}
    onClose={onClose}
  >
    <TextInput source="text" label="inspections.record-comment.text" lines={4} required />
    <TextInput source="givenBy" label="inspections.record-comment.given-by" required />
  </VerbDialog>
);
