import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { deflateSync } from 'node:zlib';
import {
  type Credential,
  credentialKeysText,
  credentialToken,
  packStatuses,
  type PublishedKey,
  type StatusEntry,
  statusListToken,
} from '@amparo/verification/credentials';
import type { TestKey } from './feed-key.js';

/** The API's side of codes: its key, the status list, and a thief who has another key. */
export class FakeCredentials {
  readonly entries: StatusEntry[] = [];
  readonly kid = 'Test-Kid';
  isAway = false;
  revokedAt: string | null = null;
  asked = 0;
  private readonly privateKey: KeyObject;
  private readonly x: string;

  constructor(public key: Pick<TestKey, 'note'>) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    this.privateKey = privateKey;
    this.x = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url');
  }

  token(more: Partial<Credential> = {}): string {
    const credential: Credential = {
      ...{ register: 'XA', number: 'XA-REC-0117', holder: 'Harbour Bridge Manpower' },
      ...{ from: '2024-03-01', to: '2028-02-29', index: 4 },
      ...more,
    };
    return credentialToken(credential, this.signer);
  }

  answer(path: string, _request: IncomingMessage, response: ServerResponse): boolean {
    if (path !== '/api/v1/credentials/status') return false;
    this.asked += 1;
    if (this.isAway) response.destroy();
    else response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.status()));
    return true;
  }

  status(issuedAt = new Date().toISOString()): { keys: string; list: string } {
    const keys: PublishedKey[] = [{ kid: this.kid, x: this.x, revokedAt: this.revokedAt }];
    const deflated = deflateSync(packStatuses(this.entries));
    return {
      keys: this.key.note(credentialKeysText(keys)),
      list: statusListToken({ address: 'http://localhost:8080/scan/status', issuedAt, deflated }, this.signer),
    };
  }

  private get signer() {
    return { kid: this.kid, sign: (bytes: Uint8Array) => sign(null, bytes, this.privateKey) };
  }
}
