import { type FieldError, Refusal } from '@amparo/kernel';

/** A null character, and half of a pair of UTF-16: no column of text can hold either. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
const token = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** No request has groups within groups deeper than this, nor a list right within a list: both are looked through by the validator. */
const DEEPEST = 8;

/** The first text that can't be stored, in names of fields too, or the first part where nothing is asked for. */
function faultIn(value: unknown, pointer: string, depth = 0): FieldError | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? { pointer, code: 'field.characters' } : null;
  if (typeof value !== 'object' || value === null || !(Array.isArray(value) || isPlain(value))) return null;
  if (depth > DEEPEST) return { pointer, code: 'field.nesting' };
  for (const [name, part] of Object.entries(value)) {
    if (UNSTORABLE.test(name)) return { pointer, code: 'field.characters' };
    const at = `${pointer}/${token(name)}`;
    if (Array.isArray(value) && Array.isArray(part)) return { pointer: at, code: 'field.nesting' };
    const found = faultIn(part, at, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

export function refuseUnstorable(value: unknown, pointer: string): void {
  const found = faultIn(value, pointer);
  if (found !== null) throw new Refusal('request.invalid', 'invalid', {}, [found]);
}
