import { useTerms, type Term } from '../words/useWords.js';
import type { Choice } from './ChoiceInput.js';

/** Codes of the server as choices with their words. */
export function useTermChoices(family: Parameters<Term>[0], codes: readonly string[]): Choice[] {
  const term = useTerms();
  return codes.map((id) => ({ id, name: term(family, id) }));
}
