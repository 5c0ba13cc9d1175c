import { TextInput } from '../inputs/TextInput.js';
import { VerbDialog, type VerbDialogProps, type VerbProps } from '../verbs/VerbDialog.js';
import { filledOnly } from '../verbs/body.js';
import type { Inspection } from './inspection.js';

interface Item extends Pick<VerbDialogProps, 'onAnswer'> {
  readonly photoId: string;
}

export const RemovePhotoDialog = ({
  record,
  item: { photoId, ...more },
  onClose,
}: VerbProps<Pick<Inspection, 'id' | 'version'>, Item>) => (
  <VerbDialog
    resource="inspections"
    verb="remove-photo"
    title="inspections.remove-photo"
    done="inspections.remove-photo.done"
    record={record}
    onClose={onClose}
    toBody={(values) => ({ ...filledOnly(values), photoId })}
    {...more}
  >
    <TextInput source="reasons" label="field.reason" lines={2} required />
  </VerbDialog>
);
