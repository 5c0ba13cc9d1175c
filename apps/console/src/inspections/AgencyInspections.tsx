import { useGetList } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { Panel } from '../layout/Panel.js';
import { CreateButton } from '../lists/CreateButton.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { InspectionRow } from './inspection.js';
import { InspectionStatus, OutcomeChip } from './InspectionStatus.js';

const NEWEST = { pagination: { page: 1, perPage: 20 }, sort: { field: 'scheduledOn', order: 'DESC' } } as const;

/** On an agency's page, for those who may read inspections: those of it that they may see, and the way to plan one. */
export function AgencyInspections({ agencyId }: { agencyId: string }) {
  const session = useSession();
  return session?.resources.includes('inspections') ? <Inspections agencyId={agencyId} /> : null;
}

function Inspections({ agencyId }: { agencyId: string }) {
  const t = useWords();
  const term = useTerms();
  const { day } = useDates();
  const { data = [] } = useGetList<InspectionRow>('inspections', { ...NEWEST, filter: { agencyId } }, { retry: false });
  const query = `?agency=${encodeURIComponent(agencyId)}`;
  return (
    <Panel
      title={t('inspections.title')}
      actions={<CreateButton resource="inspections" label="inspections.plan" query={query} />}
    >
      <Items
        items={data}
        empty="inspections.empty"
        keyOf={({ id }) => id}
        render={({ id, number, type, scheduledOn }) => (
          <>
            <RecordLink resource="inspections" id={id}>
              {number}
            </RecordLink>
            {` · ${term('inspection-type', type)}`}
            {scheduledOn && ` · ${day(scheduledOn)}`}
          </>
        )}
        actions={({ status, outcome }) => (
          <>
            {outcome && <OutcomeChip outcome={outcome} />}
            <InspectionStatus status={status} />
          </>
        )}
      />
    </Panel>
  );
}
