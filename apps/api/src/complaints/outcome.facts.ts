import { FOUNDED_CLOSURES } from '@amparo/complaints';
import type { LegalDay } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';

/**
 * How many complaints were closed as founded in a time, by agency; those with none are left out. One that was found so before, and looked at again
 * since, counts once: where it was first.
 */
export async function foundedComplaints(
  tx: Pick<Transaction, 'query'>,
  { from, to }: { readonly from: LegalDay; readonly to: LegalDay },
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ agencyId: string; founded: number }>(
    `select going_on(c.agency_id) as "agencyId", count(*)::int as founded from complaint c
     where c.status = 'closed' and c.closed_code = any($1::text[]) and c.closed_on between $2 and $3 and c.agency_id is not null
       and not exists (select from complaint_event e where e.complaint_id = c.id and e.verb = 'close' and e.on_day < $2
         and e.facts ->> 'code' = any($1::text[]))
     group by going_on(c.agency_id)`,
    [FOUNDED_CLOSURES, from, to],
  );
  return new Map(rows.map(({ agencyId, founded }) => [agencyId, founded]));
}
