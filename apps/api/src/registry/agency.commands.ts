import { dayOf, Refusal } from '@amparo/kernel';
import { type AgencyVerb, allowedVerbs, keepName, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { refuseConstraint } from '../database/constraints.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { vetAgency } from '../vetting/index.js';
import { insertAgency } from './agency-insert.repository.js';
import { AgencyQueries } from './agency.queries.js';
import type { CloseBranch, EndName, NewIdentifier, NewName, OpenBranch, RegisterAgency } from './agency.requests.js';
import type { AgencyAnswer } from './agency.responses.js';
import { agencyRecords } from './public-records.js';

interface Interval {
  from_on: string | null;
  to_on: string | null;
}

/** Whoever can be recognised by something new is screened again. */
const CHANGE = { kind: 'change', id: null } as const;

@Injectable()
export class AgencyCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly agencies: AgencyQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  register(body: RegisterAgency): Promise<AgencyAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      const home = await this.home.read();
      await insertAgency(tx, home, this.ids, { id, ...body });
      for (const [at, name] of (body.names ?? []).entries()) await this.insertName(tx, id, name, `/names/${at}`);
      for (const [at, identifier] of (body.identifiers ?? []).entries())
        await this.insertIdentifier(tx, id, identifier, `/identifiers/${at}`);
      await vetAgency(tx, id, CHANGE);
      return this.publish(tx, id);
    });
  }

  addName(id: string, body: NewName): Promise<AgencyAnswer> {
    return this.change(id, 'add-name', async (tx) => {
      if (body.kind === 'legal') {
        const { timeZone } = await this.home.read();
        // The old legal name becomes a former one: an agency has one legal name at a time.
        await refuseConstraint({ agency_name_interval: { pointer: '/from', code: 'agency.name-before-last' } }, () =>
          tx.query(
            `update agency_name set kind = 'former', to_on = coalesce(to_on, $2) where agency_id = $1 and kind = 'legal'`,
            [id, body.from ?? dayOf(tx.now, timeZone)],
          ),
        );
        await tx.query('update agency set legal_name = $2 where id = $1', [id, keepName(body.name)]);
      }
      await this.insertName(tx, id, body);
      await vetAgency(tx, id, CHANGE);
    });
  }

  endName(id: string, { nameId, on }: EndName): Promise<AgencyAnswer> {
    return this.change(id, 'end-name', async (tx) => {
      const [name] = await tx.query<Interval & { kind: string }>(
        'select kind, from_on, to_on from agency_name where id = $1 and agency_id = $2',
        [nameId, id],
      );
      if (!name) return refuseRegistry('agency.name-missing');
      if (name.kind === 'legal') refuseRegistry('agency.name-legal-needed');
      if (name.to_on !== null) refuseRegistry('agency.name-ended');
      await refuseConstraint({ agency_name_interval: { pointer: '/on', code: 'field.before-start' } }, () =>
        tx.query('update agency_name set to_on = $2 where id = $1', [nameId, on]),
      );
    });
  }

  addIdentifier(id: string, body: NewIdentifier): Promise<AgencyAnswer> {
    return this.change(id, 'add-identifier', async (tx) => {
      await this.insertIdentifier(tx, id, body);
      await vetAgency(tx, id, CHANGE);
    });
  }

  openBranch(id: string, { name, address, district, from }: OpenBranch): Promise<AgencyAnswer> {
    return this.change(id, 'open-branch', async (tx) => {
      await tx.query(
        'insert into branch (id, agency_id, name, address, district, is_head_office, from_on) values ($1, $2, $3, $4, $5, false, $6)',
        [this.ids.id(), id, name ?? null, address, district ?? null, from],
      );
      await vetAgency(tx, id, CHANGE);
    });
  }

  closeBranch(id: string, { branchId, on }: CloseBranch): Promise<AgencyAnswer> {
    return this.change(id, 'close-branch', async (tx) => {
      const [branch] = await tx.query<Interval & { is_head_office: boolean }>(
        'select is_head_office, from_on, to_on from branch where id = $1 and agency_id = $2',
        [branchId, id],
      );
      if (!branch) return refuseRegistry('agency.branch-missing');
      if (branch.to_on !== null) refuseRegistry('agency.branch-closed');
      if (branch.is_head_office) refuseRegistry('agency.head-office-needed');
      await refuseConstraint({ branch_interval: { pointer: '/on', code: 'field.before-start' } }, () =>
        tx.query('update branch set to_on = $2 where id = $1', [branchId, on]),
      );
    });
  }

  private change(id: string, verb: AgencyVerb, work: (tx: Transaction) => Promise<unknown>): Promise<AgencyAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await lockAgency(tx, id, verb);
      await work(tx);
      return this.publish(tx, id);
    });
  }

  private async publish(tx: Transaction, id: string): Promise<AgencyAnswer> {
    tx.record({ kind: 'agencies', id });
    for (const record of await agencyRecords(tx, [id])) tx.put('agency', record);
    return this.agencies.one(id, tx.actor.role, tx.manager);
  }

  private async insertName(
    tx: Transaction,
    agencyId: string,
    { name, kind, from, to }: NewName,
    pointer = '',
  ): Promise<void> {
    await refuseConstraint({ agency_name_interval: { pointer: `${pointer}/to`, code: 'field.before-start' } }, () =>
      tx.query('insert into agency_name (id, agency_id, name, kind, from_on, to_on) values ($1, $2, $3, $4, $5, $6)', [
        this.ids.id(),
        agencyId,
        keepName(name),
        kind,
        from ?? null,
        to ?? null,
      ]),
    );
  }

  private async insertIdentifier(
    tx: Transaction,
    agencyId: string,
    { scheme, value }: NewIdentifier,
    pointer = '',
  ): Promise<void> {
    if (scheme === REGISTRATION && (await otherRegistration(tx, agencyId, value.trim())))
      throw new Refusal('request.invalid', 'invalid', {}, [
        { pointer: `${pointer}/value`, code: 'entity-change.needed' },
      ]);
    await refuseConstraint(
      { agency_identifier_unique: { pointer: `${pointer}/value`, code: 'agency.identifier-known' } },
      () =>
        tx.query('insert into agency_identifier (id, agency_id, scheme, value) values ($1, $2, $3, $4)', [
          this.ids.id(),
          agencyId,
          scheme,
          value.trim(),
        ]),
    );
  }
}

const REGISTRATION = 'company-registration';

/** Another number of the register of companies is another legal entity, which is more than one number more. */
const otherRegistration = async (tx: Transaction, agencyId: string, value: string): Promise<boolean> =>
  (
    await tx.query(
      'select 1 from agency_identifier where agency_id = $1 and scheme = $2 and value <> $3 and ended_on is null limit 1',
      [agencyId, REGISTRATION, value],
    )
  ).length > 0;

/** Locks an agency of the home register for a change, compares versions and counts up. */
export async function lockAgency(tx: Transaction, id: string, verb: AgencyVerb): Promise<void> {
  const [row] = await tx.query<{ version: number; role: 'home' | 'partner'; merged: boolean }>(
    'select a.version, r.role, a.merged_into is not null as merged from agency a join register r on r.id = a.register_id where a.id = $1 for update of a',
    [id],
  );
  if (!row) return refuseRegistry('agency.missing');
  if (row.role !== 'home') refuseRegistry('agency.partner-register');
  assertVersion(row.version);
  if (!allowedVerbs([verb], row.role, tx.actor.role, row.merged).includes(verb)) refuseRegistry('agency.merged');
  await tx.query('update agency set version = version + 1 where id = $1', [id]);
}
