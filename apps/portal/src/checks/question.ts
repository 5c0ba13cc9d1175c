import type { Query } from '../http/negotiation.js';
import type { FieldProblem } from '../http/problem.js';

export const MAX_QUESTION = 300;
export const TOO_LONG = 'error.q.too-long';

export type Asked =
  { readonly q: string; readonly problem?: undefined } | { readonly q: string; readonly problem: FieldProblem };

/** The question in the address, or what is wrong with it; `q` is what goes back into the box. */
export function questionIn({ q }: Query): Asked {
  if (typeof q === 'object') return { q: q.join(' '), problem: { field: 'q', code: 'error.q.several' } };
  if (q === undefined || q.trim() === '') return { q: '', problem: { field: 'q', code: 'error.q.missing' } };
  if (q.length > MAX_QUESTION)
    return { q, problem: { field: 'q', code: TOO_LONG, params: { length: q.length, max: MAX_QUESTION } } };
  return { q };
}
