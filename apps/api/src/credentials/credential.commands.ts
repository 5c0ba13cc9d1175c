import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { CredentialQueries } from './credential.queries.js';
import { refuseCredential } from './credential.refusals.js';
import type { RevokeCredentialKey } from './credential.requests.js';
import type { CredentialKeyAnswer } from './credential.responses.js';
import { CredentialStatus } from './credential.status.js';

@Injectable()
export class CredentialCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: CredentialQueries,
    private readonly status: CredentialStatus,
  ) {}

  /** Gives a key up for good: no code that it ever signed counts any more, and each has to be printed anew under another key. */
  async revoke(kid: string, { reason }: RevokeCredentialKey): Promise<CredentialKeyAnswer> {
    const answer = await this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number; revokedAt: string | null }>(
        'select version, revoked_at as "revokedAt" from credential_key where kid = $1 for update',
        [kid],
      );
      if (!row) return refuseCredential('credential-key.missing');
      assertVersion(row.version);
      if (row.revokedAt) refuseCredential('credential-key.revoked');
      await tx.query(
        'update credential_key set revoked_at = $2, revoked_by = $3, reason = $4, version = version + 1 where kid = $1',
        [kid, tx.now, tx.actor.id, reason],
      );
      tx.record({ kind: 'credential-keys', id: kid }, { reason });
      return this.queries.key(kid, tx.actor.role, tx.manager);
    });
    this.status.forget();
    return answer;
  }
}
