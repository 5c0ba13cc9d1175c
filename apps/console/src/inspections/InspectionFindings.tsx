import { useItemWords } from '../checklists/useItemWords.js';
import { Panel } from '../layout/Panel.js';
import { Chip } from '../records/Chip.js';
import { Items } from '../records/Items.js';
import { useWords } from '../words/useWords.js';
import type { OwnInspection } from './inspection.js';

export function InspectionFindings({ inspection }: { inspection: OwnInspection }) {
  const t = useWords();
  const wordsOf = useItemWords(inspection.checklistVersion);
  return (
    <Panel title={t('inspections.findings')}>
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
