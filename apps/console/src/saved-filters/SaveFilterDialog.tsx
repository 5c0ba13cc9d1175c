import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { Form, useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { TextInput } from '../inputs/TextInput.js';
import { ComplaintNotice } from '../verbs/ComplaintNotice.js';
import { FormBody } from '../verbs/FormBody.js';
import { SendButton } from '../verbs/SendButton.js';
import { useSending } from '../verbs/useSending.js';
import { useWords } from '../words/useWords.js';
import type { SavedFilter } from './saved-filter.js';

interface SaveFilterDialogProps {
  readonly resource: string;
  readonly question: SavedFilter['question'];
  readonly onClose: () => void;
}

const NOTHING = {};

/** What is asked of the list now, under a name. */
export function SaveFilterDialog({ resource, question, onClose }: SaveFilterDialogProps) {
  const t = useWords();
  const titleId = useId();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { send, complaint } = useSending(
    ({ name }, idempotencyKey) =>
      provider.create('saved-filters', { data: { resource, name, question }, meta: { idempotencyKey } }),
    () => {
      onClose();
      notify(t('saved-filters.save.done'), { type: 'success', autoHideDuration: 8000 });
      refresh();
    },
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <Form record={NOTHING} onSubmit={send} noValidate disableInvalidFormNotification>
        <DialogTitle id={titleId} component="h1" variant="h2">
          {t('saved-filters.save')}
        </DialogTitle>
        <DialogContent>
          <ComplaintNotice complaint={complaint} />
          <FormBody>
            <TextInput source="name" label="saved-filters.name" required />
          </FormBody>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2, gap: 1 }}>
          <Button onClick={onClose}>{t('field.cancel')}</Button>
          <SendButton label="saved-filters.save" />
        </DialogActions>
      </Form>
    </Dialog>
  );
}
