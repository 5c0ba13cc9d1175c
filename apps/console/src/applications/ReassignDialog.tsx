import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { Form } from 'react-admin';
import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { ComplaintNotice } from '../verbs/ComplaintNotice.js';
import { FormBody } from '../verbs/FormBody.js';
import { SendButton } from '../verbs/SendButton.js';
import { useSending } from '../verbs/useSending.js';
import { useWords } from '../words/useWords.js';
import type { ApplicationRow } from './application.js';
import { reassign, type Reassigned } from './reassign.js';
import { useAssignees } from './useAssignees.js';

interface ReassignDialogProps {
  readonly applications: readonly ApplicationRow[];
  readonly onClose: () => void;
  readonly onAnswer: (answers: readonly Reassigned[]) => void;
}

const NOTHING = {};

/** To whom, and which: what is about to change hands is named. */
export function ReassignDialog({ applications, onClose, onAnswer }: ReassignDialogProps) {
  const t = useWords();
  const titleId = useId();
  const assignees = useAssignees();
  const { send, complaint } = useSending(
    ({ assigneeId }, key) => reassign(String(assigneeId), applications, key),
    onAnswer,
  );
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <Form record={NOTHING} onSubmit={send} noValidate disableInvalidFormNotification>
        <DialogTitle id={titleId} component="h1" variant="h2">
          {t('applications.reassign')}
        </DialogTitle>
        <DialogContent>
          <ComplaintNotice complaint={complaint} onReload={onClose} />
          <ul>
            {applications.map(({ id, agencyName, number, assignedTo }) => (
              <li key={id}>
                <bdi>{agencyName}</bdi> · <bdi>{number}</bdi> · <bdi>{assignedTo ?? t('applications.nobody')}</bdi>
              </li>
            ))}
          </ul>
          <FormBody>
            <ChoiceInput source="assigneeId" label="applications.assigned-to" choices={assignees} required />
          </FormBody>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2, gap: 1 }}>
          <Button onClick={onClose}>{t('field.cancel')}</Button>
          <SendButton label="applications.reassign" />
        </DialogActions>
      </Form>
    </Dialog>
  );
}
