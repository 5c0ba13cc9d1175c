import { UNREACHABLE } from '@amparo/api-client';
import { useCallback } from 'react';
import { problemIn } from '../data/problems.js';
import { useWords } from './useWords.js';

/** What to tell a person about anything that went wrong; the server's own words where it gave some. */
export function useProblemWords(): (error: unknown) => string {
  const t = useWords();
  return useCallback(
    (error) => {
      const problem = problemIn(error);
      if (problem?.code === UNREACHABLE) return t('problem.unreachable');
      return problem?.message || t('problem.unexpected');
    },
    [t],
  );
}
