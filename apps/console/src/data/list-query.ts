import { queryText } from '@amparo/api-client';
import type { GetListParams } from 'react-admin';

/** The API answers pages down to this row; beyond it one has to narrow the search. */
export const DEEPEST_ROW = 10_000;
export const MAX_PER_PAGE = 100;

export interface ListQuery {
  readonly page: number;
  readonly perPage: number;
  readonly sort?: string;
  readonly q?: string;
  readonly filter?: Readonly<Record<string, string>>;
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

/** react-admin's list parameters in the API's words: `page perPage sort=-field filter[field] q`. */
export function listQuery({ pagination, sort, filter }: Partial<GetListParams>): ListQuery {
  const { q, ...fields } = (filter ?? {}) as Record<string, unknown>;
  const filled = Object.entries(fields).filter(([, value]) => isFilled(value));
  return {
    page: pagination?.page ?? 1,
    perPage: Math.min(pagination?.perPage ?? 25, MAX_PER_PAGE),
    ...(sort && sort.field !== 'id' ? { sort: `${sort.order === 'DESC' ? '-' : ''}${sort.field}` } : {}),
    ...(isFilled(q) ? { q: String(q) } : {}),
    ...(filled.length > 0 ? { filter: Object.fromEntries(filled.map(([name, value]) => [name, String(value)])) } : {}),
  };
}

/** The same question without its page, as the text of an address: which rows, in what order. */
export function questionText(asked: Partial<GetListParams>): string {
  const { page: _, perPage: __, ...question } = listQuery(asked);
  return queryText(question);
}
