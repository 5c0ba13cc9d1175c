import { dayOf, type FieldError, Refusal } from '@amparo/kernel';
import { type AgencyVerb, refuseRegistry } from '@amparo/registry';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { CONFIGURATION, Ids } from '../ports/index.js';
import { vetAgency } from '../vetting/index.js';
import { lockAgency } from './agency.commands.js';
import { AgencyQueries } from './agency.queries.js';
import type { AddChannel, WithdrawChannel } from './agency.requests.js';
import type { AgencyAnswer } from './agency.responses.js';
import { keptContact } from './contact-form.js';
import { channelRecords } from './public-records.js';

interface ChannelRow {
  confirmed_on: string | null;
  withdrawn_at: string | null;
}

/** Official phones, addresses and accounts: the base of impersonation checks. */
@Injectable()
export class ChannelCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agencies: AgencyQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  add(agencyId: string, { kind, value }: AddChannel): Promise<AgencyAnswer> {
    return this.change(agencyId, 'add-channel', async (tx) => {
      const { country } = await this.home.read();
      const kept = keptContact(kind, value, country, this.configuration.receiptPepper);
      if (kept === null) return invalid({ pointer: '/value', code: `channel.not-a-${kind}` });
      const id = this.ids.id();
      await refuseConstraint({ channel_open_unique: { pointer: '/value', code: 'agency.channel-known' } }, () =>
        tx.query('insert into channel (id, agency_id, kind, value, display) values ($1, $2, $3, $4, $5)', [
          id,
          agencyId,
          kind,
          kept.value,
          kept.display,
        ]),
      );
      await vetAgency(tx, agencyId, { kind: 'change', id: null });
      return id;
    });
  }

  confirm(agencyId: string, channelId: string): Promise<AgencyAnswer> {
    return this.change(agencyId, 'confirm-channel', async (tx) => {
      const channel = await this.load(tx, agencyId, channelId);
      if (channel.confirmed_on !== null) refuseRegistry('agency.channel-confirmed');
      const { timeZone } = await this.home.read();
      await tx.query('update channel set confirmed_on = $2, confirmed_by = $3 where id = $1', [
        channelId,
        dayOf(tx.now, timeZone),
        tx.actor.authorityId,
      ]);
      return channelId;
    });
  }

  withdraw(agencyId: string, { channelId, reason }: WithdrawChannel): Promise<AgencyAnswer> {
    return this.change(agencyId, 'withdraw-channel', async (tx) => {
      await this.load(tx, agencyId, channelId);
      await tx.query('update channel set withdrawn_at = $2, withdrawn_reason = $3 where id = $1', [
        channelId,
        tx.now,
        reason,
      ]);
      return channelId;
    });
  }

  private async load(tx: Transaction, agencyId: string, channelId: string): Promise<ChannelRow> {
    const [row] = await tx.query<ChannelRow>(
      'select confirmed_on, withdrawn_at from channel where id = $1 and agency_id = $2',
      [channelId, agencyId],
    );
    if (!row) return refuseRegistry('agency.channel-missing');
    if (row.withdrawn_at !== null) refuseRegistry('agency.channel-withdrawn');
    return row;
  }

  private change(
    agencyId: string,
    verb: AgencyVerb,
    work: (tx: Transaction) => Promise<string>,
  ): Promise<AgencyAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await lockAgency(tx, agencyId, verb);
      const channelId = await work(tx);
      tx.record({ kind: 'agencies', id: agencyId }, { channel: channelId });
      const [record] = await channelRecords(tx, [channelId]);
      if (record) tx.put('channel', record);
      else tx.remove('channel', channelId);
      return this.agencies.one(agencyId, tx.actor.role, tx.manager);
    });
  }
}

function invalid(error: FieldError): never {
  throw new Refusal('request.invalid', 'invalid', {}, [error]);
}
