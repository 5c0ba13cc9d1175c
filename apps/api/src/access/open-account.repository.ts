import { addHours } from '@amparo/kernel';
import { generateSecret } from 'otplib';
import type { Transaction } from '../database/unit-of-work.js';
import { tokenHash } from './secrets.js';

/** How long a link that makes an account usable is good. */
const LINK_HOURS = 72;

/** A link, once, with which a person chooses the password; only its hash is kept. */
export async function insertAccountLink(tx: Transaction, userId: string, token: string): Promise<void> {
  await tx.query(
    'insert into account_link (token_hash, user_id, expires_at, pending_totp_secret) values ($1, $2, $3, $4)',
    [tokenHash(token), userId, addHours(tx.now, LINK_HOURS), generateSecret()],
  );
}

export const accountLink = (consoleUrl: string, token: string): string => `${consoleUrl}/#/welcome?token=${token}`;

export interface AgencyAccount {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly agencyId: string;
}

export async function insertAgencyAccount(
  tx: Transaction,
  { id, username, name, agencyId }: AgencyAccount,
): Promise<void> {
  await tx.query(
    `insert into user_account (id, username, name, role, agency_id, created_at) values ($1, $2, $3, 'agency', $4, $5)`,
    [id, username, name, agencyId, tx.now],
  );
}
