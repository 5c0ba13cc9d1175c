import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { Comment } from './inspection.js';

export function InspectionComments({ comments }: { comments: readonly Comment[] }) {
  const t = useWords();
  const { instant } = useDates();
  return (
    <Panel title={t('inspections.comments')}>
      <Items
        items={comments}
        empty="inspections.comments.none"
        keyOf={({ recordedAt, text }) => `${recordedAt} ${text}`}
        render={({ text, givenBy, recordedAt }) => (
          <>
            <div dir="auto" style={{ whiteSpace: 'pre-line' }}>
              {text}
            </div>
            <small>
              {givenBy
                ? t('inspections.comments.written-down', { name: givenBy, at: instant(recordedAt) })
                : t('inspections.comments.own', { at: instant(recordedAt) })}
            </small>
          </>
        )}
      />
    </Panel>
  );
}
