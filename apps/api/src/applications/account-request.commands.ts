import { addHours, dayOf, publicNumber } from '@amparo/kernel';
import { refuseApplication } from '@amparo/licensing';
import type { Language } from '@amparo/messages';
import { Inject, Injectable } from '@nestjs/common';
import { accountLink, insertAccountLink, insertAgencyAccount, tokenHash } from '../access/index.js';
import type { Configuration } from '../configuration.js';
import { refuseConstraint } from '../database/constraints.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { queueMail } from '../mail/index.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { insertAgency } from '../registry/index.js';
import { AccountRequestQueries } from './account-request.queries.js';
import type { DeclineAccount, OpenAccount, RequestAccount } from './account-request.requests.js';
import type { AccountRequestAnswer, ConfirmedAnswer, RequestedAnswer } from './account-request.responses.js';

/** How long the link that confirms an address is good. */
const LINK_HOURS = 48;

interface Stored {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly firmName: string;
  readonly country: string;
  readonly contactName: string;
  readonly email: string;
  readonly language: Language;
}

@Injectable()
export class AccountRequestCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: AccountRequestQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Nothing comes of it before the link in the mail is followed: anybody can type anybody's address. */
  request(body: RequestAccount): Promise<RequestedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const home = await this.home.read();
      const [row] = await tx.query<{ serial: number }>(`select nextval('application_serial') as serial`);
      const id = this.ids.id();
      const number = publicNumber(home.id, Number(dayOf(tx.now, home.timeZone).slice(0, 4)), row?.serial ?? 0);
      const token = this.ids.secret();
      const { firmName, registrationNumber, country, contactName, email, language } = body;
      await tx.query(
        `insert into account_request (id, number, status, firm_name, registration_number, country, contact_name, email, language, token_hash, token_expires_at, created_at)
         values ($1, $2, 'unconfirmed', $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[
            id,
            number,
            firmName.trim(),
            registrationNumber.trim(),
            country ?? home.country,
            contactName.trim(),
            email,
            language,
          ],
          ...[tokenHash(token), addHours(tx.now, LINK_HOURS), tx.now],
        ],
      );
      const link = `${this.configuration.publicUrl}/apply/confirm?token=${token}&lang=${language}`;
      await queueMail(tx, { to: email, language, template: 'account-confirm', params: { firm: firmName, link } });
      tx.record({ kind: 'account-requests', id });
      return { accepted: true };
    });
  }

  confirm(token: string): Promise<ConfirmedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ id: string; number: string; status: string }>(
        'select id, number, status from account_request where token_hash = $1 and token_expires_at > $2 for update',
        [tokenHash(token), tx.now],
      );
      if (!row) return refuseApplication('account-request.link-over');
      tx.record({ kind: 'account-requests', id: row.id });
      // Following it twice does no harm: mail programs do.
      if (row.status === 'unconfirmed')
        await tx.query(
          `update account_request set status = 'confirmed', confirmed_at = $2, version = version + 1 where id = $1`,
          [row.id, tx.now],
        );
      return { number: row.number };
    });
  }

  /** The applicant gets a record, which nobody outside sees before a decision, and an account for that record alone. */
  open(id: string, { identityChecked, address, username }: OpenAccount): Promise<AccountRequestAnswer> {
    return this.close(id, async (tx, { firmName, country, contactName, email, language }) => {
      const agencyId = this.ids.id();
      const userId = this.ids.id();
      const token = this.ids.secret();
      await insertAgency(tx, await this.home.read(), this.ids, {
        id: agencyId,
        country,
        legalName: firmName,
        headOffice: { address },
      });
      await refuseConstraint(
        { user_account_username_unique: { pointer: '/username', code: 'user.username-taken' } },
        () => insertAgencyAccount(tx, { id: userId, username, name: contactName, agencyId }),
      );
      await insertAccountLink(tx, userId, token);
      const link = accountLink(this.configuration.consoleUrl, token);
      await queueMail(tx, {
        to: email,
        language,
        template: 'account-link',
        params: { firm: firmName, username, link },
      });
      await tx.query(
        `update account_request set status = 'opened', identity_checked = $2, agency_id = $3, user_id = $4, closed_by = $5, closed_at = $6,
           version = version + 1 where id = $1`,
        [id, identityChecked, agencyId, userId, tx.actor.id, tx.now],
      );
      return { agency: agencyId, user: userId };
    });
  }

  decline(id: string, { reasons }: DeclineAccount): Promise<AccountRequestAnswer> {
    return this.close(id, async (tx, { firmName, email, language }) => {
      await queueMail(tx, { to: email, language, template: 'account-declined', params: { firm: firmName, reasons } });
      await tx.query(
        `update account_request set status = 'declined', closing_reasons = $2, closed_by = $3, closed_at = $4, version = version + 1 where id = $1`,
        [id, reasons, tx.actor.id, tx.now],
      );
      return {};
    });
  }

  private close(
    id: string,
    work: (tx: Transaction, request: Stored) => Promise<Record<string, string>>,
  ): Promise<AccountRequestAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<Stored & { status: string }>(
        `select id, number, status, version, firm_name as "firmName", country, contact_name as "contactName", email, language
         from account_request where id = $1 and status <> 'unconfirmed' for update`,
        [id],
      );
      if (!row) return refuseApplication('account-request.missing');
      assertVersion(row.version);
      if (row.status !== 'confirmed') refuseApplication('account-request.closed');
      const facts = await work(tx, row);
      tx.record({ kind: 'account-requests', id }, facts);
      return this.requests.one(id, tx.actor, tx.manager);
    });
  }
}
