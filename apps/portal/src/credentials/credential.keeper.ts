import { verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Api } from '@amparo/api-client';
import {
  type CredentialKey,
  fromBase64url,
  type PublishedKey,
  readCredentialKeys,
} from '@amparo/verification/credentials';
import { Clock } from '../clock.js';
import { Configuration } from '../configuration/configuration.js';
import { ed25519Key, signedText } from '../feed/signed-note.js';
import { answered, officeApi, OfficeAway } from '../http/office-api.js';

/** What codes are held against: the register's keys, and its signed status list. */
export interface CredentialStatus {
  readonly published: readonly PublishedKey[];
  readonly keys: readonly CredentialKey[];
  /** The list as it was signed; who has no network reads it. */
  readonly list: string;
}

const FRESH_MS = 60_000;

/** Asks the office for keys and list, and believes no keys that the register did not sign. What was learnt last goes on counting. */
@Injectable()
export class CredentialKeeper {
  private readonly api: Api;
  private last: { readonly status: CredentialStatus; readonly at: number } | undefined;
  private asking: Promise<CredentialStatus> | undefined;

  constructor(
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {
    this.api = officeApi(configuration);
  }

  /** Throws OfficeAway where nothing was ever learnt. */
  async current(): Promise<CredentialStatus> {
    if (this.last && Math.abs(this.clock.now() - this.last.at) < FRESH_MS) return this.last.status;
    this.asking ??= this.learn().finally(() => (this.asking = undefined));
    try {
      return await this.asking;
    } catch (error) {
      if (this.last && error instanceof OfficeAway) return this.last.status;
      throw error;
    }
  }

  private async learn(): Promise<CredentialStatus> {
    const answer = await answered(() => this.api.GET('/api/v1/credentials/status'));
    if (!('data' in answer)) throw new OfficeAway(`answered ${answer.code}`);
    const { keys: note, list } = answer.data;
    const text = signedText(note, this.configuration.feedKey);
    const published = text === undefined ? undefined : readCredentialKeys(text);
    if (!published) throw new Error('the office gave keys of codes that the register did not sign');
    const status = { published, keys: published.map(verifierOf), list };
    this.last = { status, at: this.clock.now() };
    return status;
  }
}

function verifierOf({ kid, x, revokedAt }: PublishedKey): CredentialKey {
  const key = ed25519Key(fromBase64url(x) ?? new Uint8Array());
  return { kid, revokedAt, verify: (signature, bytes) => verify(null, bytes, key, signature) };
}
