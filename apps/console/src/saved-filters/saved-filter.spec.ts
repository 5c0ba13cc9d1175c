import { describe, expect, it } from 'vitest';
import { addressOf, questionOf } from './saved-filter.js';

const sort = { field: 'legalName', order: 'DESC' } as const;

describe('a question that is kept', () => {
  it('holds order, words and filters, and no empty ones', () => {
    expect(questionOf({ sort, filter: { q: 'Harbour', register: 'XA', status: '' } })).toEqual({
      sort: '-legalName',
      q: 'Harbour',
      filter: { register: 'XA' },
    });
    expect(questionOf({ sort: { field: 'id', order: 'ASC' }, filter: {} })).toEqual({});
  });

  it.each([
    [{}, {}],
    [{ sort: 'name' }, { sort: 'name', order: 'ASC' }],
    [
      { sort: '-name', q: 'a&b', filter: { register: 'X A' } },
      { sort: 'name', order: 'DESC' },
    ],
  ])('has an address from which the list is asked the same: %j', (question, order) => {
    const { searchParams, pathname } = new URL(addressOf('my-agency/bonds', question), 'http://console');
    expect(pathname).toBe('/my-agency/bonds');
    const { q, filter } = question as { q?: string; filter?: object };
    expect(JSON.parse(searchParams.get('filter') ?? '')).toEqual({ ...filter, ...(q ? { q } : {}) });
    expect(Object.fromEntries([...searchParams].filter(([name]) => name !== 'filter'))).toEqual(order);
  });
});
