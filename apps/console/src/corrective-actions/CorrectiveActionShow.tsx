import Box from '@mui/material/Box';
import { useSession } from '../access/useSession.js';
import { useItemWords } from '../checklists/useItemWords.js';
import { History } from '../inspections/History.js';
import { Panel } from '../layout/Panel.js';
import { RecordLink } from '../lists/RecordLink.js';
import { Chip } from '../records/Chip.js';
import { Facts } from '../records/Facts.js';
import { RecordPage } from '../records/RecordPage.js';
import { VerbButtons } from '../verbs/VerbButtons.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { CorrectiveAction } from './corrective-action.js';
import { CorrectiveStatus } from './CorrectiveStatus.js';
import { RejectDialog } from './RejectDialog.js';
import { ReportDoneDialog } from './ReportDoneDialog.js';
import { VerifyDialog } from './VerifyDialog.js';

const VERBS = [
  { verb: 'report-done', label: 'corrective-actions.report-done', Dialog: ReportDoneDialog },
  { verb: 'verify', label: 'corrective-actions.verify', Dialog: VerifyDialog },
  { verb: 'reject', label: 'corrective-actions.reject', Dialog: RejectDialog },
] as const;

export function CorrectiveActionShow() {
  return (
    <RecordPage<CorrectiveAction>
      title="corrective-actions.title"
      list="corrective-actions"
      nameOf={({ subject }) => subject}
      render={(action) => <CorrectiveActionPage action={action} />}
    />
  );
}

function CorrectiveActionPage({ action }: { action: CorrectiveAction }) {
  const t = useWords();
  const { day } = useDates();
  const wordsOf = useItemWords(action.checklistVersion);
  const session = useSession();
  const mayRead = session?.resources.includes('sanctions') ?? false;
  return (
    <>
      <Panel title={t('corrective-actions.now')}>
        <Facts
          facts={[
            { label: 'field.status', value: <CorrectiveStatus status={action.status} /> },
            {
              label: 'corrective-actions.item',
              value: (
                <>
                  {wordsOf(action.item)} {action.critical && <Chip tone="stop">{t('inspections.critical')}</Chip>}
                </>
              ),
            },
            { label: 'corrective-actions.found', value: action.note },
            { label: 'corrective-actions.action', value: action.action },
            { label: 'corrective-actions.due-on', value: day(action.dueOn) },
            {
              label: 'corrective-actions.inspection',
              value: (
                <RecordLink resource="inspections" id={action.inspectionId}>
                  {action.inspectionNumber}
                </RecordLink>
              ),
            },
            {
              label: 'corrective-actions.sanction',
              value:
                action.sanctionId && mayRead ? (
                  <RecordLink resource="sanctions" id={action.sanctionId}>
                    {t('corrective-actions.to-sanction')}
                  </RecordLink>
                ) : null,
            },
          ]}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 2 }}>
          <VerbButtons record={action} item={undefined} allowed={action.allowedActions} verbs={VERBS} />
        </Box>
      </Panel>
      <History title="inspections.history" family="corrective-verb" acts={action.history} />
    </>
  );
}
