import { actOn, type ActOnDecision, impose, type Imposed } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { appendToAll } from './append-to-all.repository.js';
import type { Basis } from './licence.repository.js';

interface Cited extends Omit<Basis, 'proposalId' | 'applicationId'> {
  readonly sanctionId: string;
  readonly newId: () => string;
}

export interface FromSanction extends Cited, Imposed {
  readonly licenceIds: readonly string[];
}

export interface OnSanction extends Cited {
  readonly kind: ActOnDecision | 'correct';
}

/**
 * A sanction that touches licences: appends the decisions that carry it out and publishes them, in the caller's transaction. The proposer
 * is the sanction's, the decider the one who acts now. Returns the licences touched; those past the measure are not.
 */
export const appendFromSanction = (tx: Transaction, sanction: FromSanction): Promise<string[]> =>
  appendToAll(tx, sanction.licenceIds, sanction, (licence) => {
    const { timeZone } = licence;
    return impose(licence, sanction, { timeZone, newId: sanction.newId });
  });

/** An appeal against a sanction, or its end: appends an act on each decision that carried it out. */
export async function appendOnSanction(tx: Transaction, act: OnSanction): Promise<string[]> {
  const rows = await tx.query<{ id: string; licence_id: string }>(
    'select id, licence_id from licence_decision where sanction_id = $1 and refers_to is null',
    [act.sanctionId],
  );
  const made = rows.map(({ id }) => id);
  const licences = [...new Set(rows.map((row) => row.licence_id))];
  return appendToAll(tx, licences, act, (licence) => actOn(licence, made, act.kind, { now: tx.now, newId: act.newId }));
}
