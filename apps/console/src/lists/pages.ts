import { DEEPEST_ROW } from '../data/list-query.js';

/** The last page one can turn to, and whether rows lie beyond it that only a narrower search reaches. */
export function reach(total: number, perPage: number): { readonly last: number; readonly cut: boolean } {
  const deepest = Math.floor(DEEPEST_ROW / perPage);
  const last = Math.max(1, Math.ceil(total / perPage));
  return { last: Math.min(last, deepest), cut: last > deepest };
}
