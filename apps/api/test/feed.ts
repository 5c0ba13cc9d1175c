import type { Api } from './harness.js';

export interface FeedLine {
  readonly position: number;
  readonly at: string;
  readonly kind: string;
  readonly id: string;
  readonly op: 'put' | 'remove';
  readonly record: Readonly<Record<string, unknown>> | null;
}

/** The feed's lines after a position, as a portal gets them. */
export async function changesSince(api: Api, since: number): Promise<FeedLine[]> {
  const answer = await fetch(`${api.url}/api/v1/feed/changes?since=${since}`, {
    headers: api.cast.credentials.portal ?? {},
  });
  return linesOf(await answer.text()) as FeedLine[];
}

export const linesOf = (text: string): unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);

export async function feedHead(api: Api): Promise<number> {
  const [row] = await api.dataSource.query('select coalesce(max(position), 0)::int as head from feed_entry');
  return row.head;
}
