import type { ReactElement } from 'react';
import type { LicenceStatus, ListingRecord, RegisterRecord, Source } from '@amparo/verification';
import type { Words } from '../pages/words.js';

interface SourceLineProps {
  readonly words: Words;
  readonly register: RegisterRecord | undefined;
  readonly source: Source | null;
  /** What it said, where that is one thing: a licence in a status, or a measure on a list. */
  readonly status?: LicenceStatus | undefined;
  readonly listing?: ListingRecord | undefined;
}

/** "Thailand’s register said on 28 December 2025: Licence taken away", with the way to look for oneself. */
export function SourceLine({ words, register, source, status, listing }: SourceLineProps): ReactElement | null {
  if (source === null) return null;
  const who = <RegisterName words={words} register={register} fallback={source.name} />;
  const date = words.day(source.date);
  const said = listing ? words.code('measure', listing.measure) : status && words.say('safety', `status.${status}`);
  return (
    <p>
      {said
        ? words.rich('portal', 'source.told', { register: who, date, said: <strong>{said}</strong> })
        : words.rich('portal', 'source.said', { register: who, date })}{' '}
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
