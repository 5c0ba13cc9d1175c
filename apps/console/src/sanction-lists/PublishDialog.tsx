import { VerbDialog, type VerbProps } from '../verbs/VerbDialog.js';
import { useWords } from '../words/useWords.js';
import { DraftNotices } from './DraftNotices.js';
import { DraftChanges } from './DraftChanges.js';
import type { Draft } from './sanction-list.js';

/** Shows every difference once more: what is published is exactly this, for ever. */
export function PublishDialog({ record, onClose }: VerbProps<Draft>) {
  const t = useWords();
  return (
    <VerbDialog
      resource="lists"
      verb="publish"
      title="lists.publish"
      done="lists.publish.done"
      intro={
        <>
          <p>{t('lists.publish.intro', { number: record.number, entries: record.entries })}</p>
          <DraftNotices draft={record} />
          <DraftChanges changes={record.changes} />
        </>
      }
      toBody={() => ({ draft: record.sha256 })}
      record={record}
      onClose={onClose}
    />
  );
}
