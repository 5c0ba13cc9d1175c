import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Items } from '../records/Items.js';
import { StatusChip } from '../records/StatusChip.js';
import { useLicenceClasses } from '../licences/useLicenceClasses.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { Agency } from './agency.js';

export function AgencyLicences({ agency }: { agency: Agency }) {
  const t = useWords();
  const classes = useLicenceClasses();
  const { day } = useDates();
  return (
    <Panel title={t('licences.title')}>
      <Items
        items={agency.licences}
        empty="agencies.no-licences"
        keyOf={({ id }) => id}
        render={(licence) => (
          <>
            <RecordLink resource="licences" id={licence.id}>
              {licence.number}
            </RecordLink>
            {` · ${classes.nameOf(licence.class)}`}
            {licence.validTo && ` · ${t('licences.valid-to', { day: day(licence.validTo) })}`}
          </>
        )}
        actions={({ status }) => <StatusChip status={status} />}
      />
    </Panel>
  );
}
