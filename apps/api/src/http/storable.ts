import { Refusal } from '@amparo/kernel';

/** A null character, and half of a pair of UTF-16: no column of text can hold either. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};
const token = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Where the first such text stands, as a pointer; in names of fields too. */
function unstorableIn(value: unknown, pointer: string): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? pointer : null;
  if (typeof value !== 'object' || value === null || !(Array.isArray(value) || isPlain(value))) return null;
  for (const [name, part] of Object.entries(value)) {
    if (UNSTORABLE.test(name)) return pointer;
    const found = unstorableIn(part, `${pointer}/${token(name)}`);
    if (found !== null) return found;
  }
  return null;
}

export function refuseUnstorable(value: unknown, pointer: string): void {
  const found = unstorableIn(value, pointer);
  if (found !== null)
    throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: found, code: 'field.characters', params: {} }]);
}
