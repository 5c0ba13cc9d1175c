import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ConsoleDataProvider } from '../data/dataProvider.js';
import { TextInput } from '../inputs/TextInput.js';
import { FormDialog } from '../verbs/FormDialog.js';
import { useWords } from '../words/useWords.js';
import type { SavedFilter } from './saved-filter.js';

interface SaveFilterDialogProps {
  readonly resource: string;
  readonly question: SavedFilter['question'];
  readonly onClose: () => void;
}

/** What is asked of the list now, under a name. */
export function SaveFilterDialog({ resource, question, onClose }: SaveFilterDialogProps) {
  const t = useWords();
  const provider = useDataProvider<ConsoleDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  return (
    <FormDialog
      title="saved-filters.save"
      onClose={onClose}
      act={({ name }, idempotencyKey) =>
        provider.create('saved-filters', { data: { resource, name, question }, meta: { idempotencyKey } })
      }
      onDone={() => {
        onClose();
        notify(t('saved-filters.save.done'), { type: 'success', autoHideDuration: 8000 });
        refresh();
      }}
    >
      <TextInput source="name" label="saved-filters.name" required />
    </FormDialog>
  );
}
