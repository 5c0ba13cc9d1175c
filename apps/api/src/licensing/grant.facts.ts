import { refuseLicence } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { openVetting, personElsewhere } from '../vetting/index.js';

/** What stands in the way of a grant though the proposal is sound: what was found about the agency, and where its persons stand. */
export async function refuseUnfit(tx: Transaction, holder: { agencyId: string; class: string }): Promise<void> {
  if (await openVetting(tx, holder.agencyId)) refuseLicence('licence.vetting-open');
  const elsewhere = await personElsewhere(tx, holder.agencyId, holder.class);
  if (elsewhere) refuseLicence('licence.person-elsewhere', { ...elsewhere });
}
