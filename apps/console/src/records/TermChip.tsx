import type { ToneName } from '../layout/colours.js';
import { type Term, useTerms } from '../words/useWords.js';
import { Chip } from './Chip.js';

export interface TermChipProps {
  readonly family: Parameters<Term>[0];
  readonly value: string;
  readonly tones: Readonly<Record<string, ToneName>>;
}

/** A status in words, on the ground that goes with it. */
export function TermChip({ family, value, tones }: TermChipProps) {
  const term = useTerms();
  return <Chip tone={tones[value] ?? 'quiet'}>{term(family, value)}</Chip>;
}
