import { useGetOne } from 'react-admin';
import { Loading } from '../layout/Loading.js';
import { Panel } from '../layout/Panel.js';
import { Refused } from '../layout/Refused.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useWords } from '../words/useWords.js';
import { ConfirmDialog } from './ConfirmDialog.js';
import { DraftChanges } from './DraftChanges.js';
import { DraftNotices } from './DraftNotices.js';
import { PublishDialog } from './PublishDialog.js';
import type { Draft } from './sanction-list.js';

const VERBS = [
  { verb: 'publish', label: 'lists.publish', Dialog: PublishDialog },
  { verb: 'confirm', label: 'lists.confirm', Dialog: ConfirmDialog },
] as const;

/** What the next release would be, beside what the last one said. */
export function DraftPanel({ listId }: { listId: string }) {
  const t = useWords();
  const { data: draft, error } = useGetOne<Draft>(`lists/${listId}`, { id: 'draft' }, { retry: false });
  if (error) return <Refused error={error} />;
  if (!draft) return <Loading />;
  return (
    <Panel
      title={t('lists.draft', { number: draft.number })}
      actions={<VerbButtons record={draft} item={undefined} allowed={draft.allowedActions} verbs={VERBS} />}
    >
      <p>{t('lists.draft.counts', { entries: draft.entries, changes: draft.changes.length })}</p>
      <DraftNotices draft={draft} />
      <DraftChanges changes={draft.changes} />
    </Panel>
  );
}
