export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * RFC 8785 (JSON Canonicalization Scheme): keys sorted by UTF-16 code units, no white space, ECMAScript numbers.
 * Throws on what JSON cannot hold exactly (undefined inside an array, NaN, Infinity, lone surrogates).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('canonical JSON: not a finite number');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new Error('canonical JSON: lone surrogate');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new Error(`canonical JSON: ${typeof value}`);
  const object = value as { readonly [key: string]: Json | undefined };
  // A date would otherwise become "{}": a hash of nothing.
  if (typeof object['toJSON'] === 'function') throw new Error('canonical JSON: not plain data');
  const keys = Object.keys(object).filter((key) => object[key] !== undefined);
  return `{${keys
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => `${canonicalJson(key)}:${canonicalJson(object[key] as Json)}`)
    .join(',')}}`;
}
