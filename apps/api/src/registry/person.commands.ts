import { keepName, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { agencyBeside, vetAgency } from '../vetting/index.js';
import { PersonQueries } from './person.queries.js';
import type { Appoint, EndAppointment, RegisterPerson } from './person.requests.js';
import type { PersonAnswer } from './person.responses.js';
import { personRecords } from './public-records.js';

@Injectable()
export class PersonCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly persons: PersonQueries,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  register({ name, otherNames }: RegisterPerson): Promise<PersonAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const id = this.ids.id();
      const home = await this.home.read();
      await tx.query(
        'insert into person (id, register_id, name, other_names, created_at) values ($1, $2, $3, $4, $5)',
        [id, home.id, keepName(name), (otherNames ?? []).map(keepName), tx.now],
      );
      return this.publish(tx, id);
    });
  }

  appoint(id: string, { agencyId, role, from, to }: Appoint): Promise<PersonAnswer> {
    return this.change(id, async (tx) => {
      const beside = await agencyBeside(tx, id, agencyId);
      if (beside !== null) refuseRegistry('person.one-agency', { agency: beside });
      await refuseConstraint(
        {
          appointment_agency_fkey: { pointer: '/agencyId', code: 'person.agency-unknown' },
          appointment_open_unique: { pointer: '/role', code: 'person.appointed-already' },
          appointment_interval: { pointer: '/to', code: 'field.before-start' },
        },
        () =>
          tx.query(
            'insert into appointment (id, person_id, agency_id, role, from_on, to_on) values ($1, $2, $3, $4, $5, $6)',
            [this.ids.id(), id, agencyId, role, from, to ?? null],
          ),
      );
      await vetAgency(tx, agencyId, { kind: 'change', id: null });
    });
  }

  endAppointment(id: string, { appointmentId, on }: EndAppointment): Promise<PersonAnswer> {
    return this.change(id, async (tx) => {
      const [row] = await tx.query<{ to_on: string | null }>(
        'select to_on from appointment where id = $1 and person_id = $2',
        [appointmentId, id],
      );
      if (!row) return refuseRegistry('person.appointment-missing');
      if (row.to_on !== null) refuseRegistry('person.appointment-ended');
      return refuseConstraint({ appointment_interval: { pointer: '/on', code: 'field.before-start' } }, () =>
        tx.query('update appointment set to_on = $2 where id = $1', [appointmentId, on]),
      );
    });
  }

  private change(id: string, work: (tx: Transaction) => Promise<unknown>): Promise<PersonAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const [row] = await tx.query<{ version: number; role: string }>(
        'select p.version, r.role from person p join register r on r.id = p.register_id where p.id = $1 for update of p',
        [id],
      );
      if (!row) return refuseRegistry('person.missing');
      if (row.role !== 'home') refuseRegistry('person.partner-register');
      assertVersion(row.version);
      await work(tx);
      await tx.query('update person set version = version + 1 where id = $1', [id]);
      return this.publish(tx, id);
    });
  }

  private async publish(tx: Transaction, id: string): Promise<PersonAnswer> {
    tx.record({ kind: 'persons', id });
    for (const record of await personRecords(tx, [id])) tx.put('person', record);
    return this.persons.one(id, tx.actor.role, tx.manager);
  }
}
