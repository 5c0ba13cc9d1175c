import { AgencyPanel } from '../agencies/AgencyPanel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { RETURN_TONES, type ReturnRow } from './return.js';

/** On an agency's page: what it told of each quarter, and what it still owes. */
export function AgencyReturns({ agencyId }: { agencyId: string }) {
  const t = useWords();
  const { day } = useDates();
  return (
    <AgencyPanel<ReturnRow>
      resource="returns"
      agencyId={agencyId}
      title="returns.title"
      empty="returns.none"
      sort="dueOn"
      render={({ id, period, dueOn }) => (
        <>
          <RecordLink resource="returns" id={id}>
            {period}
          </RecordLink>
          {` · ${t('returns.due', { day: day(dueOn) })}`}
        </>
      )}
      actions={({ status }) => <TermChip family="return-status" value={status} tones={RETURN_TONES} />}
    />
  );
}
