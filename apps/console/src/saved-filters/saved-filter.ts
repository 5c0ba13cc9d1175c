import type { components } from '@amparo/api-client';
import type { SortPayload } from 'react-admin';
import { listQuery } from '../data/list-query.js';

export type SavedFilter = components['schemas']['SavedFilterAnswer'];
export interface Asked {
  readonly sort: SortPayload;
  readonly filter: object;
}

/** What a list is asked now, in the form that is kept: without its page. */
export function questionOf(asked: Asked): SavedFilter['question'] {
  const { sort, q, filter } = listQuery(asked);
  return { ...(sort ? { sort } : {}), ...(q ? { q } : {}), ...(filter ? { filter: { ...filter } } : {}) };
}

/** Where the list stands asked so. Every question has an address, so that one which narrows nothing is not taken for none. */
export function addressOf(resource: string, { sort = '', q, filter }: SavedFilter['question']): string {
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  const parameters = new URLSearchParams({
    filter: JSON.stringify({ ...filter, ...(q ? { q } : {}) }),
    ...(field ? { sort: field, order: descending ? 'DESC' : 'ASC' } : {}),
  });
  return `/${resource}?${parameters.toString()}`;
}
