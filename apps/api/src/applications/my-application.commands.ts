import { dayOf, publicNumber, Refusal } from '@amparo/kernel';
import {
  type ApplicationContent,
  applicationStep,
  type ApplicationKind,
  fieldsOf,
  missingIn,
  refuseApplication,
  reply,
} from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { refuseConstraint } from '../database/constraints.js';
import { HomeRegister } from '../database/home-register.queries.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ports/index.js';
import { settingOn } from '../settings/index.js';
import { vetAgency } from '../vetting/index.js';
import { documentsOf, rulesOf } from './application.facts.js';
import { ApplicationQueries } from './application.queries.js';
import {
  insertApplication,
  appendAct,
  loadForVerb,
  saveAct,
  type StoredApplication,
} from './application.repository.js';
import type { BeginApplication, ReplyToNotice, SaveApplication } from './application.requests.js';
import type { MyApplicationAnswer } from './application.responses.js';
import type { AnswerObjection } from './objection.requests.js';
import { statedIn } from './stated.facts.js';
import { StatedKeeper } from './stated.keeper.js';

const invalid = (pointer: string, code: string): never => {
  throw new Refusal('request.invalid', 'invalid', {}, [{ pointer, code, params: { field: pointer.slice(1) } }]);
};

/** What an agency does with its own applications. */
@Injectable()
export class MyApplicationCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly applications: ApplicationQueries,
    private readonly stated: StatedKeeper,
    private readonly home: HomeRegister,
    private readonly ids: Ids,
  ) {}

  begin(body: BeginApplication): Promise<MyApplicationAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const home = await this.home.read();
      const today = dayOf(tx.now, home.timeZone);
      const agencyId = tx.actor.agencyId ?? refuseApplication('application.missing');
      const about = await subjectOf(tx, agencyId, body, today);
      const [row] = await tx.query<{ serial: number }>(`select nextval('application_serial') as serial`);
      const id = this.ids.id();
      const number = publicNumber(home.id, Number(today.slice(0, 4)), row?.serial ?? 0);
      await refuseConstraint({ application_one_open: { pointer: '/kind', code: 'application.open-already' } }, () =>
        insertApplication(tx, { id, number, agencyId, kind: body.kind, ...about }),
      );
      await appendAct(tx, id, { verb: 'begin', status: 'draft' });
      tx.record({ kind: 'applications', id }, { kind: body.kind });
      return this.applications.own(id, tx.actor, tx.manager);
    });
  }

  save(id: string, { content }: SaveApplication): Promise<MyApplicationAnswer> {
    return this.change(id, async (tx, application) => {
      const step = applicationStep(application, 'save', this.acting(tx, application));
      refuseForeign(application.kind, content);
      await saveAct(tx, application, { verb: 'save', ...step, columns: { content: JSON.stringify(content) } });
    });
  }

  /** What was stated is kept as it was handed in, and stands from now on as what the applicant is: so it can be screened. */
  submit(id: string): Promise<MyApplicationAnswer> {
    return this.change(id, async (tx, application) => {
      const step = applicationStep(application, 'submit', this.acting(tx, application));
      const rules = await rulesOf(tx, { ...application, submittedAt: null }, tx.now);
      const sent = (await documentsOf(tx, id)).map(({ requirement }) => requirement);
      const errors = missingIn(application, sent, rules.requirements);
      if (errors.length > 0) throw new Refusal('application.incomplete', 'invalid', {}, errors);
      await this.stated.check(tx, application);
      await tx.query(
        `insert into application_submission (application_id, ordinal, content, submitted_by, submitted_at)
         values ($1, 1 + (select count(*) from application_submission where application_id = $1), $2, $3, $4)`,
        [id, JSON.stringify(application.content), tx.actor.id, tx.now],
      );
      if (application.kind === 'licence') await this.stated.keep(tx, application);
      const vetting = await vetAgency(tx, application.agencyId, { kind: 'application', id }, statedIn(application));
      const columns = { submitted_at: tx.now, settings: JSON.stringify(rules.versions) };
      await saveAct(tx, application, { verb: 'submit', ...step, columns, facts: { flagged: vetting.flagged } });
    });
  }

  withdraw(id: string): Promise<MyApplicationAnswer> {
    return this.change(id, async (tx, application) => {
      const step = applicationStep(application, 'withdraw', this.acting(tx, application));
      await saveAct(tx, application, { verb: 'withdraw', ...step });
    });
  }

  reply(id: string, { words }: ReplyToNotice): Promise<MyApplicationAnswer> {
    return this.change(id, async (tx, application) => {
      const step = reply(application, this.acting(tx, application));
      await saveAct(tx, application, { verb: 'reply', ...step, columns: { reply: words, replied_at: tx.now } });
    });
  }

  /** The applicant's say to what the public holds against it, once, and before an officer weighs both. */
  answerObjection(id: string, { objectionId, answer }: AnswerObjection): Promise<MyApplicationAnswer> {
    return this.change(id, async (tx, application) => {
      const step = applicationStep(application, 'answer_objection', this.acting(tx, application));
      const [objection] = await tx.query<{ considered: boolean; answered: boolean }>(
        `select considered_at is not null as considered, answered_at is not null as answered from application_objection
         where id = $1 and application_id = $2 for update`,
        [objectionId, id],
      );
      if (!objection) return refuseApplication('application.objection-missing');
      if (objection.considered) return refuseApplication('application.objection-considered');
      if (objection.answered) return refuseApplication('application.objection-answered');
      await tx.query('update application_objection set answer = $2, answered_by = $3, answered_at = $4 where id = $1', [
        objectionId,
        answer,
        tx.actor.id,
        tx.now,
      ]);
      await saveAct(tx, application, { verb: 'answer_objection', ...step, facts: { objection: objectionId } });
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, application: StoredApplication) => Promise<void>,
  ): Promise<MyApplicationAnswer> {
    return this.unitOfWork.run(async (tx) => {
      await work(tx, await loadForVerb(tx, id));
      return this.applications.own(id, tx.actor, tx.manager);
    });
  }

  private acting(tx: Transaction, { timeZone }: StoredApplication) {
    return { actor: { id: tx.actor.id ?? '', role: tx.actor.role }, now: tx.now, timeZone };
  }
}

