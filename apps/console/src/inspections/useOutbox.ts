import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Inspection } from './inspection.js';
import type { Outbox, OutboxState } from './outbox.js';
import { isAnythingPending, outboxOf, tryAll } from './outboxes.js';

const keepOpen = (event: BeforeUnloadEvent): void => {
  if (isAnythingPending()) event.preventDefault();
};

/** The visit with what was recorded on this page. Sends when the network comes back, and asks before anything unsent is left. */
export function useOutbox(visit: Inspection): { outbox: Outbox; state: OutboxState } {
  const outbox = useMemo(() => outboxOf(visit), [visit]);
  useEffect(() => {
    outbox.adopt(visit);
  }, [outbox, visit]);
  const state = useSyncExternalStore(outbox.subscribe, outbox.state);
  useEffect(() => {
    const events = ['online', 'focus'] as const;
    for (const event of events) window.addEventListener(event, tryAll);
    window.addEventListener('beforeunload', keepOpen);
    document.addEventListener('visibilitychange', tryAll);
    return () => {
      for (const event of events) window.removeEventListener(event, tryAll);
      window.removeEventListener('beforeunload', keepOpen);
      document.removeEventListener('visibilitychange', tryAll);
    };
  }, []);
  return { outbox, state };
}
