import { Refusal, type Role } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { creatableBy, resourcesOf } from './resources.js';
import type { SessionAnswer } from './session.responses.js';
import type { KeyAnswer, UserAnswer } from './user.responses.js';

const USERS: ListDefinition = {
  select: `u.id, u.username, u.name, u.role, u.agency_id as "agencyId", u.disabled_at as "disabledAt", u.created_at as "createdAt", u.version,
    u.totp_secret is not null as "hasSecondFactor",
    case when a.id is null then null else jsonb_build_object('id', a.id, 'name', a.name) end as authority,
    case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as office`,
  from: 'user_account u left join authority a on a.id = u.authority_id left join office o on o.id = u.office_id',
  filters: {
    role: 'u.role = ?',
    office: 'u.office_id::text = ?',
    disabled: `(u.disabled_at is not null) = (? = 'true')`,
  },
  search: 'u.username ilike ? or u.name ilike ?',
  sorts: { username: 'u.username', name: 'u.name', role: 'u.role', createdAt: 'u.created_at' },
  defaultSort: 'username',
  key: 'u.id',
};

const KEYS: ListDefinition = {
  select: `k.id, k.name, k.role, k.scopes, k.created_at as "createdAt", k.expires_at as "expiresAt", k.revoked_at as "revokedAt", k.version`,
  from: 'api_key k',
  filters: { role: 'k.role = ?' },
  search: 'k.name ilike ?',
  sorts: { name: 'k.name', createdAt: 'k.created_at', expiresAt: 'k.expires_at' },
  defaultSort: 'name',
  key: 'k.id',
};

/** Only an administrator's lists show accounts and keys, so what may be done follows from the row alone. */
export type UserVerb = 'enable' | 'disable' | 'renew-link';
export const userActions = ({ disabledAt }: Pick<UserAnswer, 'disabledAt'>): UserVerb[] =>
  disabledAt ? ['enable'] : ['disable', 'renew-link'];
const keyActions = (row: KeyAnswer): string[] => (row.revokedAt ? [] : ['revoke']);

@Injectable()
export class UserQueries {
  constructor(private readonly dataSource: DataSource) {}

  async users(query: RawQuery, actor: Actor): Promise<ListAnswer<UserAnswer>> {
    const answer = await list<UserAnswer>(this.dataSource.manager, USERS, query);
    return {
      ...answer,
      data: answer.data.map((row) => ({
        ...row,
        allowedActions: actor.role === 'administrator' ? userActions(row) : [],
      })),
    };
  }

  allUsers(query: RawQuery): AsyncGenerator<UserAnswer[]> {
    return allRows(this.dataSource, USERS, query);
  }

  async user(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<UserAnswer> {
    const [row]: UserAnswer[] = await manager.query(`select ${USERS.select} from ${USERS.from} where u.id = $1`, [id]);
    if (!row) throw new Refusal('user.missing', 'missing');
    return { ...row, allowedActions: actor.role === 'administrator' ? userActions(row) : [] };
  }

  async keys(query: RawQuery, actor: Actor): Promise<ListAnswer<KeyAnswer>> {
    const answer = await list<KeyAnswer>(this.dataSource.manager, KEYS, query);
    return {
      ...answer,
      data: answer.data.map((row) => ({
        ...row,
        allowedActions: actor.role === 'administrator' ? keyActions(row) : [],
      })),
    };
  }

  allKeys(query: RawQuery): AsyncGenerator<KeyAnswer[]> {
    return allRows(this.dataSource, KEYS, query);
  }

  async key(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<KeyAnswer> {
    const [row]: KeyAnswer[] = await manager.query(`select ${KEYS.select} from ${KEYS.from} where k.id = $1`, [id]);
    if (!row) throw new Refusal('api-key.missing', 'missing');
    return { ...row, allowedActions: actor.role === 'administrator' ? keyActions(row) : [] };
  }

  async session(userId: string, sessionHash: Buffer | null): Promise<SessionAnswer> {
    const [row]: (SessionAnswer['user'] & { expires_at: string; time_zone: string | null })[] =
      await this.dataSource.query(
        `select ${USERS.select}, s.expires_at, (select time_zone from register where role = 'home') as time_zone from ${USERS.from} join session s on s.user_id = u.id where u.id = $1 and s.token_hash = $2`,
        [userId, sessionHash],
      );
    if (!row) throw new Refusal('session.required', 'unauthenticated');
    const { id, username, name, role, agencyId, authority, office, expires_at: expiresAt, time_zone: timeZone } = row;
    return {
      user: { id, username, name, role, agencyId, authority, office },
      expiresAt,
      timeZone,
      resources: resourcesOf(role as Role),
      creates: creatableBy(role as Role),
    };
  }
}
