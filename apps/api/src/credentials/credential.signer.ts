import { canonicalJson } from '@amparo/kernel';
import { type JwsSigner, toBase64url } from '@amparo/verification/credentials';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { privateKeyOf, rawPublic, seedOf } from '../audit/signed-note.js';
import type { Configuration } from '../configuration.js';
import { CONFIGURATION } from '../ports/index.js';

const LETTERS_OF_THUMBPRINT = 8;

/** The key that signs codes of licences: one of its own, so that it can be changed without changing the register's. */
@Injectable()
export class CredentialSigner implements JwsSigner {
  readonly kid: string;
  /** The public half, base64url (RFC 8037). */
  readonly x: string;
  private readonly key: KeyObject;

  constructor(@Inject(CONFIGURATION) { credentialKey, signingKey }: Configuration) {
    const seed = credentialKey
      ? seedOf(credentialKey)
      : Buffer.from(hkdfSync('sha256', seedOf(signingKey), '', 'amparo credential key', 32));
    this.key = privateKeyOf(seed);
    this.x = toBase64url(rawPublic(this.key));
    // RFC 7638: the members that make the key, in the order of their names.
    const jwk = canonicalJson({ crv: 'Ed25519', kty: 'OKP', x: this.x });
    this.kid = createHash('sha256').update(jwk).digest('base64url').slice(0, LETTERS_OF_THUMBPRINT);
  }

  sign(bytes: Uint8Array): Uint8Array {
    return sign(null, bytes, this.key);
  }
}
