import { send } from '../data/send.js';
import type { Inspection } from './inspection.js';
import { Outbox, type Ports } from './outbox.js';

const path = (id: string, verb: string): string => `inspections/${encodeURIComponent(id)}/${verb}`;

const ports: Ports = {
  answers: ({ id, version }, answers, idempotencyKey) =>
    send('post', path(id, 'record-answers'), {
      body: { answers },
      version,
      idempotencyKey,
      signal: AbortSignal.timeout(30_000),
    }),
  photo: ({ id, version }, { item, file, key }) => {
    const form = new FormData();
    form.set('item', item);
    form.set('file', file);
    return send('post', path(id, 'add-photo'), {
      body: form,
      version,
      idempotencyKey: key,
      signal: AbortSignal.timeout(180_000),
    });
  },
  read: (id) => send('get', `inspections/${encodeURIComponent(id)}`, {}),
  later(ms, work) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  key: () => crypto.randomUUID(),
};

/** By account and visit: in this page's memory only, so that going to another page and back loses nothing typed. */
const outboxes = new Map<string, Outbox>();

/** The outbox of a visit for the person who is signed in. Another person's are forgotten. */
export function outboxOf(visit: Inspection): Outbox {
  const owner = `${visit.inspectorId} `;
  for (const key of outboxes.keys()) if (!key.startsWith(owner)) outboxes.delete(key);
  const key = owner + visit.id;
  const known = outboxes.get(key);
  if (known) return known;
  const made = Outbox.of(visit, ports);
  outboxes.set(key, made);
  return made;
}

export const isAnythingPending = (): boolean => [...outboxes.values()].some(({ isPending }) => isPending);

/** The network is back, or the person looks at the page again. */
export function tryAll(): void {
  for (const outbox of outboxes.values()) if (outbox.isPending) outbox.tryNow();
}
