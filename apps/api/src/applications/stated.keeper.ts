import { dayOf, type FieldError, Refusal } from '@amparo/kernel';
import type { ApplicationContent } from '@amparo/licensing';
import { type ChannelKind, keepName } from '@amparo/registry';
import { Inject, Injectable } from '@nestjs/common';
import type { Configuration } from '../configuration.js';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Transaction } from '../database/unit-of-work.js';
import { CONFIGURATION } from '../ports/index.js';
import { contactForm, keptContact } from '../registry/index.js';
import type { StoredApplication } from './application.repository.js';

interface KeptChannel {
  readonly kind: string;
  readonly value: string;
  readonly display: string | null;
}

/** Of a licence `l`: that it was given at some time. */
const HELD = `l.status not in ('applicant', 'refused')`;

/** What an application states, as records of the register. */
@Injectable()
export class StatedKeeper {
  constructor(
    private readonly home: HomeRegister,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /**
   * Refuses what is no phone, address or account, naming the row; and another number in the register of companies than the one to which
   * a licence was given: a licence is not transferable, and the other legal entity applies for its own.
   */
  async check(tx: Transaction, { agencyId, content }: StoredApplication): Promise<void> {
    const { country } = await this.home.read();
    const stated = content.registrationNumber?.trim();
    const others = await tx.query(
      `select 1 from agency_identifier i where i.agency_id = $1 and i.scheme = 'company-registration' and i.ended_on is null and i.value <> $2
         and not exists (select from agency_identifier s where s.agency_id = $1 and s.scheme = i.scheme and s.value = $2 and s.ended_on is null)
         and exists (select from licence l where l.agency_id = $1 and ${HELD})`,
      [agencyId, stated ?? ''],
    );
    if (stated && others.length > 0)
      throw new Refusal('application.incomplete', 'invalid', {}, [
        { pointer: '/content/registrationNumber', code: 'entity-change.stated' },
      ]);
    const errors = (content.channels ?? []).flatMap(({ kind, value }, at): FieldError[] =>
      kind && value && contactForm(kind as ChannelKind, value, country) === null
        ? [{ pointer: `/content/channels/${at}/value`, code: `channel.not-a-${kind}` }]
        : [],
    );
    if (errors.length > 0) throw new Refusal('application.incomplete', 'invalid', {}, errors);
  }

  /**
   * Of a firm that holds no licence yet, what it last handed in is what the register knows: so that everybody and everything named in it
   * is screened. What an earlier handing-in named and this one does not, ends today.
   */
  async keep(tx: Transaction, { agencyId, content }: StoredApplication): Promise<void> {
    const { id: register, timeZone } = await this.home.read();
    const today = dayOf(tx.now, timeZone);
    const [held] = await tx.query(`select 1 from licence l where l.agency_id = $1 and ${HELD} limit 1`, [agencyId]);
    if (!held) await this.endUnstated(tx, agencyId, content, today);
    await this.addNames(tx, agencyId, content);
    await this.addBranches(tx, agencyId, content, today);
    await this.addChannels(tx, agencyId, content);
    await this.addPersons(tx, agencyId, register, content, today);
  }

  private async endUnstated(
    tx: Transaction,
    agencyId: string,
    content: ApplicationContent,
    today: string,
  ): Promise<void> {
    const { branches = [], channels = [], persons = [], tradingNames = [] } = content;
    await tx.query(
      `update agency_name set to_on = $3 where agency_id = $1 and kind = 'trading' and to_on is null and name <> all($2::text[])`,
      [agencyId, tradingNames.map(keepName), today],
    );
    await tx.query(
      `update branch set to_on = $3 where agency_id = $1 and not is_head_office and to_on is null and address <> all($2::text[])`,
      [agencyId, branches.map(({ address }) => address ?? ''), today],
    );
    await tx.query(
      `update agency_identifier set ended_on = $3 where agency_id = $1 and scheme = 'company-registration' and ended_on is null and value <> $2`,
      [agencyId, content.registrationNumber?.trim() ?? '', today],
    );
    const kept = await this.kept(channels);
    await tx.query(
      `update channel set withdrawn_at = $3, withdrawn_reason = 'No longer stated in the application'
       where agency_id = $1 and withdrawn_at is null and confirmed_on is null and kind || ' ' || value <> all($2::text[])`,
      [agencyId, kept.map(({ kind, value }) => `${kind} ${value}`), tx.now],
    );
    await tx.query(
      `update appointment t set to_on = greatest(t.from_on, $3::date) from person p
       where p.id = t.person_id and t.agency_id = $1 and t.to_on is null and p.name || ' ' || t.role <> all($2::text[])`,
      [agencyId, persons.map(({ name, role }) => `${keepName(name ?? '')} ${role}`), today],
    );
  }

  private async addNames(tx: Transaction, agencyId: string, content: ApplicationContent): Promise<void> {
    const { tradingNames = [], registrationNumber, taxNumber, headOffice } = content;
    await tx.query(
      `insert into agency_name (id, agency_id, name, kind)
       select gen_random_uuid(), $1, t.name, 'trading' from unnest($2::text[]) as t(name)
       where not exists (select from agency_name n where n.agency_id = $1 and n.name = t.name and n.to_on is null)`,
      [agencyId, tradingNames.map(keepName)],
    );
    const identifiers = { 'company-registration': registrationNumber, tax: taxNumber };
    for (const [scheme, value] of Object.entries(identifiers))
      if (value?.trim())
        await tx.query(
          `insert into agency_identifier (id, agency_id, scheme, value) values (gen_random_uuid(), $1, $2, $3)
           on conflict (agency_id, scheme, value) do update set ended_on = null`,
          [agencyId, scheme, value.trim()],
        );
    if (headOffice?.address)
      await tx.query(
        'update branch set address = $2, district = $3 where agency_id = $1 and is_head_office and to_on is null',
        [agencyId, headOffice.address, headOffice.district || null],
      );
  }

  async addBranches(
    tx: Transaction,
    agencyId: string,
    { branches = [] }: ApplicationContent,
    today: string,
  ): Promise<void> {
    await tx.query(
      `insert into branch (id, agency_id, name, address, district, is_head_office, from_on)
       select gen_random_uuid(), $1, nullif(b.name, ''), b.address, nullif(b.district, ''), false, $3
       from jsonb_to_recordset($2) as b(name text, address text, district text)
       where not exists (select from branch o where o.agency_id = $1 and o.address = b.address and o.to_on is null)`,
      [agencyId, JSON.stringify(branches), today],
    );
  }

  private async addChannels(tx: Transaction, agencyId: string, { channels = [] }: ApplicationContent): Promise<void> {
    await tx.query(
      `insert into channel (id, agency_id, kind, value, display)
       select gen_random_uuid(), $1, c.kind, c.value, c.display from jsonb_to_recordset($2) as c(kind text, value text, display text)
       on conflict (agency_id, kind, value) where withdrawn_at is null do nothing`,
      [agencyId, JSON.stringify(await this.kept(channels))],
    );
  }

  async addPersons(
    tx: Transaction,
    agencyId: string,
    register: string,
    { persons = [] }: ApplicationContent,
    today: string,
  ): Promise<void> {
    for (const { name = '', role = '', from } of persons) {
      const [known] = await tx.query<{ id: string }>(
        'select p.id from person p join appointment t on t.person_id = p.id where t.agency_id = $1 and p.name = $2 limit 1',
        [agencyId, keepName(name)],
      );
      const [made] = known
        ? [known]
        : await tx.query<{ id: string }>(
            'insert into person (id, register_id, name, created_at) values (gen_random_uuid(), $1, $2, $3) returning id',
            [register, keepName(name), tx.now],
          );
      await tx.query(
        `insert into appointment (id, person_id, agency_id, role, from_on) values (gen_random_uuid(), $1, $2, $3, $4)
         on conflict (person_id, agency_id, role) where to_on is null do nothing`,
        [made?.id, agencyId, role, from ?? today],
      );
    }
  }

  private async kept(channels: NonNullable<ApplicationContent['channels']>): Promise<KeptChannel[]> {
    const { country } = await this.home.read();
    return channels.flatMap(({ kind, value }): KeptChannel[] => {
      if (!kind || !value) return [];
      const kept = keptContact(kind as ChannelKind, value, country, this.configuration.receiptPepper);
      return kept === null ? [] : [{ kind, ...kept }];
    });
  }
}
