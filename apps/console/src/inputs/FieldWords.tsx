import { useTranslate } from 'react-admin';
import type { FieldError } from 'react-hook-form';
import { useWords, type Word } from '../words/useWords.js';

/** Our own rules speak by key, the server in words. react-admin packs some messages behind this mark. */
const PACKED = '@@react-admin@@';

function keyOf(message: string): string {
  if (!message.startsWith(PACKED)) return message;
  const unpacked: unknown = JSON.parse(message.slice(PACKED.length));
  return typeof unpacked === 'string' ? unpacked : '';
}

/** What stands under a field: what is wrong with it, or else what it is for. */
export function FieldWords({ error, help }: { error: FieldError | undefined; help: Word | undefined }) {
  const t = useWords();
  const translate = useTranslate();
  if (error) {
    const key = keyOf(error.message ?? '');
    return <>{translate(key, { _: key })}</>;
  }
  return help ? <>{t(help)}</> : null;
}
