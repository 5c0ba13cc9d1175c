import type { Instant } from '@amparo/kernel';
import { createIndex, licenceMatch, type PublicIndex, type RecordKind, statusAt } from '@amparo/verification';
import type { PublishedKey, StatusEntry } from '@amparo/verification/credentials';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { refuseCredential } from './credential.refusals.js';
import type { CredentialKeyAnswer } from './credential.responses.js';

const FIT = { score: 1, matchedOn: [], differs: [] };

/** The public records that say how every licence with a code stands: the licences, and what is listed of their holders. */
const RECORDS = `select kind, record from public_record where kind = 'register'
  union all select p.kind, p.record from licence_credential c join public_record p on p.kind = 'licence' and p.record_id = c.licence_id::text
  union all select p.kind, p.record from licence_credential c join licence l on l.id = c.licence_id join sanction s on s.agency_id = l.agency_id
    join listing g on g.sanction_id = s.id join public_record p on p.kind = 'listing' and p.record_id = g.id::text`;

@Injectable()
export class CredentialQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** How each licence with a code stands, decided as a check decides it: whoever is listed may not recruit, whatever the licence says. */
  async statuses(now: Instant): Promise<StatusEntry[]> {
    const rows: { kind: RecordKind; record: string }[] = await this.dataSource.query(RECORDS);
    const index = createIndex();
    for (const { kind, record } of rows) index.put(kind, JSON.parse(record));
    const places: { place: number; licenceId: string }[] = await this.dataSource.query(
      'select status_index as place, licence_id as "licenceId" from licence_credential',
    );
    return places.map(({ place, licenceId }) => ({ index: place, status: statusOf(index, licenceId, now) }));
  }

  published(): Promise<PublishedKey[]> {
    return this.dataSource.query(
      'select kid, x, revoked_at as "revokedAt" from credential_key order by first_used_at, kid',
    );
  }

  keys(role: string): Promise<CredentialKeyAnswer[]> {
    return this.rows(role, this.dataSource.manager);
  }

  async key(kid: string, role: string, manager: EntityManager = this.dataSource.manager): Promise<CredentialKeyAnswer> {
    return (
      (await this.rows(role, manager)).find((key) => key.kid === kid) ?? refuseCredential('credential-key.missing')
    );
  }

  private async rows(role: string, manager: EntityManager): Promise<CredentialKeyAnswer[]> {
    const rows: Omit<CredentialKeyAnswer, 'allowedActions'>[] = await manager.query(
      `select k.kid as id, k.kid, k.x, k.first_used_at as "firstUsedAt", k.revoked_at as "revokedAt", u.name as "revokedBy", k.reason, k.version
       from credential_key k left join user_account u on u.id = k.revoked_by order by k.first_used_at desc, k.kid`,
    );
    const mayRevoke = role === 'administrator';
    return rows.map((row) => ({ ...row, allowedActions: mayRevoke && row.revokedAt === null ? ['revoke'] : [] }));
  }
}

function statusOf(index: PublicIndex, licenceId: string, now: Instant): StatusEntry['status'] {
  const licence = index.get('licence', licenceId);
  if (!licence) return 'void';
  const status = statusAt(licence, now) ?? 'void';
  const { standing } = licenceMatch(index, licence, undefined, now, FIT);
  return standing === 'sanctioned' || standing === 'reported_unlicensed' ? 'barred' : status;
}
