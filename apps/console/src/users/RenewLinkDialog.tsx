import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import type { User } from './user.js';
import type { LinkTaker } from './UserShow.js';

export function RenewLinkDialog({ record, item: onLink, onClose }: VerbProps<User, LinkTaker>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="users"
      verb="renew-link"
      title="users.renew-link"
      done="users.renew-link.done"
      intro={<p>{t('users.renew-link.intro', { name: record.name })}</p>}
      record={record}
      onClose={onClose}
      onAnswer={(user) => onLink((user as User).link)}
    />
  );
}
