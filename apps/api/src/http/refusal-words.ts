import type { Refusal } from '@amparo/kernel';
import { hasMessage, negotiate, translate } from '@amparo/messages';

/** Words of a code in a language as the caller asked for it, or the general ones: an answer never shows a bare code. */
export function refusalWords(language: string, code: string, params: Refusal['params'] = {}): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'object' ? (value?.join(', ') ?? null) : value,
    ]),
  );
  return translate(negotiate(language), 'refusals', hasMessage('refusals', code) ? code : 'fault', values);
}
