import type { NewDecision } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { appendDecisions, type Basis, loadLicence, saveLicence, type StoredLicence } from './licence.repository.js';

/**
 * All licences are locked, in one order, before the first decision: the instant of recording holds the register's one lock, under which
 * nobody may wait for a row.
 */
async function lockAll(tx: Transaction, ids: readonly string[]): Promise<StoredLicence[]> {
  const licences: StoredLicence[] = [];
  for (const id of [...ids].sort()) {
    const licence = await loadLicence(tx, id, 'for update of l');
    if (licence) licences.push(licence);
  }
  return licences;
}

/** Appends to each licence what `decide` makes of it, and publishes it. Returns the licences touched. */
export async function appendToAll(
  tx: Transaction,
  ids: readonly string[],
  basis: Basis,
  decide: (licence: StoredLicence) => NewDecision[],
): Promise<string[]> {
  const touched: string[] = [];
  for (const licence of await lockAll(tx, ids)) {
    const decisions = decide(licence);
    if (decisions.length === 0) continue;
    await appendDecisions(tx, licence, basis, decisions);
    await saveLicence(tx, licence.id, true);
    touched.push(licence.id);
  }
  return touched;
}
