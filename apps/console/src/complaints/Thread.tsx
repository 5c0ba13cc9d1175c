import Box from '@mui/material/Box';
import { colours } from '../layout/colours.js';
import { useDates } from '../words/dates.js';
import { useWords } from '../words/useWords.js';
import type { OpenMessage } from './open-parts.js';

/** What was written both ways, the oldest first, as it was read. */
export function Thread({ messages }: { messages: readonly OpenMessage[] }) {
  const t = useWords();
  const { day } = useDates();
  return (
    <>
      <h3>{t('complaints.thread')}</h3>
      {messages.length === 0 && <p>{t('complaints.thread.none')}</p>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {messages.map(({ id, from, by, on, text }) => (
          <Box
            component="li"
            key={id}
            sx={{
              border: `1px solid ${colours.line}`,
              borderRadius: 1,
              px: 2,
              py: 1,
              mb: 1,
              marginInlineStart: from === 'office' ? { xs: 2, sm: 6 } : 0,
              backgroundColor: from === 'office' ? colours.ground : colours.paper,
            }}
          >
            <strong>{from === 'office' ? <bdi>{by}</bdi> : t('complaints.by-complainant')}</strong> · {day(on)}
            <p dir="auto" style={{ whiteSpace: 'pre-wrap', margin: '4px 0' }}>
              {text ?? t('sealing.refused.damaged')}
            </p>
          </Box>
        ))}
      </Box>
    </>
  );
}
