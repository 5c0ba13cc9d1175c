import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { byStandard, useChecklist } from '../checklists/checklist.js';
import { useItemWords } from '../checklists/useItemWords.js';
import { Panel } from '../layout/Panel.js';
import { Items } from '../records/Items.js';
import { useTerms, useWords } from '../words/useWords.js';
import { AnswerChip } from './AnswerChip.js';
import type { Inspection } from './inspection.js';

/** The whole checklist as it was answered, folded away: the findings stand above. */
export function InspectionAnswers({ inspection }: { inspection: Inspection }) {
  const t = useWords();
  const term = useTerms();
  const checklist = useChecklist(inspection.checklistVersion);
  const wordsOf = useItemWords(inspection.checklistVersion);
  const given = new Map(inspection.answers.map((answer) => [answer.item, answer]));
  return (
    <Panel title={t('inspections.answers')}>
      <details>
        <Box component="summary" sx={{ py: 1.25 }}>
          {t('checklist-page.progress', { answered: inspection.score.answered, items: inspection.score.items })}
        </Box>
        {byStandard(checklist?.items ?? []).map(([standard, items]) => (
          <Box key={standard} sx={{ mt: 2 }}>
            <Typography variant="h3">{`${standard} · ${term('standard', String(standard))}`}</Typography>
            <Items
              items={items}
              empty="inspections.empty"
              keyOf={({ code }) => code}
              render={({ code, number }) => (
                <>
                  <div>
                    <bdi>{number}</bdi> {wordsOf(code)}
                  </div>
                  <div dir="auto">{given.get(code)?.note}</div>
                </>
              )}
              actions={({ code }) => <AnswerChip answer={given.get(code)?.answer ?? null} />}
            />
          </Box>
        ))}
      </details>
    </Panel>
  );
}
