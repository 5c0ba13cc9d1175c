import { dayOf } from '@amparo/kernel';
import {
  checkEntityChange,
  type EntityChangeStatus,
  entityChangeStep,
  type EntityChangeVerb,
  refuseEntityChange,
} from '@amparo/licensing';
import { refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { refuseConstraint } from '../database/constraints.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { endLicencesWithEntity } from '../licensing/index.js';
import { Ids } from '../ports/index.js';
import { publishAgency } from '../registry/index.js';
import { vetAgency } from '../vetting/index.js';
import { EntityChangeQueries } from './entity-change.queries.js';
import type { ProposeEntityChange } from './entity-change.requests.js';
import type { EntityChangeAnswer } from './entity-change.responses.js';

interface Stored {
  readonly agencyId: string;
  readonly before: string;
  readonly value: string;
  readonly on: string;
  readonly ground: string;
  readonly reasons: string;
  readonly reviewRight: string;
  readonly status: EntityChangeStatus;
  readonly proposedBy: string;
  readonly version: number;
}

const REGISTRATION = 'company-registration';

/** Another registration number is another legal entity, with which every licence ends. */
@Injectable()
export class EntityChangeCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: EntityChangeQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  propose({ agencyId, value, on, ground, reasons, reviewRight }: ProposeEntityChange): Promise<EntityChangeAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { id: register, timeZone } = await this.home.read();
      const id = this.ids.id();
      const before = await registrationOf(tx, agencyId, register);
      const next = { before, value: value.trim(), on };
      checkEntityChange(next, dayOf(tx.now, timeZone));
      await refuseConstraint({ entity_change_open: { pointer: '/agencyId', code: 'entity-change.open' } }, () =>
        tx.query(
          `insert into entity_change (id, agency_id, before, value, changed_on, ground, reasons, review_right, status, proposed_by, proposed_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, 'proposed', $9, $10)`,
          [id, agencyId, before, next.value, on, ground, reasons, reviewRight, tx.actor.id, tx.now],
        ),
      );
      tx.record({ kind: 'entity-changes', id }, { agencyId, on });
      return this.changes.one(id, tx.actor, tx.manager);
    });
  }

  /** The old number stays known, for whoever comes again under another name; the public reads the new one. */
  record(id: string): Promise<EntityChangeAnswer> {
    return this.decide(id, 'record', async (tx, change) => {
      const { agencyId, before, value, on } = change;
      await tx.query('select 1 from agency where id = $1 for update', [agencyId]);
      await tx.query(
        'update agency_identifier set ended_on = $4 where agency_id = $1 and scheme = $2 and value = $3 and ended_on is null',
        [agencyId, REGISTRATION, before, on],
      );
      await tx.query(
        `insert into agency_identifier (id, agency_id, scheme, value) values ($1, $2, $3, $4)
         on conflict (agency_id, scheme, value) do update set ended_on = null`,
        [this.ids.id(), agencyId, REGISTRATION, value],
      );
      await tx.query('update agency set version = version + 1 where id = $1', [agencyId]);
      await vetAgency(tx, agencyId, { kind: 'change', id: null });
      const ended = await endLicencesWithEntity(tx, { ...change, newId: () => this.ids.id() });
      await tx.query('update entity_change set licences = $2 where id = $1', [id, ended]);
      await publishAgency(tx, agencyId);
      return { on, licences: ended };
    });
  }

  dismiss(id: string, reasons: string): Promise<EntityChangeAnswer> {
    return this.decide(id, 'dismiss', async (tx) => {
      await tx.query('update entity_change set decided_reasons = $2 where id = $1', [id, reasons]);
      return {};
    });
  }

  private decide(
    id: string,
    verb: EntityChangeVerb,
    carryOut: (tx: Transaction, change: Stored) => Promise<Readonly<Record<string, string | readonly string[]>>>,
  ): Promise<EntityChangeAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [change] = await tx.query<Stored>(
        `select agency_id as "agencyId", before, value, changed_on as "on", ground, reasons, review_right as "reviewRight", status,
           proposed_by as "proposedBy", version from entity_change where id = $1 for update`,
        [id],
      );
      if (!change) return refuseEntityChange('entity-change.missing');
      assertVersion(change.version);
      const status = entityChangeStep(change, verb, { id: tx.actor.id ?? '', role: tx.actor.role });
      await tx.query(
        'update entity_change set status = $2, decided_by = $3, decided_at = $4, version = version + 1 where id = $1',
        [id, status, tx.actor.id, tx.now],
      );
      const facts = await carryOut(tx, change);
      tx.record({ kind: 'entity-changes', id }, { agencyId: change.agencyId, ...facts });
      return this.changes.one(id, tx.actor, tx.manager);
    });
  }
}

/** The company registration number that an agency of the home register has now. */
async function registrationOf(tx: Transaction, agencyId: string, register: string): Promise<string | null> {
  const [agency] = await tx.query<{ register: string; number: string | null }>(
    `select a.register_id as register, (select i.value from agency_identifier i
       where i.agency_id = a.id and i.scheme = $2 and i.ended_on is null order by i.value limit 1) as number
     from agency a where a.id = $1`,
    [agencyId, REGISTRATION],
  );
  if (!agency) return refuseRegistry('agency.missing');
  if (agency.register !== register) refuseRegistry('agency.partner-register');
  return agency.number;
}
