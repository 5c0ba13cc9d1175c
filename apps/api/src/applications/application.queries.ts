import { allowedApplicationVerbs, APPLICATION_FORMS, fieldsOf, inTheWay, type Recommendation } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { documentsOf, factsOf, rulesOf } from './application.facts.js';
import { loadApplication, type Reader, scopeOf, type StoredApplication } from './application.repository.js';
import type { OwnObjectionAnswer } from './objection.responses.js';
import type {
  ApplicationActAnswer,
  ApplicationAnswer,
  ApplicationRow,
  MyApplicationAnswer,
  OfficerAnswer,
  OwnDecisionAnswer,
} from './application.responses.js';

export const APPLICATIONS: ListDefinition = {
  select: `p.id, p.number, p.agency_id as "agencyId", a.legal_name as "agencyName", p.kind, p.class, p.licence_id as "licenceId",
    l.number as "licenceNumber", p.status, p.status_since as "statusSince", p.due_on as "dueOn", p.submitted_at as "submittedAt",
    p.objections_until as "objectionsUntil",
    u.name as "assignedTo", p.version`,
  from: `application p join agency a on a.id = p.agency_id left join licence l on l.id = p.licence_id
    left join user_account u on u.id = p.assigned_to`,
  filters: {
    status: 'p.status = ?',
    kind: 'p.kind = ?',
    class: 'p.class = ?',
    agencyId: 'p.agency_id::text = ?',
    assignedTo: 'p.assigned_to::text = ?',
    open: `(p.status not in ('granted', 'refused', 'withdrawn')) = (? = 'true')`,
  },
  search: 'p.number ilike ? or a.legal_name ilike ?',
  sorts: {
    number: 'p.number',
    agencyName: 'a.legal_name',
    status: 'p.status',
    dueOn: `coalesce(p.due_on, 'infinity'::date)`,
    submittedAt: `coalesce(p.submitted_at, 'infinity'::timestamptz)`,
  },
  defaultSort: 'dueOn',
  key: 'p.id',
};

const OBJECTION = `o.id, o.words, o.received_on as "receivedOn", o.answer, iso(o.answered_at) as "answeredAt", o.considered_at is not null as "isConsidered"`;

/** Acts of which an applicant is not told: how the office goes about its work. */
const OWN_ACTS = `t.verb not in ('check_document', 'assign', 'recommend', 'send_back', 'request_inspection', 'resume_review', 'record_objection')`;

