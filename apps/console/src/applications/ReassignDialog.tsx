import { ChoiceInput } from '../inputs/ChoiceInput.js';
import { FormDialog } from '../verbs/FormDialog.js';
import { useWords } from '../words/useWords.js';
import type { ApplicationRow } from './application.js';
import { reassign, type Reassigned } from './reassign.js';
import { useAssignees } from './useAssignees.js';

interface ReassignDialogProps {
  readonly applications: readonly ApplicationRow[];
  readonly onClose: () => void;
  readonly onAnswer: (answers: readonly Reassigned[]) => void;
}

/** To whom, and which: what is about to change hands is named. */
export function ReassignDialog({ applications, onClose, onAnswer }: ReassignDialogProps) {
  const t = useWords();
  const assignees = useAssignees();
  const chosen = (
    <ul>
      {applications.map(({ id, agencyName, number, assignedTo }) => (
        <li key={id}>
          <bdi>{agencyName}</bdi> · <bdi>{number}</bdi> · <bdi>{assignedTo ?? t('applications.nobody')}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <FormDialog
      title="applications.reassign"
      intro={chosen}
      onClose={onClose}
      act={({ assigneeId }, key) => reassign(String(assigneeId ?? ''), applications, key)}
      onDone={onAnswer}
    >
      <ChoiceInput source="assigneeId" label="applications.assigned-to" choices={assignees} required />
    </FormDialog>
  );
}
