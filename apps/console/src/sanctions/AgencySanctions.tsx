import { useGetList } from 'react-admin';
import { useSession } from '../access/useSession.js';
import { CreateButton } from '../lists/CreateButton.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { SanctionRow } from './sanction.js';
import { SanctionStatus } from './SanctionStatus.js';

const NEWEST = { pagination: { page: 1, perPage: 25 }, sort: { field: 'statusSince', order: 'DESC' } } as const;

/** On an agency's page, for those who may read sanctions: those against it, and the way to propose one. */
export function AgencySanctions({ agencyId }: { agencyId: string }) {
  const session = useSession();
  return session?.resources.includes('sanctions') ? <Sanctions agencyId={agencyId} /> : null;
}

function Sanctions({ agencyId }: { agencyId: string }) {
  const t = useWords();
  const term = useTerms();
  const { dayOf } = useDates();
  const { data = [] } = useGetList<SanctionRow>('sanctions', { ...NEWEST, filter: { agencyId } }, { retry: false });
  const query = `?agency=${encodeURIComponent(agencyId)}`;
  return (
    <Panel
      title={t('sanctions.with-agency')}
      actions={<CreateButton resource="sanctions" label="sanctions.propose" query={query} />}
    >
      <Items
        items={data}
        empty="sanctions.none-of-agency"
        keyOf={({ id }) => id}
        render={({ id, number, measure, statusSince }) => (
          <>
            <RecordLink resource="sanctions" id={id}>
              {number}
            </RecordLink>
            {` · ${term('sanction-measure', measure)} · ${dayOf(statusSince)}`}
          </>
        )}
        actions={({ status, stayed }) => <SanctionStatus status={status} stayed={stayed} />}
      />
    </Panel>
  );
}
