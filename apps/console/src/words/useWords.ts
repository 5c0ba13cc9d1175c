import type { MessageKey, MessageParams } from '@amparo/messages';
import { useCallback } from 'react';
import { useTranslate } from 'react-admin';

/** A message of the console: a key that English doesn't have does not compile. */
export type Word = MessageKey<'console'>;
export type Say = (key: Word, params?: MessageParams) => string;

export function useWords(): Say {
  const translate = useTranslate();
  return useCallback((key, params) => translate(key, params), [translate]);
}

/** Families of words for values that the server sends: `status.suspended`, `role.approver`. */
type Family<K extends string = Word> = K extends `${infer F}.${string}` ? F : never;
export type Term = (family: Family, value: string | null | undefined) => string;

/** The word for a server's value; a value without a word is shown as it came, with spaces for underscores. */
export function useTerms(): Term {
  const translate = useTranslate();
  return useCallback(
    (family, value) => (value ? translate(`${family}.${value}`, { _: value.replaceAll(/[_-]/g, ' ') }) : ''),
    [translate],
  );
}
