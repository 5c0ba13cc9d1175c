import { send } from '../data/send.js';

export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** What became of one: its version now, or why it stayed with whom it was. */
export interface Reassigned {
  readonly id: string;
  readonly version: number | null;
  readonly before: string | null;
  readonly detail: string | null;
}

/** Gives applications of one page of the list to an officer, or to nobody. `key`: sent twice, they are given once. */
export async function reassign(
  assigneeId: string | null,
  applications: readonly Seen[],
  key: string,
): Promise<readonly Reassigned[]> {
  const seen = applications.map(({ id, version }) => ({ id, version }));
  const { data } = await send<{ data: Reassigned[] }>('post', 'applications/assign', {
    body: { assigneeId, applications: seen },
    idempotencyKey: key,
  });
  return data;
}
