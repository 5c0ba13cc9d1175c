import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { User } from './user.js';

export function DisableDialog({ record, onClose }: VerbProps<User>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="users"
      verb="disable"
      title="users.disable"
      done="users.disable.done"
      intro={<p>{t('users.disable.intro', { name: record.name })}</p>}
      record={record}
      onClose={onClose}
    />
  );
}
