import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import { useWords } from '../words/useWords.js';

export function Loading() {
  const t = useWords();
  return (
    <Box role="status" sx={{ display: 'flex', gap: 2, alignItems: 'center', py: 3 }}>
      <CircularProgress size={24} aria-hidden="true" />
      {t('layout.loading')}
    </Box>
  );
}
