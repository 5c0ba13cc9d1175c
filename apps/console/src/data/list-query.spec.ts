import { describe, expect, it } from 'vitest';
import { listQuery, questionText } from './list-query.js';

const pagination = { page: 2, perPage: 25 };

describe('a list asked for by react-admin', () => {
  it('becomes page, sort, filters and search as the API reads them', () => {
    const query = listQuery({
      pagination,
      sort: { field: 'legalName', order: 'DESC' },
      filter: { q: 'lotus', register: 'XA', licenceStatus: '' },
    });
    expect(query).toEqual({ page: 2, perPage: 25, sort: '-legalName', q: 'lotus', filter: { register: 'XA' } });
  });

  it('says nothing of an order or a filter that nobody chose', () => {
    expect(listQuery({ pagination, sort: { field: 'id', order: 'ASC' }, filter: {} })).toEqual({
      page: 2,
      perPage: 25,
    });
  });

  it('never asks for more rows than the API gives', () => {
    expect(listQuery({ pagination: { page: 1, perPage: 5000 } }).perPage).toBe(100);
  });

  it('is asked again without its page, as the text of an address', () => {
    const sort = { field: 'legalName', order: 'DESC' } as const;
    const text = questionText({ pagination, sort, filter: { q: 'lotus & sons', register: 'XA', licenceStatus: '' } });
    expect([...new URLSearchParams(text)]).toEqual([
      ['sort', '-legalName'],
      ['q', 'lotus & sons'],
      ['filter[register]', 'XA'],
    ]);
  });
});
