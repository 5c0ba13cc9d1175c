import { useItemWords } from '../checklists/useItemWords.js';
import { Panel } from '../layout/Panel.js';
import { CreateButton } from '../lists/CreateButton.js';
import { Chip } from '../records/Chip.js';
import { Items } from '../records/Items.js';
import { useWords } from '../words/useWords.js';
import type { OwnInspection } from './inspection.js';

export function InspectionFindings({ inspection }: { inspection: OwnInspection }) {
  const t = useWords();
  const wordsOf = useItemWords(inspection.checklistVersion);
  return (
    <Panel title={t('inspections.findings')} actions={<ProposeSanction inspection={inspection} />}>
      <Items
        items={inspection.findings}
        empty="inspections.findings.none"
        keyOf={({ item }) => item}
        render={({ item, number, note }) => (
          <>
            <strong>
              <bdi>{number}</bdi> {wordsOf(item)}
            </strong>
            <div dir="auto">{note}</div>
          </>
        )}
        actions={({ critical, points }) => (
          <>
            {critical && <Chip tone="stop">{t('inspections.critical')}</Chip>}
            <Chip tone="quiet">{t('inspections.points', { points })}</Chip>
          </>
        )}
      />
    </Panel>
  );
}

/** What another person passed may carry a sanction; the form begins with the agency and its findings. */
function ProposeSanction({ inspection: { agencyId, findings } }: { inspection: OwnInspection }) {
  const passed = findings.flatMap(({ id }) => id ?? []);
  if (!agencyId || passed.length === 0) return null;
  const query = `?agency=${encodeURIComponent(agencyId)}&findings=${passed.map(encodeURIComponent).join(',')}`;
  return <CreateButton resource="sanctions" label="sanctions.propose" query={query} />;
}
