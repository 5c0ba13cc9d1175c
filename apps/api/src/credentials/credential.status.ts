import { credentialKeysText, packStatuses, type PublishedKey, statusListToken } from '@amparo/verification/credentials';
import { Inject, Injectable } from '@nestjs/common';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { noteSigner } from '../audit/signed-note.js';
import type { Configuration } from '../configuration.js';
import { Clock, CONFIGURATION } from '../ports/index.js';
import { CredentialQueries } from './credential.queries.js';
import type { CredentialStatusAnswer } from './credential.responses.js';
import { CredentialSigner } from './credential.signer.js';

const compressed = promisify(deflate);
/** Who asks online is answered by the public record itself; a list is for those who will be offline. */
const FRESH_MS = 5_000;

/** What a verifier without a network needs: which keys count, and how every licence with a code stands. */
@Injectable()
export class CredentialStatus {
  private last: { readonly at: number; readonly made: Promise<CredentialStatusAnswer> } | undefined;

  constructor(
    private readonly queries: CredentialQueries,
    private readonly signer: CredentialSigner,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  current(): Promise<CredentialStatusAnswer> {
    const at = Date.parse(this.clock.now());
    if (this.last && Math.abs(at - this.last.at) < FRESH_MS) return this.last.made;
    const made = this.make();
    this.last = { at, made };
    made.catch(() => (this.last = undefined));
    return made;
  }

  /** The next one asked for is made anew. */
  forget(): void {
    this.last = undefined;
  }

  private async make(): Promise<CredentialStatusAnswer> {
    const { kid, x } = this.signer;
    const known = await this.queries.published();
    // The present key signs this list, whether or not it has signed a code by now.
    const keys: PublishedKey[] = known.some((key) => key.kid === kid) ? known : [...known, { kid, x, revokedAt: null }];
    const issuedAt = this.clock.now();
    const bytes = packStatuses(await this.queries.statuses(issuedAt));
    const address = `${this.configuration.publicUrl}/scan/status`;
    return {
      keys: noteSigner(this.configuration.signingKey).sign(credentialKeysText(keys)),
      list: statusListToken({ address, issuedAt, deflated: await compressed(bytes) }, this.signer),
    };
  }
}
