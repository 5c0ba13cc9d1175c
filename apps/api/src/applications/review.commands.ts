import {
  applicationStep,
  type ApplicationVerb,
  decideApplication,
  publishNotice,
  recommend,
  type Recommendation,
  refuseApplication,
  serveApplicationNotice,
  waitsForVisit,
} from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { planInspection } from '../inspections/index.js';
import { queueMail } from '../mail/index.js';
import { type Case, caseOf, invalid } from './application.case.js';
import { ApplicationOutcome } from './application.outcome.js';
import { ApplicationQueries } from './application.queries.js';
import { type Act, saveAct, type StoredApplication } from './application.repository.js';
import type {
  AssignApplication,
  CheckDocument,
  Recommend,
  RequestInspection,
  ServeApplicationNotice,
} from './application.requests.js';
import type { ApplicationAnswer } from './application.responses.js';
import { contactsOf } from './contacts.facts.js';
import { assigned, officerToAssign } from './reassign.commands.js';

/** What officers and deciders do with an application. */
@Injectable()
export class ReviewCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationQueries,
    private readonly outcome: ApplicationOutcome,
  ) {}

  return(id: string, reasons: string): Promise<ApplicationAnswer> {
    return this.change(id, 'return', async ({ tx, application, acting }) => {
      const step = applicationStep(application, 'return', acting);
      await this.tell(tx, application, 'application-returned', { reasons, day: step.dueOn ?? '' });
      return { ...step, reasons };
    });
  }

  beginReview(id: string): Promise<ApplicationAnswer> {
    return this.change(id, 'begin_review', ({ tx, application, acting }) => ({
      ...applicationStep(application, 'begin_review', acting),
      columns: { assigned_to: tx.actor.id },
    }));
  }

  assign(id: string, { assigneeId }: AssignApplication): Promise<ApplicationAnswer> {
    return this.change(id, 'assign', async (given) =>
      assigned(given, await officerToAssign(given.tx, assigneeId ?? given.tx.actor.id)),
    );
  }

  checkDocument(id: string, { documentId, accepted, note }: CheckDocument): Promise<ApplicationAnswer> {
    return this.change(id, 'check_document', async ({ tx, application, acting }) => {
      const step = applicationStep(application, 'check_document', acting);
      if (!accepted && !note) return invalid('/note', 'field.isDefined');
      const checked = await tx.query(
        `with checked as (
           update application_document set accepted = $3, check_note = $4, checked_by = $5, checked_at = $6
           where id = $1 and application_id = $2 and removed_at is null returning id)
         select id from checked`,
        [documentId, id, accepted, note ?? null, tx.actor.id, tx.now],
      );
      if (checked.length === 0) refuseApplication('application.document-missing');
      return { ...step, facts: { document: documentId, accepted } };
    });
  }

  publishNotice(id: string): Promise<ApplicationAnswer> {
    return this.change(id, 'publish_notice', ({ application, facts, acting }) => {
      const { until, ...step } = publishNotice(application, facts, acting);
      return { ...step, columns: { objections_until: until }, facts: { until } };
    });
  }

  requestInspection(id: string, { officeId, reasons }: RequestInspection): Promise<ApplicationAnswer> {
    return this.change(id, 'request_inspection', async ({ tx, application, facts, acting }) => {
      const step = applicationStep(application, 'request_inspection', acting);
      if (facts.inspection === 'open') refuseApplication('application.inspection-open');
      const office = officeId ?? tx.actor.officeId ?? invalid('/officeId', 'field.isDefined');
      const plan = { type: 'pre_licence', agencyId: application.agencyId, officeId: office, reasons } as const;
      const inspection = await planInspection(tx, plan);
      return {
        ...step,
        columns: { inspection_id: inspection.id },
        facts: { inspection: inspection.reference },
        reasons: reasons ?? null,
      };
    });
  }

  resumeReview(id: string): Promise<ApplicationAnswer> {
    return this.change(id, 'resume_review', ({ application, facts, acting }) => {
      const step = applicationStep(application, 'resume_review', acting);
      if (waitsForVisit(facts)) refuseApplication('application.inspection-open');
      return step;
    });
  }

  recommend(id: string, body: Recommend): Promise<ApplicationAnswer> {
    return this.change(id, 'recommend', ({ tx, application, facts, acting }) => {
      const { outcome, ground, reasons, reviewRight, number, validFrom, validTo, conditions } = body;
      const recommendation: Recommendation = {
        ...{ outcome, ground, reasons, reviewRight },
        number: number ?? null,
        validFrom: validFrom ?? null,
        validTo: validTo ?? null,
        conditions: conditions ?? [],
      };
      return {
        ...recommend(application, recommendation, facts, acting),
        columns: {
          recommendation: JSON.stringify(recommendation),
          recommended_by: tx.actor.id,
          recommended_at: tx.now,
          ...{ served_how: null, reply_by: null, reply: null, replied_at: null },
        },
        reasons,
        facts: { outcome },
      };
    });
  }

  serveNotice(id: string, { servedHow, replyBy }: ServeApplicationNotice): Promise<ApplicationAnswer> {
    return this.change(id, 'serve_notice', async ({ tx, application, acting }) => {
      const step = serveApplicationNotice(application, replyBy, acting);
      const reasons = application.recommendation?.reasons ?? '';
      await this.tell(tx, application, 'application-refusal-intended', { reasons, day: replyBy });
      return { ...step, columns: { served_how: servedHow, reply_by: replyBy }, facts: { replyBy } };
    });
  }

  sendBack(id: string, reasons: string): Promise<ApplicationAnswer> {
    return this.change(id, 'send_back', ({ tx, application, acting }) => {
      const step = applicationStep(application, 'send_back', acting);
      if (application.recommendedBy === tx.actor.id) refuseApplication('application.same-person');
      return { ...step, columns: { recommendation: null, recommended_by: null, recommended_at: null }, reasons };
    });
  }

  grant(id: string): Promise<ApplicationAnswer> {
    return this.decide(id, 'grant');
  }

  refuse(id: string): Promise<ApplicationAnswer> {
    return this.decide(id, 'refuse');
  }

  private decide(id: string, outcome: 'grant' | 'refuse'): Promise<ApplicationAnswer> {
    return this.change(id, outcome, async ({ tx, application, facts, acting }) => {
      const step = decideApplication(application, outcome, facts, acting);
      const licenceId = await this.outcome.carryOut(tx, application, outcome);
      const reasons = application.recommendation?.reasons ?? '';
      await this.tell(tx, application, `application-${step.status as 'granted' | 'refused'}`, { reasons });
      return { ...step, columns: { decided_by: tx.actor.id, decided_at: tx.now, licence_id: licenceId }, reasons };
    });
  }

  private async tell(
    tx: Transaction,
    { agencyId, number }: StoredApplication,
    template: Parameters<typeof queueMail>[1]['template'],
    params: Readonly<Record<string, string>>,
  ): Promise<void> {
    for (const { email, language } of await contactsOf(tx, agencyId))
      await queueMail(tx, { to: email, language, template, params: { number, ...params } });
  }

  private change(
    id: string,
    verb: ApplicationVerb,
    work: (given: Case) => Omit<Act, 'verb'> | Promise<Omit<Act, 'verb'>>,
  ): Promise<ApplicationAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const given = await caseOf(tx, id);
      await saveAct(tx, given.application, { verb, ...(await work(given)) });
      return this.applications.one(id, tx.actor, tx.manager);
    });
  }
}
