import { Chip } from '../records/Chip.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { DraftChange, Entry } from './sanction-list.js';

const TONES = { added: 'good', changed: 'care', removed: 'stop' } as const;

/** Each difference with its public reason; of a changed entry both what it said and what it would say. */
export function DraftChanges({ changes }: { changes: readonly DraftChange[] }) {
  const term = useTerms();
  const t = useWords();
  return (
    <Items
      items={changes}
      empty="lists.no-changes"
      keyOf={({ reference }) => reference}
      render={({ name, reference, reason, sanctionId, before, after }) => (
        <>
          <RecordLink resource="sanctions" id={sanctionId}>
            <bdi>{name}</bdi> · {reference}
          </RecordLink>
          {before && after && (
            <div>
              {t('lists.before')}: <EntryLine entry={before} />
            </div>
          )}
          <div>
            {before && after && `${t('lists.after')}: `}
            <EntryLine entry={after ?? before} />
          </div>
          <div dir="auto">{reason}</div>
        </>
      )}
      actions={({ change }) => <Chip tone={TONES[change]}>{term('change', change)}</Chip>}
    />
  );
}

function EntryLine({ entry }: { entry: Entry | null }) {
  const term = useTerms();
  const t = useWords();
  if (!entry) return null;
  return (
    <span>
      {term('sanction-measure', entry.measure)}, <Period from={entry.from} to={entry.to} />
      {entry.until && <bdi>, {entry.until}</bdi>}
      {entry.underAppeal && `, ${t('lists.under-appeal')}`}
    </span>
  );
}
