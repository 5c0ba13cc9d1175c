import { useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { type FormProblem, formProblem, isKeyReused, isStale, problemIn } from '../data/problems.js';
import { useProblemWords } from '../words/useProblemWords.js';
import type { FormValues } from './body.js';

export interface Complaint {
  readonly words: string;
  readonly others: readonly string[];
  /** Somebody changed the record meanwhile: reading it again may help. */
  readonly stale: boolean;
}

/** Anything not empty keeps react-hook-form from calling a refused form sent, so that the unsaved-typing guard stays up. */
const REFUSED = { root: { refused: 'refused' } };

/**
 * Sends a form once. The key belongs to the opened form, so that a double click or a resend after a lost answer has one
 * effect; only where the server says that the key was used for something else is a new one drawn.
 */
export function useSending<Answer>(
  act: (values: FormValues, idempotencyKey: string) => Promise<Answer>,
  onDone: (answer: Answer) => void,
) {
  const key = useRef<string>(undefined);
  const [complaint, setComplaint] = useState<Complaint>();
  const say = useProblemWords();
  const logoutIfOver = useLogoutIfAccessDenied();

  const send = async (values: FormValues): Promise<object | undefined> => {
    setComplaint(undefined);
    key.current ??= crypto.randomUUID();
    try {
      onDone(await act(values, key.current));
      return undefined;
    } catch (error) {
      const problem = problemIn(error);
      if (problem && isKeyReused(problem)) key.current = undefined;
      if (await logoutIfOver(error)) return REFUSED;
      const sorted: FormProblem = formProblem(problem?.errors ?? [], values);
      setComplaint({ words: say(error), others: sorted.others, stale: problem !== undefined && isStale(problem) });
      return { ...REFUSED, ...sorted.fields };
    }
  };
  return { send, complaint };
}
