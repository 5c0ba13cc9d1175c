import type { ReactElement } from 'react';
import type { RegisterRecord, Source } from '@amparo/verification';
import type { Words } from '../pages/words.js';

interface SourceLineProps {
  readonly words: Words;
  readonly register: RegisterRecord | undefined;
  readonly source: Source | null;
}

/** "Thailand’s register said so on 28 December 2025", with the way to look for oneself. */
export function SourceLine({ words, register, source }: SourceLineProps): ReactElement | null {
  if (source === null) return null;
  return (
    <p>
      {words.rich('portal', 'source.said', {
        register: <RegisterName words={words} register={register} fallback={source.name} />,
        date: words.day(source.date),
      })}{' '}
      <a href={source.url} rel="noreferrer">
        {words.say('portal', 'source.open')}
      </a>
    </p>
  );
}

/** In the reader's language where the register has it, else in English, marked as such. */
export function RegisterName({
  words,
  register,
  fallback,
}: {
  readonly words: Words;
  readonly register: RegisterRecord | undefined;
  readonly fallback: string;
}): ReactElement {
  const name = register?.names[words.language];
  if (name !== undefined) return <bdi>{name}</bdi>;
  return <bdi lang="en">{register?.names['en'] ?? fallback}</bdi>;
}
