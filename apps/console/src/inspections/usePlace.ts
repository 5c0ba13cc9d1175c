import { useSearchParams } from 'react-router-dom';
import type { Checklist, ChecklistItem } from '../checklists/checklist.js';
import type { Outbox, OutboxState } from './outbox.js';

/** Where in the checklist one is; it stands in the address, so that the phone's own "back" goes one item back. */
export interface Place {
  /** None: at the end. */
  readonly item: ChecklistItem | undefined;
  readonly index: number;
  go(code: string | undefined): void;
  step(by: 1 | -1): void;
}

export interface FillingProps {
  readonly checklist: Checklist;
  readonly outbox: Outbox;
  readonly state: OutboxState;
  readonly place: Place;
}

const END = 'end';

export function usePlace({ items }: Checklist): Place {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('item') ?? items[0]?.code;
  const found = items.findIndex(({ code }) => code === asked);
  const index = asked === END ? items.length : Math.max(found, 0);
  // At once: a second tap must not land on the item that was left, however slow the phone.
  const go = (code: string | undefined): void => setSearch({ item: code ?? END }, { flushSync: true });
  return { item: items[index], index, go, step: (by) => go(items[Math.max(index + by, 0)]?.code) };
}
