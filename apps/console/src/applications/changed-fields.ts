import type { Content } from './application.js';

const FIELDS = [
  'statement',
  'registrationNumber',
  'taxNumber',
  'tradingNames',
  'headOffice',
  'branches',
  'channels',
  'persons',
  'leaving',
  'countries',
  'sectors',
  'feeReference',
] as const satisfies readonly (keyof Content)[];

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** The parts of a form that two handings-in state differently, in the form's order. */
export const changedFields = (before: Content, after: Content): (typeof FIELDS)[number][] =>
  FIELDS.filter((field) => !isSame(before[field], after[field]));
