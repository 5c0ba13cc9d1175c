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

/** So many go with one request. */
const AT_ONCE = 100;

/** Gives applications to an officer, or to nobody. `key`: sent twice, they are given once. */
export async function reassign(
  assigneeId: string | null,
  applications: readonly Seen[],
  key: string,
): Promise<readonly Reassigned[]> {
  const answers: Reassigned[] = [];
  for (let from = 0; from < applications.length; from += AT_ONCE) {
    const some = applications.slice(from, from + AT_ONCE).map(({ id, version }) => ({ id, version }));
    const { data } = await send<{ data: Reassigned[] }>('post', 'applications/assign', {
      body: { assigneeId, applications: some },
      idempotencyKey: `${key}-${from}`,
    });
    answers.push(...data);
  }
  return answers;
}
