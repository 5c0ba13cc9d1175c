import Box from '@mui/material/Box';
import { useTerms, useWords } from '../words/useWords.js';

/** What was done, in words; beside it the code under which it is logged, exported and searched. */
export function ActionWords({ action }: { action: string | null }) {
  const t = useWords();
  const term = useTerms();
  if (action === null) return t('audit-entries.erased');
  return (
    <>
      {term('audit-action', action)}{' '}
      <Box
        component="code"
        dir="ltr"
        sx={{ display: 'inline-block', color: 'text.secondary', fontSize: '0.875rem', overflowWrap: 'anywhere' }}
      >
        {action}
      </Box>
    </>
  );
}
