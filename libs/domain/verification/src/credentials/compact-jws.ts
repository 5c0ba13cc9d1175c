import { fromBase64url, toBase64url } from './base64url.js';

/** What signs: a key, and the id that tells it from the register's others. */
export interface JwsSigner {
  readonly kid: string;
  /** Ed25519 (RFC 8032). */
  sign(bytes: Uint8Array): Uint8Array;
}

/** A key that signatures are held against. */
export interface JwsVerifier {
  readonly kid: string;
  verify(signature: Uint8Array, bytes: Uint8Array): boolean;
}

const utf8 = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true });

const headerOf = (kid: string, typ: string | undefined): string =>
  toBase64url(utf8.encode(JSON.stringify({ alg: 'EdDSA', kid, ...(typ === undefined ? {} : { typ }) })));

/** A JWS in its compact form (RFC 7515, RFC 8037). `typ` tells one kind of signed statement from another. */
export function signCompact(payload: object, signer: JwsSigner, typ?: string): string {
  const signed = `${headerOf(signer.kid, typ)}.${toBase64url(utf8.encode(JSON.stringify(payload)))}`;
  return `${signed}.${toBase64url(signer.sign(utf8.encode(signed)))}`;
}

/**
 * The payload of a JWS that one of these keys signed, and the key; undefined for any other text. The header must be, letter for letter, the
 * one that we write: so no other algorithm, and none at all, can be named in it.
 */
export function openCompact<K extends JwsVerifier>(
  token: string,
  keys: readonly K[],
  typ?: string,
): { readonly payload: unknown; readonly key: K } | undefined {
  const [header, body, end, ...more] = token.split('.');
  if (header === undefined || body === undefined || end === undefined || more.length > 0) return undefined;
  const key = keys.find(({ kid }) => headerOf(kid, typ) === header);
  const [payload, signature] = [fromBase64url(body), fromBase64url(end)];
  if (!key || !payload || signature?.length !== 64) return undefined;
  if (!key.verify(signature, utf8.encode(`${header}.${body}`))) return undefined;
  return { payload: JSON.parse(strict.decode(payload)), key };
}
