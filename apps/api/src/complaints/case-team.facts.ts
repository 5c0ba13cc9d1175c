import type { Transaction } from '../database/unit-of-work.js';

/** Roles that a case team consists of: everybody of them in its office. */
export const MEMBER_ROLES = ['intake_officer', 'complaint_officer'] as const;

/** The officer a case can be given to, by the office; none where there is no such officer at work. */
export async function officerForCase(
  tx: Pick<Transaction, 'query'>,
  id: string,
): Promise<{ id: string; officeId: string | null } | null> {
  const [row] = await tx.query<{ id: string; officeId: string | null }>(
    `select id, office_id as "officeId" from user_account where id = $1 and role = 'complaint_officer' and disabled_at is null`,
    [id],
  );
  return row ?? null;
}
