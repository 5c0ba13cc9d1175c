import { type JobOrder, jobOrderVerbs, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actsOf } from '../database/acts.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { asActions } from '../http/verb.js';
import type { JobOrderAnswer, JobOrderRow } from './job-order.responses.js';

const ORDERS: ListDefinition = {
  select: `j.id, j.number, j.agency_id as "agencyId", a.legal_name as "agencyName", j.principal_id as "principalId", p.name as "principalName", j.occupation,
    j.title, j.country, j.vacancies, j.filled, j.from_on as "from", j.to_on as "to", j.status, iso(j.status_since) as "statusSince", j.version, j.proposed_by as proposer`,
  from: 'job_order j join agency a on a.id = j.agency_id join principal p on p.id = j.principal_id',
  /** An agency sees its own. */
  where: '($1::uuid is null or j.agency_id = $1)',
  filters: {
    status: 'j.status = ?',
    agencyId: 'j.agency_id::text = ?',
    principalId: 'j.principal_id::text = ?',
    country: 'j.country = ?',
    occupation: `j.occupation like ? || '%'`,
  },
  search: 'j.number ilike ? or j.title ilike ? or a.legal_name ilike ? or p.name ilike ?',
  sorts: {
    number: 'j.number',
    from: 'j.from_on',
    to: 'j.to_on',
    status: 'j.status',
    statusSince: 'j.status_since',
    title: 'j.title',
  },
  defaultSort: '-statusSince',
  key: 'j.id',
};

const DETAIL = `select ${ORDERS.select}, jsonb_build_object('amount', j.wage_amount::text, 'currency', j.wage_currency) as wage, j.contract_months as "contractMonths",
    case when j.fee_amount = 0 then null else jsonb_build_object('amount', j.fee_amount::text, 'currency', j.fee_currency) end as fee,
    j.fee_rule_id as "feeRuleId", f.law || ', ' || f.article as "feeRule", j.licence_id as "licenceId", l.number as "licenceNumber",
    case when $3 then null else u.name end as "proposedBy", case when $3 then null else d.name end as "decidedBy"
  from ${ORDERS.from} join licence l on l.id = j.licence_id join user_account u on u.id = j.proposed_by
    left join user_account d on d.id = j.decided_by left join fee_rule f on f.id = j.fee_rule_id
  where ${ORDERS.where} and j.id = $2`;

type Stored<Row> = Omit<Row, 'allowedActions'> &
  Pick<JobOrder, 'status' | 'vacancies' | 'filled'> & { readonly proposer: string };
const scopeOf = ({ role, agencyId }: Actor): string | null => (role === 'agency' ? agencyId : null);

@Injectable()
export class JobOrderQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<JobOrderRow>> {
    const answer = await list<Stored<JobOrderRow>>(this.dataSource.manager, ORDERS, query, [scopeOf(actor)]);
    return { ...answer, data: answer.data.map((row) => shown(row, actor)) };
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<JobOrderRow[]> {
    return allRows(this.dataSource, ORDERS, query, [scopeOf(actor)]);
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<JobOrderAnswer> {
    const query = <R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> =>
      manager.query(sql, [...parameters]);
    const [row] = await query<Stored<Omit<JobOrderAnswer, 'history'>>>(DETAIL, [
      scopeOf(actor),
      id,
      actor.role === 'agency',
    ]);
    if (!row) return refuseRegistry('job-order.missing');
    return { ...shown(row, actor), history: await actsOf({ query }, 'job_order_id', id, actor) };
  }
}

function shown<Row>({ proposer, ...row }: Stored<Row>, actor: Actor): Row {
  const verbs = jobOrderVerbs({ ...(row as unknown as JobOrder), proposedBy: proposer }, actor);
  return { ...row, allowedActions: asActions(verbs) } as unknown as Row;
}
