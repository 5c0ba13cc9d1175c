import { useSession } from '../access/useSession.js';
import type { Word } from '../words/useWords.js';
import { useWords } from '../words/useWords.js';
import { LinkButton } from './LinkButton.js';

/** Offered where the session says that this role may begin such a record. */
export function CreateButton({ resource, label, query = '' }: { resource: string; label: Word; query?: string }) {
  const t = useWords();
  const session = useSession();
  if (!session?.creates?.includes(resource)) return null;
  return <LinkButton to={`/${resource}/create${query}`}>{t(label)}</LinkButton>;
}
