import type { Instant, Role } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/clock.js';
import { tokenHash } from './secrets.js';

export const SESSION_COOKIE = '__Host-amparo';
export const IDLE_MINUTES = 15;
export const ABSOLUTE_HOURS = 10;

/** Of session `s` and account `u`, by parameters $2 (now) and $3 (minutes of idling). */
const OPEN = `s.ended_at is null and u.disabled_at is null and s.expires_at > $2
         and s.seen_at > $2::timestamptz - make_interval(mins => $3)`;

interface SessionRow {
  id: string;
  name: string;
  role: Role;
  authority_id: string | null;
  office_id: string | null;
  agency_id: string | null;
  seen_at: Instant;
}

/** Who holds this cookie or key: looked up in the database at every request, so that ending one takes effect at the next. */
@Injectable()
export class SessionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async actorOfSession(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const sessionHash = tokenHash(token);
    const [row]: SessionRow[] = await this.dataSource.query(
      `select u.id, u.name, u.role, u.authority_id, u.office_id, u.agency_id, s.seen_at
       from session s join user_account u on u.id = s.user_id
       where s.token_hash = $1 and ${OPEN}`,
      [sessionHash, now, IDLE_MINUTES],
    );
    if (!row) return null;
    if (Date.parse(now) - Date.parse(row.seen_at) > 60_000)
      await this.dataSource.query('update session set seen_at = $2 where token_hash = $1', [sessionHash, now]);
    return {
      id: row.id,
      role: row.role,
      name: row.name,
      authorityId: row.authority_id,
      officeId: row.office_id,
      agencyId: row.agency_id,
      scopes: [],
      sessionHash,
    };
  }

  /** Of some who came in earlier, those whose key or session is over by now. */
  async gone(actors: readonly Actor[]): Promise<Actor[]> {
    const rows: { credential: string }[] = await this.dataSource.query(
      `select k.id::text as credential from api_key k where k.id = any($1) and k.revoked_at is null and k.expires_at > $2
       union all
       select encode(s.token_hash, 'hex') from session s join user_account u on u.id = s.user_id
       where s.token_hash = any($4) and ${OPEN}`,
      [
        actors.flatMap(({ id, sessionHash }) => (sessionHash ? [] : [id])),
        this.clock.now(),
        IDLE_MINUTES,
        actors.flatMap(({ sessionHash }) => sessionHash ?? []),
      ],
    );
    const open = new Set(rows.map(({ credential }) => credential));
    return actors.filter((actor) => !open.has(credentialOf(actor)));
  }

  async actorOfKey(key: string): Promise<Actor | null> {
    const [row]: { id: string; name: string; role: Role; scopes: string[] }[] = await this.dataSource.query(
      'select id, name, role, scopes from api_key where key_hash = $1 and revoked_at is null and expires_at > $2',
      [tokenHash(key), this.clock.now()],
    );
    return row ? { ...row, authorityId: null, officeId: null, agencyId: null, sessionHash: null } : null;
  }
}

const credentialOf = ({ id, sessionHash }: Actor): string => sessionHash?.toString('hex') ?? id ?? '';
