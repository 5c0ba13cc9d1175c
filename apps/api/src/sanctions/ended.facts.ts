import type { Transaction } from '../database/unit-of-work.js';

/** Why a sanction that was published is no longer to be listed, in public words, and who proposed or decided that. */
export interface EndedSanction {
  readonly sanctionId: string;
  readonly reason: string;
  readonly people: readonly string[];
}

/** Of sanctions that are on a list no longer: ended, or held back by an appeal. */
export const endedSanctions = (
  tx: Pick<Transaction, 'query'>,
  sanctionIds: readonly string[],
): Promise<EndedSanction[]> =>
  tx.query(
    `select s.id as "sanctionId", coalesce(nullif(s.end_reason, ''), 'The last day of the measure is over.') as reason,
       (select array_agg(distinct p::text) from unnest(array[s.proposed_by, s.decided_by, s.stayed_by, s.appeal_decided_by, s.end_proposed_by, s.end_decided_by]) p
         where p is not null) as people
     from sanction s where s.id = any($1::uuid[])`,
    [sanctionIds],
  );
