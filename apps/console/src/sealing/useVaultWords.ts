import { useCallback } from 'react';
import { useProblemWords } from '../words/useProblemWords.js';
import { useWords } from '../words/useWords.js';
import { VaultRefusal } from './vault.js';

/** Why something stayed sealed, in words that say what to do. */
export function useVaultWords(): (error: unknown) => string {
  const t = useWords();
  const say = useProblemWords();
  return useCallback(
    (error) => (error instanceof VaultRefusal ? t(`sealing.refused.${error.reason}`) : say(error)),
    [t, say],
  );
}
