import { addDays, endOfDay, Refusal } from '@amparo/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { accountLink, insertAccountLink } from './open-account.repository.js';
import { tokenHash } from './secrets.js';
import type { CreateKey, CreateUser } from './user.requests.js';
import type { KeyAnswer, UserAnswer } from './user.responses.js';
import { userActions, UserQueries, type UserVerb } from './user.queries.js';

const LONGEST_KEY_DAYS = 366;

@Injectable()
export class UserCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly users: UserQueries,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  create(body: CreateUser): Promise<UserAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await refuseMisplaced(tx, body);
      const id = this.ids.id();
      await refuseConstraint(
        {
          user_account_username_unique: { pointer: '/username', code: 'user.username-taken' },
          user_account_authority_fkey: { pointer: '/authorityId', code: 'user.authority-unknown' },
          user_account_agency_fkey: { pointer: '/agencyId', code: 'user.agency-unknown' },
        },
        () =>
          tx.query(
            `insert into user_account (id, username, name, role, authority_id, office_id, agency_id, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
            [
              id,
              body.username,
              body.name,
              body.role,
              body.authorityId ?? null,
              body.officeId ?? null,
              body.agencyId ?? null,
              tx.now,
            ],
          ),
      );
      tx.record({ kind: 'users', id }, { role: body.role });
      return { ...(await this.users.user(id, tx.actor, tx.manager)), link: await this.newLink(tx, id) };
    });
  }

  disable(id: string): Promise<UserAnswer> {
    return this.change(id, 'disable', async (tx) => {
      if (id === tx.actor.id) throw new Refusal('user.disable-self', 'conflict');
      await tx.query('update user_account set disabled_at = $2, version = version + 1 where id = $1', [id, tx.now]);
      await tx.query('update session set ended_at = $2 where user_id = $1 and ended_at is null', [id, tx.now]);
      return {};
    });
  }

  enable(id: string): Promise<UserAnswer> {
    return this.change(id, 'enable', async (tx) => {
      await tx.query('update user_account set disabled_at = null, version = version + 1 where id = $1', [id]);
      return {};
    });
  }

  /** For somebody who lost the password or the second factor; older links of the account stop working. */
  renewLink(id: string): Promise<UserAnswer> {
    return this.change(id, 'renew-link', async (tx) => {
      await tx.query('update account_link set used_at = $2 where user_id = $1 and used_at is null', [id, tx.now]);
      await tx.query('update user_account set version = version + 1 where id = $1', [id]);
      return { link: await this.newLink(tx, id) };
    });
  }

  private change(
    id: string,
    verb: UserVerb,
    work: (tx: Transaction) => Promise<{ link?: string }>,
  ): Promise<UserAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number; disabledAt: string | null }>(
        'select version, disabled_at as "disabledAt" from user_account where id = $1 for update',
        [id],
      );
      if (!row) throw new Refusal('user.missing', 'missing');
      assertVersion(row.version);
      if (!userActions(row).includes(verb)) throw new Refusal('user.not-now', 'conflict');
      tx.record({ kind: 'users', id });
      const extra = await work(tx);
      return { ...(await this.users.user(id, tx.actor, tx.manager)), ...extra };
    });
  }

  private async newLink(tx: Transaction, userId: string): Promise<string> {
    const token = this.ids.secret();
    await insertAccountLink(tx, userId, token);
    return accountLink(this.configuration.consoleUrl, token);
  }

  createKey(body: CreateKey): Promise<KeyAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const today = tx.now.slice(0, 10);
      if (body.expiresOn < today || body.expiresOn > addDays(today, LONGEST_KEY_DAYS))
        invalid('/expiresOn', 'api-key.expiry', { days: LONGEST_KEY_DAYS });
      const id = this.ids.id();
      const key = `amparo_${this.ids.secret()}`;
      await tx.query(
        `insert into api_key (id, name, role, scopes, key_hash, created_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, body.name, body.role, body.scopes, tokenHash(key), tx.actor.id, tx.now, endOfDay(body.expiresOn, 'UTC')],
      );
      tx.record({ kind: 'api-keys', id }, { role: body.role, scopes: body.scopes });
      return { ...(await this.users.key(id, tx.actor, tx.manager)), key };
    });
  }

  revokeKey(id: string): Promise<KeyAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number; revoked_at: string | null }>(
        'select version, revoked_at from api_key where id = $1 for update',
        [id],
      );
      if (!row) throw new Refusal('api-key.missing', 'missing');
      assertVersion(row.version);
      if (row.revoked_at) throw new Refusal('api-key.revoked', 'conflict');
      await tx.query('update api_key set revoked_at = $2, version = version + 1 where id = $1', [id, tx.now]);
      tx.record({ kind: 'api-keys', id });
      return this.users.key(id, tx.actor, tx.manager);
    });
  }
}

/** Staff belong to an authority, and to one of its offices or to none; who acts for an agency belongs to it alone. */
async function refuseMisplaced(tx: Transaction, { role, agencyId, authorityId, officeId }: CreateUser): Promise<void> {
  if ((role === 'agency') !== Boolean(agencyId)) invalid('/agencyId', 'user.agency-role');
  if (role === 'agency') {
    if (authorityId) invalid('/authorityId', 'user.agency-alone');
    if (officeId) invalid('/officeId', 'user.agency-alone');
  } else if (!authorityId) invalid('/authorityId', 'user.authority-needed');
  if (!officeId) return;
  const offices = await tx.query('select 1 from office where id = $1 and authority_id = $2', [officeId, authorityId]);
  if (offices.length === 0) invalid('/officeId', 'user.office-unknown');
}

function invalid(pointer: string, code: string, params: Record<string, string | number> = {}): never {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code, params }]);
}
