type Growable =
  | Uint8Array<ArrayBuffer>
  | Uint16Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Float64Array<ArrayBuffer>;

/** The array itself, or a longer copy, so that `index` has a place in it. */
export function grown<T extends Growable>(array: T, index: number): T {
  if (index < array.length) return array;
  const length = Math.max(index + 1, Math.ceil(array.length * 1.5));
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array as never);
  return longer;
}