@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  list(query: RawQuery, actor: Actor): Promise<ListAnswer<ApplicationRow>> {
    const { where, parameters } = scopeOf(actor);
    return list(this.dataSource.manager, { ...APPLICATIONS, where }, query, parameters);
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<ApplicationRow[]> {
    const { where, parameters } = scopeOf(actor);
    return allRows(this.dataSource, { ...APPLICATIONS, where }, query, parameters);
  }

  assignees(reader: Reader = this.dataSource.manager): Promise<OfficerAnswer[]> {
    return reader.query(
      `select id, name from user_account where role = 'licensing_officer' and disabled_at is null order by name, id`,
    );
  }

  /** What the agency itself is shown. */
  async own(id: string, actor: Actor, manager?: EntityManager): Promise<MyApplicationAnswer> {
    const { reader, application, base } = await this.base(id, actor, manager);
    const { status, replyBy, recommendation } = application;
    const isTold = status === 'granted' || status === 'refused' || (status === 'noticed' && replyBy !== null);
    const acts = await actsOf(reader, id, `and ${OWN_ACTS}`, `case when u.role = 'agency' then u.name end`);
    const licenceDecisions = await reader.query<OwnDecisionAnswer>(
      'select id, kind, recorded_at as "recordedAt" from licence_decision where application_id = $1 order by ordinal',
      [id],
    );
    // Never who objects: only what is said.
    const objections = await reader.query<OwnObjectionAnswer>(
      `select ${OBJECTION} from application_objection o where o.application_id = $1 order by o.received_on, o.recorded_at, o.id`,
      [id],
    );
    return { ...base, assignedTo: null, acts, objections, decision: isTold ? recommendation : null, licenceDecisions };
  }

  async one(id: string, actor: Actor, manager?: EntityManager): Promise<ApplicationAnswer> {
    const { reader, application, base, rules, facts, acting } = await this.base(id, actor, manager);
    const [more] = await reader.query<Beside>(BESIDE, [id]);
    if (!more) throw new Error('an application that was read a moment ago is gone');
    return {
      ...base,
      ...more,
      recommendation: application.recommendation as Recommendation | null,
      inTheWay: inTheWay(application, facts, acting),
      documentsOpen: facts.documentsOpen,
      acts: await actsOf(reader, id, '', 'u.name'),
      objections: await reader.query(
        `select ${OBJECTION}, o.objector, o.contact, o.consideration, u.name as "consideredBy", iso(o.considered_at) as "consideredAt"
         from application_objection o left join user_account u on u.id = o.considered_by where o.application_id = $1 order by o.received_on, o.recorded_at, o.id`,
        [id],
      ),
      submissions: await reader.query(
        `select ordinal, submitted_at as "submittedAt", content from application_submission where application_id = $1 order by ordinal desc`,
        [id],
      ),
      assignees: await this.assignees(reader),
      settings: application.settings,
      validityMonths: rules.licenceClass?.validityMonths ?? null,
    };
  }

  private async base(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager) {
    const reader: Reader = { query: (sql, parameters = []) => manager.query(sql, [...parameters]) };
    const application = await loadApplication(reader, id, actor);
    const [row] = await reader.query<ApplicationRow & Pick<MyApplicationAnswer, 'reply'>>(
      `select ${APPLICATIONS.select}, p.reply from ${APPLICATIONS.from} where p.id = $1`,
      [id],
    );
    if (!row) throw new Error('an application that was read a moment ago is gone');
    const now = this.clock.now();
    const rules = await rulesOf(reader, application, now);
    const facts = await factsOf(reader, application, rules);
    const acting = { actor: { id: actor.id ?? '', role: actor.role }, now, timeZone: application.timeZone };
    const base = {
      ...row,
      content: application.content as MyApplicationAnswer['content'],
      fields: fieldsOf(application.kind),
      neededFields: APPLICATION_FORMS[application.kind].needs,
      requiredDocuments: rules.documents.map(({ code, names, needed }) => ({ code, names, needed })),
      documents: await documentsOf(reader, id),
      replyBy: application.replyBy,
      allowedActions: actionsOf(application, facts, acting),
    };
    return { reader, application, base, rules, facts, acting };
  }
}

type Beside = Pick<
  ApplicationAnswer,
  'recommendedBy' | 'servedHow' | 'inspectionId' | 'inspectionNumber' | 'inspectionStatus' | 'inspectionOutcome'
>;

const BESIDE = `select u.name as "recommendedBy", p.served_how as "servedHow", p.inspection_id as "inspectionId", i.number as "inspectionNumber",
  i.status as "inspectionStatus", i.outcome as "inspectionOutcome"
  from application p left join user_account u on u.id = p.recommended_by left join inspection i on i.id = p.inspection_id where p.id = $1`;

const actionsOf = (application: StoredApplication, ...facts: Tail): string[] =>
  allowedApplicationVerbs(application, ...facts).map((verb) => verb.replaceAll('_', '-'));
type Tail = Parameters<typeof allowedApplicationVerbs> extends [unknown, ...infer Rest] ? Rest : never;

const actsOf = (reader: Reader, id: string, and: string, name: string): Promise<ApplicationActAnswer[]> =>
  reader.query(
    `select t.verb, t.to_status as "toStatus", ${name} as by, t.recorded_at as at, t.reasons
     from application_act t left join user_account u on u.id = t.acted_by where t.application_id = $1 ${and} order by t.ordinal desc`,
    [id],
  );
