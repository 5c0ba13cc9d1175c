import { useItemWords } from '../checklists/useItemWords.js';
import { CorrectiveStatus } from '../corrective-actions/CorrectiveStatus.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { OwnInspection } from './inspection.js';

/** What has to be put right, with the way to each. */
export function InspectionCorrections({ inspection }: { inspection: OwnInspection }) {
  const t = useWords();
  const { day } = useDates();
  const wordsOf = useItemWords(inspection.checklistVersion);
  return (
    <Panel title={t('corrective-actions.title')}>
      <Items
        items={inspection.correctiveActions}
        empty="corrective-actions.none"
        keyOf={({ id }) => id}
        render={({ id, item, action, dueOn }) => (
          <>
            <RecordLink resource="corrective-actions" id={id}>
              {wordsOf(item)}
            </RecordLink>
            {action && <div dir="auto">{action}</div>}
            <div>{t('corrective-actions.due', { day: day(dueOn) })}</div>
          </>
        )}
        actions={({ status }) => <CorrectiveStatus status={status} />}
      />
    </Panel>
  );
}
