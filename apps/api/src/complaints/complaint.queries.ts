import { allowedComplaintVerbs, closureCodesFor, refuseComplaint, seesSealed } from '@amparo/complaints';
import { dayOf, type Role } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { CASE_COLUMNS, caseActor, type CaseRow, complaintOf } from './complaint.repository.js';
import type {
  CaseMessageAnswer,
  ComplaintAnswer,
  ComplaintEventAnswer,
  ComplaintFileAnswer,
  ComplaintRow,
  OrderedInspectionAnswer,
  SealedFileAnswer,
} from './complaint.responses.js';
import { CASES, scopeOf, scopeParameters } from './complaint.scope.js';

const OVERDUE = `(c.due_on is not null and c.due_on < me.today)`;

const COMPLAINTS: Omit<ListDefinition, 'where'> = {
  select: `c.id, c.reference, c.status, c.received_on as "receivedOn", c.due_on as "dueOn", ${OVERDUE} as overdue, c.rung, c.in_danger as "inDanger", c.codes,
    c.district, c.month, c.agency_id as "agencyId", a.legal_name as "agencyName", c.contact_kind as "contactKind", c.contact,
    case when u.id is null then null else jsonb_build_object('id', u.id, 'name', u.name) end as assignee, o.name as "officeName", c.version`,
  from: CASES,
  filters: {
    status: 'c.status = ?',
    overdue: `${OVERDUE} = (? = 'true')`,
    danger: `c.in_danger = (? = 'true')`,
    mine: `(c.assignee_id is not distinct from me.id) = (? = 'true')`,
    rung: 'c.rung = ?',
    agencyId: 'c.agency_id::text = ?',
  },
  search: `c.reference ilike ? or c.contact ilike ? or a.legal_name ilike ?
    or (length(regexp_replace(?, '\\D', '', 'g')) >= 5 and c.contact_form like '%' || regexp_replace(?, '\\D', '', 'g') || '%')`,
  sorts: {
    dueOn: `coalesce(c.due_on, 'infinity'::date)`,
    receivedOn: 'c.received_on',
    reference: 'c.reference',
    status: 'c.status',
  },
  defaultSort: 'dueOn',
  key: 'c.id',
};

const DETAIL = `${COMPLAINTS.select}, ${CASE_COLUMNS}, c.language, c.reply_recipient as "replyRecipient",
  case when c.amount is null then null else jsonb_build_object('amount', c.amount::text, 'currency', c.currency) end as amount,
  jsonb_build_object('id', t.id, 'name', t.name, 'recipient', t.recipient) as team,
  not exists (select from complaint_part p where p.complaint_id = c.id and p.kind = 'identity') as "isAnonymous"`;

type DetailRow = Omit<ComplaintRow, 'status'> &
  CaseRow &
  Pick<ComplaintAnswer, 'language' | 'replyRecipient' | 'amount' | 'team' | 'isAnonymous'>;

type Query = <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

/** Who may know that a complaint led to an inspection. */
const LINK_READERS: readonly Role[] = ['intake_officer', 'complaint_officer'];

/** What is shown of the sealed parts to anybody else. */
const NOTHING_SEALED = { sealedIdentity: null, sealedNarrative: null, files: [], messages: [] };

