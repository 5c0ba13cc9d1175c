import { decide, type Measure, propose, refuseLicence, type Situation, type Terms } from '@amparo/licensing';
import type { LegalDay } from '@amparo/kernel';
import { refuseConstraint } from '../database/constraints.js';
import type { Transaction } from '../database/unit-of-work.js';
import { refuseUnfit } from './grant.facts.js';
import { insertLicence, type NewLicence } from './licence-insert.repository.js';
import { appendDecisions, loadLicence, saveLicence } from './licence.repository.js';

export type { NewLicence };

export interface AppliedDecision {
  readonly applicationId: string;
  /** The licence to issue, or the one to change. */
  readonly licence: NewLicence | string;
  readonly measure: Extract<Measure, 'grant' | 'refuse' | 'renew' | 'surrender'>;
  readonly terms: Terms;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly proposedBy: string;
  /** Of an intention to refuse that was served: it is over, or was replied to. */
  readonly repliedBy: LegalDay | null;
}

/**
 * The decision of an application as the licence's own, in the caller's transaction: proposed by who recommended it, decided by who acts
 * now, under the same rules as any other. Returns the licence.
 */
export async function decideApplied(
  tx: Transaction,
  {
    applicationId,
    licence: which,
    measure,
    terms,
    ground,
    reasons,
    reviewRight,
    proposedBy,
    repliedBy,
  }: AppliedDecision,
  newId: () => string,
): Promise<string> {
  const id = typeof which === 'string' ? which : which.id;
  if (typeof which !== 'string')
    await refuseConstraint({ licence_number_unique: { pointer: '/number', code: 'licence.number-taken' } }, () =>
      insertLicence(tx, which),
    );
  const licence = (await loadLicence(tx, id, 'for update of l')) ?? refuseLicence('licence.missing');
  const { timeZone } = licence;
  const proposer: Situation = { actor: { id: proposedBy, role: 'licensing_officer' }, now: tx.now, timeZone, newId };
  const proposal = propose(licence, { measure, terms, ground, reasons, reviewRight }, proposer);
  const decider = { ...proposer, actor: { id: tx.actor.id ?? '', role: tx.actor.role } };
  const told = repliedBy === null ? proposal : { ...proposal, status: 'noticed' as const, replyBy: repliedBy };
  if (measure === 'grant') await refuseUnfit(tx, licence);
  const { decisions } = decide(licence, told, decider);
  await appendDecisions(tx, licence, { applicationId, ground, reasons, reviewRight, proposedBy }, decisions);
  await saveLicence(tx, id, true);
  return id;
}

/** Countries and sectors that a licence covers from now on, as an application was granted. */
export async function widenScope(
  tx: Transaction,
  licenceId: string,
  { countries, sectors }: Pick<NewLicence, 'countries' | 'sectors'>,
): Promise<void> {
  await tx.query('update licence set countries = $2, sectors = $3 where id = $1', [licenceId, countries, sectors]);
  await saveLicence(tx, licenceId, true);
}
