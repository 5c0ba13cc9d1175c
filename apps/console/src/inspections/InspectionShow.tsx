import Box from '@mui/material/Box';
import { Panel } from '../layout/Panel.js';
import { LinkButton } from '../lists/LinkButton.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useTerms, useWords } from '../words/useWords.js';
import { CancelDialog } from './CancelDialog.js';
import { CloseDialog } from './CloseDialog.js';
import { CommentDialog } from './CommentDialog.js';
import type { Inspection } from './inspection.js';
import { InspectionAnswers } from './InspectionAnswers.js';
import { InspectionComments } from './InspectionComments.js';
import { InspectionCorrections } from './InspectionCorrections.js';
import { InspectionFindings } from './InspectionFindings.js';
import { InspectionPhotos } from './InspectionPhotos.js';
import { InspectionStatus, OutcomeChip } from './InspectionStatus.js';
import { History } from './History.js';
import { QualityCheckDialog } from './QualityCheckDialog.js';
import { ScheduleDialog } from './ScheduleDialog.js';
import { StartDialog } from './StartDialog.js';

const VERBS = [
  { verb: 'start', label: 'inspections.start', Dialog: StartDialog },
  { verb: 'schedule', label: 'inspections.schedule', Dialog: ScheduleDialog },
  { verb: 'quality-check', label: 'inspections.quality-check', Dialog: QualityCheckDialog },
  { verb: 'record-comment', label: 'inspections.record-comment', Dialog: CommentDialog },
  { verb: 'close', label: 'inspections.close', Dialog: CloseDialog },
  { verb: 'cancel', label: 'inspections.cancel', Dialog: CancelDialog },
] as const;

export function InspectionShow() {
  return (
    <RecordPage<Inspection>
      title="inspections.title"
      list="inspections"
      nameOf={({ subject }) => subject}
      render={(inspection) => <InspectionPage inspection={inspection} />}
    />
  );
}

const REPORTED = ['submitted', 'quality_checked', 'closed'];

function InspectionPage({ inspection }: { inspection: Inspection }) {
  const t = useWords();
  const isReported = REPORTED.includes(inspection.status);
  const isOpen = inspection.allowedActions.includes('record-answers');
  return (
    <>
      <Panel title={t('inspections.now')}>
        <InspectionFacts inspection={inspection} />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: inspection.allowedActions.length > 0 ? 2 : 0 }}>
          {isOpen && (
            <LinkButton to={`/inspections/${inspection.id}/checklist`}>{t('inspections.open-checklist')}</LinkButton>
          )}
          <VerbButtons record={inspection} item={undefined} allowed={inspection.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      {isReported && <InspectionFindings inspection={inspection} />}
      {isReported && <InspectionComments comments={inspection.comments} />}
      {inspection.correctiveActions.length > 0 && <InspectionCorrections inspection={inspection} />}
      {inspection.photos.length > 0 && <InspectionPhotos inspection={inspection} />}
      {inspection.answers.length > 0 && <InspectionAnswers inspection={inspection} />}
      <History title="inspections.history" family="inspection-verb" acts={inspection.history} />
    </>
  );
}

function InspectionFacts({ inspection }: { inspection: Inspection }) {
  const t = useWords();
  const term = useTerms();
  const { day } = useDates();
  const { agencyId, subject, outcome, points, score, answers } = inspection;
  const isAnswered = outcome === null && answers.length > 0;
  return (
    <Facts
      facts={[
        { label: 'field.number', value: <bdi>{inspection.number}</bdi> },
        { label: 'field.status', value: <InspectionStatus status={inspection.status} /> },
        { label: 'inspections.type', value: term('inspection-type', inspection.type) },
        {
          label: 'inspections.subject',
          value: agencyId ? (
            <RecordLink resource="agencies" id={agencyId}>
              {subject}
            </RecordLink>
          ) : (
            subject
          ),
        },
        { label: 'field.office', value: inspection.officeName },
        { label: 'inspections.inspector', value: inspection.inspectorName },
        { label: 'inspections.not-before', value: day(inspection.notBefore) },
        { label: 'inspections.day', value: day(inspection.scheduledOn) },
        { label: 'inspections.instructions', value: inspection.instructions },
        { label: 'inspections.due-on', value: day(inspection.dueOn) },
        { label: 'inspections.score', value: outcome && <OutcomeChip outcome={outcome} points={points} /> },
        {
          label: 'checklists.items',
          value: isAnswered ? t('checklist-page.progress', { answered: score.answered, items: score.items }) : null,
        },
        { label: 'inspections.comment-by', value: day(inspection.commentBy) },
      ]}
    />
  );
}
