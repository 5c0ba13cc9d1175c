import { dayOf } from '@amparo/kernel';
import { type BondVerb, checkMovement, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { refuseConstraint } from '../database/constraints.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { BondQueries } from './bond.queries.js';
import type { MoveBond, RecordBond } from './bond.requests.js';
import type { BondAnswer } from './bond.responses.js';

const FIELDS = {
  bond_agency_fkey: { pointer: '/agencyId', code: 'agency.missing' },
  bond_reference_unique: { pointer: '/reference', code: 'bond.known' },
  bond_interval: { pointer: '/to', code: 'field.before-start' },
  bond_amount_sensible: { pointer: '/pledged/amount', code: 'bond.nothing-pledged' },
};

@Injectable()
export class BondCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bonds: BondQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  record({ agencyId, pledged, guarantor, reference, from, to }: RecordBond): Promise<BondAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      await refuseConstraint(FIELDS, () =>
        tx.query(
          `insert into bond (id, agency_id, amount, currency, guarantor, reference, from_on, to_on, recorded_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            ...[id, agencyId, pledged.amount, pledged.currency, guarantor.trim(), reference.trim(), from, to],
            ...[tx.actor.id, tx.now],
          ],
        ),
      );
      tx.record({ kind: 'bonds', id }, { agencyId });
      return this.bonds.one(id, tx.actor, tx.manager);
    });
  }

  move(id: string, kind: BondVerb, { amount, reason, on }: MoveBond): Promise<BondAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number }>('select version from bond where id = $1 for update', [id]);
      if (!row) return refuseRegistry('bond.missing');
      assertVersion(row.version);
      const bond = await this.bonds.one(id, tx.actor, tx.manager);
      const today = dayOf(tx.now, (await this.home.read()).timeZone);
      const pledge = { ...bond, amount: bond.pledged.amount };
      checkMovement(pledge, bond.movements, { kind, amount, on }, { today, role: tx.actor.role });
      await tx.query(
        `insert into bond_movement (id, bond_id, ordinal, kind, amount, reason, moved_on, recorded_by, recorded_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [this.ids.id(), id, bond.movements.length + 1, kind, amount, reason, on, tx.actor.id, tx.now],
      );
      await tx.query('update bond set version = version + 1 where id = $1', [id]);
      tx.record({ kind: 'bonds', id }, { agencyId: bond.agencyId, amount, on });
      return this.bonds.one(id, tx.actor, tx.manager);
    });
  }
}
