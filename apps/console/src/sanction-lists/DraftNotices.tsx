import { Notice } from '../layout/Notice.js';
import { useWords } from '../words/useWords.js';
import type { Draft } from './sanction-list.js';

/** Why it can't be published by this person, or not yet. */
export function DraftNotices({ draft }: { draft: Draft }) {
  const t = useWords();
  const own = draft.changes.filter(({ isOwn }) => isOwn).map(({ reference }) => reference);
  return (
    <>
      {own.length > 0 && <Notice tone="care">{t('lists.own', { references: own.join(', ') })}</Notice>}
      {draft.needsConfirmation && (
        <Notice tone="care">
          {draft.confirmedBy.length > 0
            ? t('lists.confirmed-by', { name: draft.confirmedBy.join(', ') })
            : t('lists.needs-confirmation')}
        </Notice>
      )}
    </>
  );
}
