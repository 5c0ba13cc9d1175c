import { dayOf, isLegalDay } from '@amparo/kernel';
import { applicationStep, checkObjection, refuseApplication } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { HomeRegister } from '../database/home-register.queries.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Case, caseOf, invalid } from './application.case.js';
import { ApplicationQueries } from './application.queries.js';
import { type Act, appendAct, saveAct, type StoredApplication } from './application.repository.js';
import type { ApplicationAnswer } from './application.responses.js';
import type { ConsiderObjection, LodgeObjection, RecordObjection } from './objection.requests.js';
import type { ObjectedAnswer } from './objection.responses.js';

/** What the public says to an application of which it was told, and what an officer makes of it. */
@Injectable()
export class ObjectionCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationQueries,
    private readonly home: HomeRegister,
  ) {}

  /** From the portal. Who objects, and how to reach them, only officers read; nothing of it stands in the history or the log. */
  lodge({ number, words, objector, contact }: LodgeObjection): Promise<ObjectedAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const { timeZone } = await this.home.read();
      const [row] = await tx.query<Pick<StoredApplication, 'id' | 'status' | 'objectionsUntil'>>(
        'select id, status, objections_until as "objectionsUntil" from application where number = $1 for update',
        [number],
      );
      if (!row) return refuseApplication('application.missing');
      checkObjection(row, { now: tx.now, timeZone });
      const receivedOn = dayOf(tx.now, timeZone);
      await tx.query(
        `insert into application_objection (id, application_id, objector, contact, words, received_on, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
        [row.id, objector ?? null, contact ?? null, words, receivedOn, tx.now],
      );
      await appendAct(tx, row.id, { verb: 'record_objection', status: row.status, facts: { receivedOn } });
      tx.record({ kind: 'applications', id: row.id });
      return { accepted: true };
    });
  }

  /** One that came on paper. */
  record(id: string, { objector, words, receivedOn }: RecordObjection): Promise<ApplicationAnswer> {
    return this.change(id, 'record_objection', async ({ tx, application, acting }) => {
      const step = applicationStep(application, 'record_objection', acting);
      if (application.objectionsUntil === null) refuseApplication('application.notice-needed');
      if (!isLegalDay(receivedOn) || receivedOn > dayOf(tx.now, application.timeZone))
        return invalid('/receivedOn', 'field.in-future');
      await tx.query(
        `insert into application_objection (id, application_id, objector, words, received_on, recorded_by, recorded_at)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6)`,
        [id, objector, words, receivedOn, tx.actor.id, tx.now],
      );
      return { ...step, facts: { receivedOn } };
    });
  }

  consider(id: string, { objectionId, consideration }: ConsiderObjection): Promise<ApplicationAnswer> {
    return this.change(id, 'consider_objection', async ({ tx, application, acting }) => {
      const step = applicationStep(application, 'consider_objection', acting);
      const [objection] = await tx.query<{ open: boolean }>(
        'select considered_at is null as open from application_objection where id = $1 and application_id = $2 for update',
        [objectionId, id],
      );
      if (!objection) return refuseApplication('application.objection-missing');
      if (!objection.open) return refuseApplication('application.objection-considered');
      await tx.query(
        'update application_objection set consideration = $2, considered_by = $3, considered_at = $4 where id = $1',
        [objectionId, consideration, tx.actor.id, tx.now],
      );
      return { ...step, facts: { objection: objectionId } };
    });
  }

  private change(
    id: string,
    verb: 'record_objection' | 'consider_objection',
    work: (given: Case) => Promise<Omit<Act, 'verb'>>,
  ): Promise<ApplicationAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const given = await caseOf(tx, id);
      await saveAct(tx, given.application, { verb, ...(await work(given)) });
      return this.applications.one(id, tx.actor, tx.manager);
    });
  }
}
