import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { User } from './user.js';

export function EnableDialog({ record, onClose }: VerbProps<User>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="users"
      verb="enable"
      title="users.enable"
      done="users.enable.done"
      intro={<p>{t('users.enable.intro', { name: record.name })}</p>}
      record={record}
      onClose={onClose}
    />
  );
}
