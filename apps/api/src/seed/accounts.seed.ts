import { ACCOUNTS } from '@amparo/demo';
import { addHours } from '@amparo/kernel';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashPassword } from '../access/passwords.js';
import { tokenHash } from '../access/secrets.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { Ids } from '../ports/index.js';
import type { DemoReceipt } from './complaints.seed.js';

export interface Credentials {
  readonly username: string;
  readonly password?: string;
  readonly role: string;
  readonly name: string;
  readonly apiKey?: string;
}

const KEY_DAYS = 365;
const SCOPES = { partner: ['feed:read'], portal: ['feed:read', 'complaints:lodge'] } as const;

/** A random password for every demo account, and its hash by account id. */
export async function makePasswords(ids: Ids): Promise<{ credentials: Credentials[]; hashes: Map<string, string> }> {
  const hashes = new Map<string, string>();
  const credentials: Credentials[] = [];
  await Promise.all(
    ACCOUNTS.map(async ({ id, username, role, name }) => {
      const password = ids.secret().slice(0, 20);
      credentials.push({ username, password, role, name });
      hashes.set(id, await hashPassword(password));
    }),
  );
  return { credentials, hashes };
}

/** One key for a partner and the portal's own, which the installation gives where it has one. */
export async function seedKeys(tx: Transaction, ids: Ids, portalKey: string | undefined): Promise<Credentials[]> {
  const keys = [
    {
      username: 'partner-key',
      role: 'partner' as const,
      name: 'Labour mission of a partner state',
      apiKey: ids.secret(),
    },
    { username: 'portal-key', role: 'portal' as const, name: 'Public portal', apiKey: portalKey ?? ids.secret() },
  ];
  for (const { role, name, apiKey } of keys)
    await tx.query(
      `insert into api_key (id, name, role, scopes, key_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [ids.id(), name, role, SCOPES[role], tokenHash(apiKey), tx.now, addHours(tx.now, 24 * KEY_DAYS)],
    );
  return keys;
}

/** Written before the seed is committed: an account nobody can sign in to would be worse than a file too many. */
export function writeAccounts(dataDir: string, credentials: readonly Credentials[]): string {
  mkdirSync(dataDir, { recursive: true });
  const file = path.join(dataDir, 'demo-accounts.json');
  const order = new Map(ACCOUNTS.map(({ username }, index) => [username, index]));
  const sorted = [...credentials].sort((a, b) => (order.get(a.username) ?? 99) - (order.get(b.username) ?? 99));
  writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`, { mode: 0o600 });
  return file;
}

/** Receipts of a few demo complaints: they open threads on the portal, and are shown nowhere else. */
export function writeReceipts(dataDir: string, receipts: readonly DemoReceipt[]): void {
  writeFileSync(path.join(dataDir, 'demo-receipts.json'), `${JSON.stringify(receipts, null, 2)}\n`, { mode: 0o600 });
}
