import { useCallback } from 'react';
import { useTerms } from '../words/useWords.js';

/** What an item asks, in the reader's language. */
export function useItemWords(version: number): (code: string) => string {
  const term = useTerms();
  return useCallback((code) => term('checklist', `${version}.${code}`), [term, version]);
}
