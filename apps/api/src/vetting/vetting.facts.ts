import type { VettingStatus } from '@amparo/screening';
import type { Transaction } from '../database/unit-of-work.js';

type Reader = Pick<Transaction, 'query'>;

/** Whether something was found about an agency that no person has concluded on yet. */
export async function openVetting(tx: Reader, agencyId: string): Promise<boolean> {
  const rows = await tx.query(`select 1 from vetting where agency_id = $1 and status = 'flagged' limit 1`, [agencyId]);
  return rows.length > 0;
}

export interface VettingSummary {
  readonly id: string;
  readonly runAt: string;
  readonly status: VettingStatus;
  readonly score: number;
  readonly occasion: string;
  readonly occasionId: string | null;
}

/** The screenings of an agency, the newest first. */
export const vettingsOf = (tx: Reader, agencyId: string): Promise<VettingSummary[]> =>
  tx.query(
    `select id, iso(run_at) as "runAt", status, score::float as score, occasion, occasion_id as "occasionId" from vetting
     where agency_id = $1 order by ordinal desc`,
    [agencyId],
  );
