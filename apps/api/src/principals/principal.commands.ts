import { dayOf, publicNumber, Refusal } from '@amparo/kernel';
import {
  type Accreditation,
  accreditationStep,
  type AccreditationVerb,
  keepName,
  type Principal,
  principalStep,
  type PrincipalVerb,
  refuseRegistry,
} from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { appendActs } from '../database/acts.queries.js';
import { refuseConstraint } from '../database/constraints.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { principalRecords } from './principal.facts.js';
import { PrincipalQueries } from './principal.queries.js';
import type {
  Accredit,
  DecideOnAgency,
  DecideOnPrincipal,
  ProposeAgency,
  RegisterPrincipal,
} from './principal.requests.js';
import type { PrincipalAnswer } from './principal.responses.js';

const KNOWN = { principal_registration_unique: { pointer: '/registrationNumber', code: 'principal.known' } };

@Injectable()
export class PrincipalCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly principals: PrincipalQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  register(body: RegisterPrincipal): Promise<PrincipalAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      const home = await this.home.read();
      const [row] = await tx.query<{ serial: number }>(`select nextval('principal_serial') as serial`);
      const number = publicNumber(home.id, Number(dayOf(tx.now, home.timeZone).slice(0, 4)), row?.serial ?? 0);
      await refuseConstraint(KNOWN, () =>
        tx.query(
          `insert into principal (id, register_id, number, name, other_names, country, registration_number, status, status_since, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, 'registered', $8, $8)`,
          [
            ...[id, home.id, number, keepName(body.name), (body.otherNames ?? []).map(keepName), body.country],
            ...[body.registrationNumber?.trim() ?? null, tx.now],
          ],
        ),
      );
      await appendActs(tx, 'principal_id', [id], { verb: 'register', to: 'registered' });
      return this.publish(tx, id);
    });
  }

  /** A decision on the principal itself, with its reasons; an accreditation says for how long. */
  decide(id: string, verb: PrincipalVerb, body: DecideOnPrincipal & Partial<Accredit>): Promise<PrincipalAnswer> {
    const { reasons, from, to } = body;
    return this.change(id, async (tx, principal) => {
      const status = principalStep(principal, verb, tx.actor.role);
      if (from !== undefined) refuseWrongDays(from, to);
      await tx.query(
        `update principal set status = $2, status_since = $3, accredited_from = coalesce($4, accredited_from),
           accredited_to = case when $4::date is null then accredited_to else $5 end where id = $1`,
        [id, status, tx.now, from ?? null, to ?? null],
      );
      const facts: Record<string, string | null> = from === undefined ? {} : { from, to: to ?? null };
      await appendActs(tx, 'principal_id', [id], { verb, to: status, reasons, facts });
    });
  }

  proposeAgency(id: string, { agencyId, from, to, reasons }: ProposeAgency): Promise<PrincipalAnswer> {
    return this.change(id, async (tx, { status }) => {
      refuseWrongDays(from, to);
      await refuseConstraint(
        {
          accreditation_one_open: { pointer: '/agencyId', code: 'principal.agency-known' },
          accreditation_agency_fkey: { pointer: '/agencyId', code: 'agency.missing' },
        },
        () =>
          tx.query(
            `insert into accreditation (id, principal_id, agency_id, status, from_on, to_on, proposed_by, proposed_at, reasons)
             values ($1, $2, $3, 'proposed', $4, $5, $6, $7, $8)`,
            [this.ids.id(), id, agencyId, from, to ?? null, tx.actor.id, tx.now, reasons],
          ),
      );
      await appendActs(tx, 'principal_id', [id], { verb: 'propose_agency', to: status, reasons, facts: { agencyId } });
    });
  }

  decideAgency(id: string, verb: AccreditationVerb, body: DecideOnAgency): Promise<PrincipalAnswer> {
    const { accreditationId, reasons } = body;
    return this.change(id, async (tx, { status }) => {
      const [link] = await tx.query<Accreditation & { agencyId: string }>(
        `select status, proposed_by as "proposedBy", agency_id as "agencyId" from accreditation where id = $1 and principal_id = $2`,
        [accreditationId, id],
      );
      if (!link) return refuseRegistry('principal.agency-missing');
      const to = accreditationStep(link, verb, tx.actor);
      const { timeZone } = await this.home.read();
      await tx.query(
        `update accreditation set status = $2, reasons = $3, decided_by = case when $4 then decided_by else $5 end,
           to_on = case when $4 then greatest(from_on, least(to_on, $6)) else to_on end where id = $1`,
        [accreditationId, to, reasons, verb === 'end_agency', tx.actor.id, dayOf(tx.now, timeZone)],
      );
      const { agencyId } = link;
      await appendActs(tx, 'principal_id', [id], { verb, to: status, reasons, facts: { agencyId } });
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, principal: Pick<Principal, 'status'>) => Promise<void>,
  ): Promise<PrincipalAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<Pick<Principal, 'status'> & { version: number }>(
        'select status, version from principal where id = $1 for update',
        [id],
      );
      if (!row) return refuseRegistry('principal.missing');
      assertVersion(row.version);
      await tx.query('update principal set version = version + 1 where id = $1', [id]);
      await work(tx, row);
      return this.publish(tx, id);
    });
  }

  private async publish(tx: Transaction, id: string): Promise<PrincipalAnswer> {
    tx.record({ kind: 'principals', id });
    for (const record of await principalRecords(tx, [id])) tx.put('principal', record);
    return this.principals.one(id, tx.actor, tx.manager);
  }
}

function refuseWrongDays(from: string, to: string | undefined): void {
  if (to !== undefined && to < from)
    throw new Refusal('request.invalid', 'invalid', {}, [{ pointer: '/to', code: 'field.before-start' }]);
}
