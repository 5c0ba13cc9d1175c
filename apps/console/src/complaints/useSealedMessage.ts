import { sealPart, toBase64 } from '@amparo/sealing';
import { useCallback, useRef } from 'react';
import type { Complaint } from './complaint.js';

/**
 * Seals what an officer writes to the complainant and to the team, here, before it is sent. Sealing never gives the same bytes twice:
 * the same words sent again are the same bytes again, so that the server knows a repetition for one.
 */
export function useSealedMessage({ team, replyRecipient }: Pick<Complaint, 'team' | 'replyRecipient'>) {
  const last = useRef<{ readonly text: string; readonly sealed: string }>(undefined);
  return useCallback(
    async (text: string): Promise<string> => {
      if (last.current?.text !== text) {
        const recipients = [...(team.recipient ? [team.recipient] : []), replyRecipient];
        last.current = { text, sealed: toBase64(await sealPart({ text }, recipients)) };
      }
      return last.current.sealed;
    },
    [team.recipient, replyRecipient],
  );
}
