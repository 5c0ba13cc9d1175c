import { canonicalJson, type Instant, type Json } from '@amparo/kernel';

/** A public key of credentials, as the register tells of it under its own signature. */
export interface PublishedKey {
  readonly kid: string;
  /** 32 bytes of an Ed25519 public key, base64url: the `x` of a JWK (RFC 8037). */
  readonly x: string;
  readonly revokedAt: Instant | null;
}

/** Tells this kind of signed text from all others under the same key (C2SP signed-note). */
const HEAD = 'amparo-credential-keys/1\n';

export const credentialKeysText = (keys: readonly PublishedKey[]): string =>
  `${HEAD}${canonicalJson(keys as unknown as Json)}\n`;

/** The keys in a signed text; undefined for a text of any other kind. */
export const readCredentialKeys = (text: string): readonly PublishedKey[] | undefined =>
  text.startsWith(HEAD) ? (JSON.parse(text.slice(HEAD.length)) as readonly PublishedKey[]) : undefined;
