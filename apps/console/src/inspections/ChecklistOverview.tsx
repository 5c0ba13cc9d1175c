import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { byStandard } from '../checklists/checklist.js';
import { useItemWords } from '../checklists/useItemWords.js';
import { colours } from '../layout/colours.js';
import { useTerms, useWords } from '../words/useWords.js';
import { AnswerChip } from './AnswerChip.js';
import { standingOf } from './standing.js';
import type { FillingProps } from './usePlace.js';

/** All items with their answers, grouped by standard: to see the whole, and to jump. */
export function ChecklistOverview({ checklist, state, place }: FillingProps) {
  const t = useWords();
  const term = useTerms();
  const wordsOf = useItemWords(checklist.version);
  return (
    <Box component="details" sx={{ mt: 2 }}>
      <Box component="summary" sx={{ py: 1.5, fontWeight: 600 }}>
        {t('checklist-page.all-items')}
      </Box>
      {byStandard(checklist.items).map(([standard, items]) => (
        <Box key={standard} sx={{ mb: 2 }}>
          <Typography variant="h3">{`${standard} · ${term('standard', String(standard))}`}</Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {items.map(({ code, number }) => (
              <Box component="li" key={code} sx={{ borderBlockEnd: `1px solid ${colours.line}` }}>
                <Button
                  fullWidth
                  aria-current={place.item?.code === code ? 'step' : undefined}
                  onClick={() => place.go(code)}
                  sx={{ justifyContent: 'space-between', textAlign: 'start', gap: 1, color: colours.ink, px: 1 }}
                >
                  <span>
                    <bdi>{number}</bdi> {wordsOf(code)}
                  </span>
                  <Box component="span" sx={{ flexShrink: 0 }}>
                    <AnswerChip answer={standingOf(state, code).answer} />
                  </Box>
                </Button>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
