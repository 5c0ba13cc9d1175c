import Box from '@mui/material/Box';
import { InspectionComments } from '../inspections/InspectionComments.js';
import { InspectionFindings } from '../inspections/InspectionFindings.js';
import { InspectionStatus, OutcomeChip } from '../inspections/InspectionStatus.js';
import type { OwnInspection } from '../inspections/inspection.js';
import { Panel } from '../layout/Panel.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { OwnCommentDialog } from './OwnCommentDialog.js';
import { OwnCorrections } from './OwnCorrections.js';

const VERBS = [{ verb: 'record-comment', label: 'own-inspections.record-comment', Dialog: OwnCommentDialog }] as const;

/** What was found at one's own agency, and what one may say and do about it. */
export function OwnInspectionShow() {
  return (
    <RecordPage<OwnInspection>
      title="own-inspections.title"
      list="my-agency/inspections"
      nameOf={({ number }) => number}
      render={(inspection) => <OwnInspectionPage inspection={inspection} />}
    />
  );
}

function OwnInspectionPage({ inspection }: { inspection: OwnInspection }) {
  const t = useWords();
  const term = useTerms();
  const { day } = useDates();
  const { outcome, points } = inspection;
  return (
    <>
      <Panel title={t('inspections.now')}>
        <Facts
          facts={[
            { label: 'field.status', value: <InspectionStatus status={inspection.status} /> },
            { label: 'inspections.type', value: term('inspection-type', inspection.type) },
            { label: 'inspections.day', value: day(inspection.scheduledOn) },
            { label: 'inspections.inspector', value: inspection.inspectorName },
            { label: 'inspections.score', value: outcome && <OutcomeChip outcome={outcome} points={points} /> },
            { label: 'inspections.comment-by', value: day(inspection.commentBy) },
          ]}
        />
        <Box sx={{ mt: 2 }}>
          <VerbButtons record={inspection} item={undefined} allowed={inspection.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      <InspectionFindings inspection={inspection} />
      <OwnCorrections inspection={inspection} />
      <InspectionComments comments={inspection.comments} />
    </>
  );
}
