import type { LegalDay } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';

export interface Placed {
  readonly agencyId: string;
  readonly returnsOwed: number;
  readonly returnsAccepted: number;
  /** Workers, by the returns that were accepted. */
  readonly placements: number;
}

/** What every agency that owed returns for quarters within a time told of workers placed, under the record that it goes on as. */
export const placedIn = (
  tx: Pick<Transaction, 'query'>,
  { from, to }: { readonly from: LegalDay; readonly to: LegalDay },
): Promise<Placed[]> =>
  tx.query(
    `select going_on(t.agency_id) as "agencyId", count(*)::int as "returnsOwed",
       count(*) filter (where t.status = 'accepted')::int as "returnsAccepted",
       coalesce(sum(t.placements) filter (where t.status = 'accepted'), 0)::int as placements
     from periodic_return t where t.from_on >= $1 and t.to_on <= $2 group by going_on(t.agency_id) order by 1`,
    [from, to],
  );