/** A first licence names its class; any other application one of the agency's own licences. */
async function subjectOf(
  tx: Transaction,
  agencyId: string,
  { kind, class: asked, licenceId }: BeginApplication,
  today: string,
): Promise<{ class: string; licenceId: string | null }> {
  if (kind === 'licence') {
    if (licenceId !== undefined) return invalid('/licenceId', 'licence.terms.not-taken');
    const { value } = await settingOn(tx, 'licence-classes', today);
    const known = value.find(({ code }) => code === asked) ?? invalid('/class', 'application.class-unknown');
    return { class: known.code, licenceId: null };
  }
  if (asked !== undefined) return invalid('/class', 'licence.terms.not-taken');
  const [licence] = await tx.query<{ class: string }>('select class from licence where id = $1 and agency_id = $2', [
    licenceId ?? null,
    agencyId,
  ]);
  return {
    class: (licence ?? invalid('/licenceId', 'application.licence-unknown')).class,
    licenceId: licenceId ?? null,
  };
}

function refuseForeign(kind: ApplicationKind, content: ApplicationContent): void {
  const fields = fieldsOf(kind);
  const errors = (Object.keys(content) as (keyof ApplicationContent)[])
    .filter((field) => content[field] !== undefined && !fields.includes(field))
    .map((field) => ({ pointer: `/content/${field}`, code: 'licence.terms.not-taken', params: { field } }));
  if (errors.length > 0) throw new Refusal('request.invalid', 'invalid', {}, errors);
}
