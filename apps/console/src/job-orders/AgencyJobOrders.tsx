import { AgencyPanel } from '../agencies/AgencyPanel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { TermChip } from '../records/TermChip.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import { JOB_ORDER_TONES, type JobOrderRow } from './job-order.js';

/** On an agency's page: its job orders, the newest first. */
export function AgencyJobOrders({ agencyId }: { agencyId: string }) {
  const t = useWords();
  const { country } = useDates();
  return (
    <AgencyPanel<JobOrderRow>
      resource="job-orders"
      agencyId={agencyId}
      title="job-orders.title"
      empty="job-orders.none"
      begin="job-orders.propose"
      sort="statusSince"
      render={({ id, title, principalName, country: where, filled, vacancies }) => (
        <>
          <RecordLink resource="job-orders" id={id}>
            {title}
          </RecordLink>
          {` · ${principalName} · ${country(where)} · ${t('job-orders.filled-of', { filled, vacancies })}`}
        </>
      )}
      actions={({ status }) => <TermChip family="job-order-status" value={status} tones={JOB_ORDER_TONES} />}
    />
  );
}
