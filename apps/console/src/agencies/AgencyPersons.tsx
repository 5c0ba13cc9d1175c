import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Items } from '../records/Items.js';
import { Period } from '../records/Period.js';
import { useTerms, useWords } from '../words/useWords.js';
import type { Agency } from './agency.js';

/** Who answers for the agency. Appointing is done on the person's page: one person may serve several agencies. */
export function AgencyPersons({ agency }: { agency: Agency }) {
  const t = useWords();
  const term = useTerms();
  return (
    <Panel title={t('agencies.persons')}>
      <Items
        items={agency.appointments}
        empty="agencies.no-persons"
        keyOf={({ id }) => id}
        render={({ personId, personName, role, from, to }) => (
          <>
            <RecordLink resource="persons" id={personId}>
              {personName}
            </RecordLink>
            {` · ${term('appointment', role)} · `}
            <Period from={from} to={to} />
          </>
        )}
      />
    </Panel>
  );
}
