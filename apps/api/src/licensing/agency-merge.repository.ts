import type { LicenceStatus } from '@amparo/licensing';
import { refuseAgencyMerge } from '@amparo/licensing';
import { constraintOf } from '../database/constraints.js';
import type { Transaction } from '../database/unit-of-work.js';
import { licenceRecords, materialised } from './public-records.js';

const idsOf = async (tx: Transaction, whose: string, agencyId: string): Promise<string[]> =>
  (await tx.query<{ id: string }>(`select id from licence where ${whose} order by id`, [agencyId])).map(({ id }) => id);

/** What each licence of an agency is at this instant, as its decisions say; whichever of its records holds it. */
export async function standingOfLicences(tx: Transaction, agencyId: string): Promise<LicenceStatus[]> {
  const records = await licenceRecords(tx, await idsOf(tx, 'agency_id in (select records_of($1))', agencyId));
  return records.map((record) => materialised(record, tx.now).status);
}

/**
 * Puts the licences of a record under the record that goes on for it now, in public and where two of one class in force are refused. The
 * licences themselves stay where they were granted.
 */
export async function carryLicences(tx: Transaction, agencyId: string): Promise<void> {
  const ids = await idsOf(tx, 'agency_id = $1', agencyId);
  const carried = tx.query('update licence_in_force set agency_id = going_on($2) where licence_id = any($1::uuid[])', [
    ids,
    agencyId,
  ]);
  await carried.catch((error: unknown) => {
    if (constraintOf(error) === 'licence_in_force_one_of_a_class') refuseAgencyMerge('agency-merge.two-in-force');
    throw error;
  });
  for (const record of await licenceRecords(tx, ids)) tx.put('licence', record);
}
