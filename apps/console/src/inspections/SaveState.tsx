import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Notice } from '../layout/Notice.js';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';
import type { FillingProps } from './usePlace.js';

/** Whether what was recorded is safe, in words; and what to do where it is not. */
export function SaveState({ outbox, state }: Pick<FillingProps, 'outbox' | 'state'>) {
  const t = useWords();
  const say = useProblemWords();
  const { phase, edits, photos, problem } = state;
  if (phase === 'saved' || phase === 'saving')
    return (
      <Box role="status" sx={{ minHeight: 24 }}>
        {t(phase === 'saved' ? 'checklist-page.saved' : 'checklist-page.saving')}
      </Box>
    );
  const waiting = edits.size + photos.filter(({ refused }) => refused === undefined).length;
  return (
    <Notice tone={phase === 'waiting' ? 'care' : 'stop'} role={phase === 'waiting' ? 'status' : 'alert'}>
      <p>
        {phase === 'waiting' && t('checklist-page.waiting', { count: waiting })}
        {phase === 'stale' && t('checklist-page.stale')}
        {phase === 'refused' && t('checklist-page.refused', { words: say(problem) })}
      </p>
      {phase === 'stale' ? (
        <Button variant="outlined" color="inherit" onClick={() => void outbox.reload()}>
          {t('problem.reload')}
        </Button>
      ) : (
        <Button variant="outlined" color="inherit" onClick={() => outbox.tryNow()}>
          {t('checklist-page.try-now')}
        </Button>
      )}
    </Notice>
  );
}
