import { endWithEntity } from '@amparo/licensing';
import type { LegalDay } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { appendToAll } from './append-to-all.repository.js';

export interface EndedEntity {
  readonly agencyId: string;
  readonly on: LegalDay;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly proposedBy: string;
  readonly newId: () => string;
}

/** Voids every licence of an agency that is another legal entity from a day on, in the caller's transaction. Returns those that ended. */
export async function endLicencesWithEntity(tx: Transaction, entity: EndedEntity): Promise<string[]> {
  const licences = await tx.query<{ id: string }>('select id from licence where agency_id in (select records_of($1))', [
    entity.agencyId,
  ]);
  const ids = licences.map(({ id }) => id);
  return appendToAll(tx, ids, entity, (licence) =>
    endWithEntity(licence, entity.on, { timeZone: licence.timeZone, newId: entity.newId }),
  );
}
