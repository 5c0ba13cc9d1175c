import { licenceSlug, refuseLicence } from '@amparo/licensing';
import { refuseRegistry } from '@amparo/registry';
import type { Transaction } from '../database/unit-of-work.js';

export interface NewLicence {
  readonly id: string;
  readonly register: string;
  readonly agencyId: string;
  readonly class: string;
  readonly number: string;
  readonly countries: readonly string[];
  readonly sectors: readonly string[];
}

/** A licence begins as an applicant's; what it becomes, decisions say. */
export async function insertLicence(tx: Transaction, licence: NewLicence): Promise<void> {
  const { id, register, agencyId, class: licenceClass, number, countries, sectors } = licence;
  const [holder] = await tx.query<{ role: string; merged: boolean }>(
    'select r.role, a.merged_into is not null as merged from agency a join register r on r.id = a.register_id where a.id = $1',
    [agencyId],
  );
  if (holder && holder.role !== 'home') refuseLicence('licence.partner-register');
  if (holder?.merged) refuseRegistry('agency.merged');
  const slug = licenceSlug(number);
  const [taken] = await tx.query(
    'select 1 from licence where register_id = $1 and slug = $2 and not (class = $3 and number = $4)',
    [register, slug, licenceClass, number],
  );
  await tx.query(
    `insert into licence (id, register_id, agency_id, class, number, slug, countries, sectors, status, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'applicant', $9)`,
    [
      id,
      register,
      agencyId,
      licenceClass,
      number,
      taken ? `${slug}-${licenceClass}` : slug,
      countries,
      sectors,
      tx.now,
    ],
  );
}
