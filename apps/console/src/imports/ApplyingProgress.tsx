import LinearProgress from '@mui/material/LinearProgress';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useFormState } from 'react-hook-form';
import { send } from '../data/send.js';
import { useWords } from '../words/useWords.js';
import type { Import } from './import.js';

/** How far the import is that this form applies; one that is quick says nothing. */
export function ApplyingProgress({ id }: { id: string }) {
  const t = useWords();
  const wordsId = useId();
  const { isSubmitting } = useFormState();
  const { data } = useQuery({
    queryKey: ['import-progress', id],
    queryFn: ({ signal }) => send<Import>('get', `imports/${id}`, { signal }),
    enabled: isSubmitting,
    refetchInterval: 1_000,
    retry: false,
    gcTime: 0,
  });
  const progress = isSubmitting ? data?.progress : null;
  if (!progress) return null;
  return (
    <div role="status">
      <p id={wordsId}>{t('imports.progress', { ...progress })}</p>
      <LinearProgress variant="determinate" value={(100 * progress.done) / progress.total} aria-labelledby={wordsId} />
    </div>
  );
}
