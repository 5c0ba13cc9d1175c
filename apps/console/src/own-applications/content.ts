import type { Content } from '../applications/application.js';
import { filledOnly, linesOf } from '../verbs/body.js';

/** As a form holds it: a list of names is a text of lines. */
export type FormContent = Omit<Content, 'tradingNames'> & { readonly tradingNames?: string | readonly string[] };

const rowsOf = (rows: readonly object[] | undefined) => (rows ?? []).map((row) => filledOnly({ ...row }));

/** What is sent of the form: trimmed, and without what was left empty; a row stays, with its gaps, until it is removed. */
export function contentOf(content: FormContent): Content {
  const { tradingNames, branches, channels, persons, ...rest } = content;
  const names = typeof tradingNames === 'string' ? linesOf(tradingNames) : (tradingNames ?? []);
  const lists = {
    tradingNames: [...names],
    branches: rowsOf(branches),
    channels: rowsOf(channels),
    persons: rowsOf(persons),
  };
  return {
    ...filledOnly({ ...rest }),
    ...Object.fromEntries(Object.entries(lists).filter(([, rows]) => rows.length > 0)),
  };
}

/** What is stated, as the form begins with it. */
export const formOf = ({ tradingNames, ...content }: Content): FormContent => ({
  ...content,
  ...(tradingNames ? { tradingNames: tradingNames.join('\n') } : {}),
});
