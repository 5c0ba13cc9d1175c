import { Refusal } from '@amparo/kernel';
import type { Layout } from './layouts/index.js';

/** `{"column of the file": "field of the layout"}` as sent in the form. */
export function readMapping(text: string | undefined, layout: Layout): Record<string, string> {
  if (text === undefined) return {};
  const fields = Object.keys(layout.columns);
  const value = parsed(text);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping || !Object.values(value).every((field) => fields.includes(field as string)))
    throw new Refusal('request.invalid', 'invalid', {}, [
      { pointer: '/mapping', code: 'import.mapping', params: { choices: fields.join(', ') } },
    ]);
  return value as Record<string, string>;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
