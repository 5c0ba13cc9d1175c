import { addHours, Refusal } from '@amparo/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { generateURI, verify } from 'otplib';
import type { Configuration } from '../configuration.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { ANONYMOUS, requestContext } from '../http/request-context.js';
import { Clock, CONFIGURATION, Ids } from '../ports/index.js';
import { hashPassword, passwordFits } from './passwords.js';
import { tokenHash } from './secrets.js';
import { ABSOLUTE_HOURS } from './session.queries.js';
import type { CompleteLink, SignIn } from './session.requests.js';
import type { LinkAnswer } from './session.responses.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { UserAccount } from './user-account.entity.js';

interface LinkRow {
  user_id: string;
  username: string;
  pending_totp_secret: string;
}

@Injectable()
export class SessionCommands {
  private readonly throttle = new SignInThrottle();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Returns the token for the cookie. Every "no" before the second factor is the same "no". */
  async signIn({ username, password, otp }: SignIn, address: string): Promise<string> {
    const name = username.trim().toLowerCase();
    this.throttle.begin(name, address, this.clock.now());
    // Not under an Idempotency-Key: the answer is a secret, and signing in twice is no harm.
    const context = { ...requestContext(), idempotency: null };
    const refusal = await this.unitOfWork.run(async (tx) => {
      const account = await tx.manager.findOne(UserAccount, {
        where: { username: name },
        lock: { mode: 'pessimistic_write' },
      });
      const fits = await passwordFits(password, account?.passwordHash ?? null);
      if (!account || !fits || account.disabledAt !== null) return this.refused(tx, 'session.refused');
      const step = await this.secondFactor(account, otp, tx.now);
      if (typeof step === 'string') return this.refused(tx, step);
      if (step !== null) await tx.manager.update(UserAccount, { id: account.id }, { totpLastStep: step });
      return this.open(tx, account, context);
    }, context);
    if (refusal.token) {
      this.throttle.succeeded(name, address);
      return refusal.token;
    }
    if (refusal.code === 'session.otp-required') this.throttle.takeBack(name, address);
    throw new Refusal(refusal.code, 'unauthenticated');
  }

  private refused(tx: Transaction, code: string): { code: string; token?: undefined } {
    tx.record(null, { code }, 'session.refuse');
    return { code };
  }

  private async open(tx: Transaction, account: UserAccount, context: ReturnType<typeof requestContext>) {
    const token = this.ids.secret();
    await tx.query(
      'insert into session (token_hash, user_id, created_at, seen_at, expires_at) values ($1, $2, $3, $3, $4)',
      [tokenHash(token), account.id, tx.now, addHours(tx.now, ABSOLUTE_HOURS)],
    );
    context.actor = { ...ANONYMOUS, id: account.id, role: account.role, name: account.name };
    tx.record({ kind: 'users', id: account.id });
    return { code: 'ok', token };
  }

  /** The time step used, null where none is needed, or the code of the refusal. */
  private async secondFactor(
    account: UserAccount,
    otp: string | undefined,
    now: string,
  ): Promise<number | null | string> {
    if (account.totpSecret === null)
      return account.isDemo && this.configuration.demo ? null : 'session.second-factor-missing';
    if (otp === undefined) return 'session.otp-required';
    const found = await verify({
      secret: account.totpSecret,
      token: otp,
      epoch: Date.parse(now) / 1000,
      epochTolerance: 30,
    });
    if (!found.valid || !('timeStep' in found) || found.timeStep <= (account.totpLastStep ?? -1))
      return 'session.refused';
    return found.timeStep;
  }

  async signOut(): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await tx.query('update session set ended_at = $2 where token_hash = $1', [tx.actor.sessionHash, tx.now]);
      tx.record({ kind: 'users', id: tx.actor.id ?? '' });
    });
  }

  /** First half of a one-time link: shows the second factor to set up. The link stays good until the second half. */
  async openLink(token: string): Promise<LinkAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const link = await this.link(tx, token);
      tx.record({ kind: 'users', id: link.user_id });
      return {
        username: link.username,
        totpSecret: link.pending_totp_secret,
        totpUri: generateURI({ issuer: 'Amparo', label: link.username, secret: link.pending_totp_secret }),
      };
    });
  }

  /** Second half: the password and the first code, once. All other sessions of the account end. */
  async completeLink({ token, password, otp }: CompleteLink): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.unitOfWork.run(async (tx) => {
      const link = await this.link(tx, token);
      const found = await verify({
        secret: link.pending_totp_secret,
        token: otp,
        epoch: Date.parse(tx.now) / 1000,
        epochTolerance: 30,
      });
      if (!found.valid || !('timeStep' in found))
        throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/otp', code: 'session.otp-wrong' }]);
      await tx.query('update account_link set used_at = $2 where token_hash = $1', [tokenHash(token), tx.now]);
      await tx.query(
        `update user_account set password_hash = $2, totp_secret = $3, totp_last_step = $4, version = version + 1 where id = $1`,
        [link.user_id, passwordHash, link.pending_totp_secret, found.timeStep],
      );
      await tx.query('update session set ended_at = $2 where user_id = $1 and ended_at is null', [
        link.user_id,
        tx.now,
      ]);
      tx.record({ kind: 'users', id: link.user_id });
    });
  }

  private async link(tx: Transaction, token: string): Promise<LinkRow> {
    const [row] = await tx.query<LinkRow>(
      `select l.user_id, u.username, l.pending_totp_secret from account_link l join user_account u on u.id = l.user_id
       where l.token_hash = $1 and l.used_at is null and l.expires_at > $2 and u.disabled_at is null for update of l`,
      [tokenHash(token), tx.now],
    );
    if (!row) throw new Refusal('session.link-over', 'missing');
    return row;
  }
}
