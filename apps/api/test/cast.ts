import { type AccountRole, addHours, type Instant, STAFF_ROLES } from '@amparo/kernel';
import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { tokenHash } from '../src/access/secrets.js';
import { SESSION_COOKIE } from '../src/access/session.queries.js';
import type { Caller } from './harness.js';

export interface Cast {
  readonly register: string;
  readonly timeZone: string;
  readonly authorityId: string;
  readonly offices: readonly [string, string];
  /** Account ids by caller. */
  readonly ids: Readonly<Partial<Record<Caller, string>>>;
  /** Headers that make a request theirs. */
  readonly credentials: Readonly<Partial<Record<Caller, Record<string, string>>>>;
  /** An agency of the home register, without a licence. */
  readonly agencyId: string;
}

const ACCOUNTS: readonly { caller: Caller; role: AccountRole; office: 0 | 1 }[] = [
  ...STAFF_ROLES.map((role) => ({ caller: role, role, office: 0 as const })),
  { caller: 'agency', role: 'agency', office: 0 },
  { caller: 'second_approver', role: 'approver', office: 1 },
  { caller: 'second_licensing_officer', role: 'licensing_officer', office: 1 },
  { caller: 'second_publisher', role: 'publisher', office: 1 },
  { caller: 'second_inspector', role: 'inspector', office: 0 },
  { caller: 'second_sanction_officer', role: 'sanction_officer', office: 1 },
  { caller: 'second_intake_officer', role: 'intake_officer', office: 1 },
  { caller: 'second_complaint_officer', role: 'complaint_officer', office: 1 },
  { caller: 'fellow_complaint_officer', role: 'complaint_officer', office: 0 },
];

const SCOPES = { partner: ['feed:read'], portal: ['feed:read', 'complaints:lodge'] } as const;

/** The smallest believable register: one authority, two offices, an account and a session of every role, two keys, one agency. */
export async function insertCast(db: DataSource, now: Instant): Promise<Cast> {
  const [authorityId, north, south, agencyId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await db.query(
    `insert into register (id, role, country, names, time_zone, currency, languages)
     values ('XA', 'home', 'XA', '{"en":"Register of the test"}', 'Asia/Kathmandu', 'XTS', '{en,es,ar}')`,
  );
  await db.query(`insert into authority values ($1, 'XA', 'MOL', 'Ministry of Labour')`, [authorityId]);
  await db.query(`insert into office values ($1, $3, 'N', 'North Office'), ($2, $3, 'S', 'South Office')`, [
    north,
    south,
    authorityId,
  ]);
  await db.query(
    `insert into agency (id, register_id, number, country, legal_name, created_at) values ($1, 'XA', 'XA-2026-999999-0', 'XA', 'Bright Harbour Recruitment', $2)`,
    [agencyId, now],
  );
  await db.query(
    `insert into agency_name (id, agency_id, name, kind) values ($1, $2, 'Bright Harbour Recruitment', 'legal')`,
    [randomUUID(), agencyId],
  );
  const ids: Partial<Record<Caller, string>> = {};
  const credentials: Partial<Record<Caller, Record<string, string>>> = { anonymous: {} };
  for (const { caller, role, office } of ACCOUNTS) {
    const id = randomUUID();
    const token = randomBytes(32).toString('base64url');
    await db.query(
      `insert into user_account (id, username, name, role, authority_id, office_id, agency_id, is_demo, created_at) values ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
      [
        id,
        caller.replaceAll('_', '-'),
        `Test ${caller}`,
        role,
        role === 'agency' ? null : authorityId,
        role === 'agency' ? null : [north, south][office],
        role === 'agency' ? agencyId : null,
        now,
      ],
    );
    // Sessions of the cast outlive every clock that a test may set.
    await db.query(
      'insert into session (token_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, $3, $4, $4)',
      [tokenHash(token), id, now, addHours(now, 24 * 365 * 50)],
    );
    ids[caller] = id;
    credentials[caller] = { Cookie: `${SESSION_COOKIE}=${token}` };
  }
  for (const role of ['partner', 'portal'] as const) {
    const key = randomBytes(32).toString('base64url');
    const id = randomUUID();
    await db.query(
      `insert into api_key (id, name, role, scopes, key_hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, `Test ${role}`, role, SCOPES[role], tokenHash(key), now, addHours(now, 24 * 365 * 50)],
    );
    ids[role] = id;
    credentials[role] = { Authorization: `Bearer ${key}` };
  }
  return {
    register: 'XA',
    timeZone: 'Asia/Kathmandu',
    authorityId,
    offices: [north, south],
    ids,
    credentials,
    agencyId,
  };
}
