import Button from '@mui/material/Button';
import { useState } from 'react';
import { useItemWords } from '../checklists/useItemWords.js';
import { CorrectiveStatus } from '../corrective-actions/CorrectiveStatus.js';
import { ReportDoneDialog } from '../corrective-actions/ReportDoneDialog.js';
import type { CorrectiveActionRow, OwnInspection } from '../inspections/inspection.js';
import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';

/** What the agency has to put right, and how it says that it has. */
export function OwnCorrections({ inspection }: { inspection: OwnInspection }) {
  const t = useWords();
  const { day } = useDates();
  const wordsOf = useItemWords(inspection.checklistVersion);
  const [open, setOpen] = useState<CorrectiveActionRow>();
  return (
    <Panel title={t('corrective-actions.title')}>
      <Items
        items={inspection.correctiveActions}
        empty="corrective-actions.none"
        keyOf={({ id }) => id}
        render={({ item, action, dueOn }) => (
          <>
            <strong>{wordsOf(item)}</strong>
            {action && <div dir="auto">{action}</div>}
            <div>{t('corrective-actions.due', { day: day(dueOn) })}</div>
          </>
        )}
        actions={(action) => (
          <>
            <CorrectiveStatus status={action.status} />
            {action.allowedActions.includes('report-done') && (
              <Button
                variant="outlined"
                aria-haspopup="dialog"
                aria-label={`${t('corrective-actions.report-done')}: ${wordsOf(action.item)}`}
                onClick={() => setOpen(action)}
              >
                {t('corrective-actions.report-done')}
              </Button>
            )}
          </>
        )}
      />
      {open && (
        <ReportDoneDialog record={open} resource="my-agency/corrective-actions" onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
}
