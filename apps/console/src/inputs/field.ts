import { useInput, type Validator } from 'react-admin';
import type { Word } from '../words/useWords.js';

export interface FieldProps {
  readonly source: string;
  readonly label: Word;
  readonly help?: Word;
  readonly required?: boolean;
}

const filled: Validator = (value: unknown) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
    ? 'field.required'
    : undefined;

/** A field of the form around it: its value, its error (ours or the server's), and whether it must be filled. */
export const useField = <Value>({ source, required = false }: FieldProps, empty: Value) =>
  useInput({ source, validate: required ? filled : undefined, defaultValue: empty });
