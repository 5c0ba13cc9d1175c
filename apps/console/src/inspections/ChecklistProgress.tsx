import Box from '@mui/material/Box';
import { colours } from '../layout/colours.js';
import { useTerms, useWords } from '../words/useWords.js';
import { SaveState } from './SaveState.js';
import { isAnswered } from './standing.js';
import type { FillingProps } from './usePlace.js';

export const PROGRESS = 'checklist-progress';

/** How far one is, what it counts so far, and whether it is saved: always in sight. */
export function ChecklistProgress({ checklist: { items }, outbox, state }: FillingProps) {
  const t = useWords();
  const term = useTerms();
  const answered = items.filter((item) => isAnswered(state, item)).length;
  const { points, outcome } = state.visit.score;
  // Before every item has its answer only a fail is sure.
  const isTelling = outcome === 'fail' || answered === items.length;
  return (
    <Box
      id={PROGRESS}
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 2,
        mx: { xs: -2, md: 0 },
        px: { xs: 2, md: 0 },
        py: 1,
        backgroundColor: colours.ground,
        borderBlockEnd: `1px solid ${colours.line}`,
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, justifyContent: 'space-between' }}>
        <strong>{t('checklist-page.progress', { answered, items: items.length })}</strong>
        <span>
          {isTelling
            ? t('checklist-page.score', { points, outcome: term('inspection-outcome', outcome) })
            : t('inspections.points', { points })}
        </span>
      </Box>
      <Box sx={{ height: 8, my: 0.75, borderRadius: 1, backgroundColor: colours.line }} aria-hidden>
        <Box
          sx={{
            height: 8,
            borderRadius: 1,
            width: `${(100 * answered) / items.length}%`,
            backgroundColor: colours.link,
          }}
        />
      </Box>
      <SaveState outbox={outbox} state={state} />
    </Box>
  );
}
