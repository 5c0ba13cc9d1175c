import type { Word } from '../words/useWords.js';
import { TextInput } from './TextInput.js';

export interface MoneyInputProps {
  readonly source: string;
  readonly label: Word;
  readonly currency: Word;
  readonly help?: Word;
  readonly required?: boolean;
}

/** An amount as people write it, and its currency. */
export const MoneyInput = ({ source, label, currency, help, required = false }: MoneyInputProps) => (
  <>
    <TextInput source={`${source}.amount`} label={label} {...(help ? { help } : {})} required={required} />
    <TextInput source={`${source}.currency`} label={currency} required={required} />
  </>
);