@Injectable()
export class ComplaintQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.home.read()).timeZone);
  }

  /** The inbox: by clock, the earliest day first. Never a sealed part. */
  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<ComplaintRow>> {
    const definition = { ...COMPLAINTS, where: scopeOf(actor) };
    return list<ComplaintRow>(this.dataSource.manager, definition, query, scopeParameters(actor, await this.today()));
  }

  async *all(query: RawQuery, actor: Actor): AsyncGenerator<ComplaintRow[]> {
    const definition = { ...COMPLAINTS, where: scopeOf(actor) };
    yield* allRows<ComplaintRow>(this.dataSource, definition, query, scopeParameters(actor, await this.today()));
  }

  one(id: string, actor: Actor): Promise<ComplaintAnswer> {
    return this.read(this.dataSource.manager, id, actor, scopeOf(actor));
  }

  /** The answer to somebody who just acted on it: a case that they handed on by that may be out of their scope already. */
  afterVerb(manager: EntityManager, id: string, actor: Actor): Promise<ComplaintAnswer> {
    return this.read(manager, id, actor, 'true');
  }

  private async read(manager: EntityManager, id: string, actor: Actor, scope: string): Promise<ComplaintAnswer> {
    const query: Query = (sql, parameters = []) => manager.query(sql, [...parameters]);
    const today = await this.today();
    const [row] = await query<DetailRow>(`select ${DETAIL} from ${CASES} where c.id = $5 and ${scope}`, [
      ...scopeParameters(actor, today),
      id,
    ]);
    if (!row) return refuseComplaint('complaint.missing');
    const { officeId: _, authorityId: __, turnEndsOn: ___, assigneeId: ____, closedBy: _____, ...shown } = row;
    const complaint = complaintOf(row);
    const person = caseActor(actor);
    const isShown = seesSealed(complaint, person);
    const verbs = allowedComplaintVerbs(complaint, person);
    return {
      ...shown,
      events: await eventsOf(query, id),
      inspections: LINK_READERS.includes(actor.role) ? await inspectionsOf(query, id) : [],
      sealedPartsShown: isShown,
      ...(isShown ? await sealedPartsOf(query, id) : NOTHING_SEALED),
      closureCodes: verbs.includes('close') ? closureCodesFor(complaint, today) : [],
      allowedActions: verbs.map((verb) => verb.replace('_', '-')),
    };
  }

  /** One sealed file, to whoever is handed the sealed parts of the case. */
  async file(id: string, fileId: string, actor: Actor): Promise<SealedFileAnswer> {
    const parameters = scopeParameters(actor, await this.today());
    const [row]: (CaseRow & { sealed: Buffer })[] = await this.dataSource.query(
      `select ${CASE_COLUMNS}, p.sealed from ${CASES} join complaint_part p on p.complaint_id = c.id and p.kind = 'file'
       where c.id = $5 and p.id = $6 and ${scopeOf(actor)}`,
      [...parameters, id, fileId],
    );
    if (!row || !seesSealed(complaintOf(row), caseActor(actor))) return refuseComplaint('complaint.file-missing');
    return { id: fileId, sealed: row.sealed.toString('base64') };
  }
}

const inspectionsOf = (query: Query, id: string): Promise<OrderedInspectionAnswer[]> =>
  query(
    `select i.id, i.number as reference, i.status from complaint_inspection l join inspection i on i.id = l.inspection_id
     where l.complaint_id = $1 order by i.number`,
    [id],
  );

const eventsOf = (query: Query, id: string): Promise<ComplaintEventAnswer[]> =>
  query(
    `select e.verb, e.status, e.rung, e.due_on as "dueOn", e.on_day as "on", e.by_role as "byRole", u.name as by, e.reasons,
       case when e.facts ? 'officer' then e.facts || jsonb_build_object('officerName', (select x.name from user_account x where x.id::text = e.facts ->> 'officer'))
         else e.facts end as facts
     from complaint_event e left join user_account u on u.id = e.by_id where e.complaint_id = $1 order by e.ordinal`,
    [id],
  );

async function sealedPartsOf(query: Query, id: string) {
  const parts = await query<{ kind: 'identity' | 'narrative'; sealed: Buffer }>(
    `select kind, sealed from complaint_part where complaint_id = $1 and kind <> 'file'`,
    [id],
  );
  const part = (wanted: string): string | null =>
    parts.find(({ kind }) => kind === wanted)?.sealed.toString('base64') ?? null;
  const messages = await query<Omit<CaseMessageAnswer, 'sealed'> & { sealed: Buffer }>(
    `select m.id, m.sent_by as "from", u.name as by, m.sent_on as "on", m.sealed
     from complaint_message m left join user_account u on u.id = m.officer_id where m.complaint_id = $1 order by m.ordinal`,
    [id],
  );
  return {
    sealedIdentity: part('identity'),
    sealedNarrative: part('narrative'),
    files: await query<ComplaintFileAnswer>(
      `select id, message_id as "messageId", length(sealed) as bytes from complaint_part where complaint_id = $1 and kind = 'file' order by ordinal`,
      [id],
    ),
    messages: messages.map((message) => ({ ...message, sealed: message.sealed.toString('base64') })),
  };
}
