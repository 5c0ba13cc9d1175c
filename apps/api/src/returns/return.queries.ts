import { type PeriodicReturn, refuseRegistry, returnVerbs } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actsOf } from '../database/acts.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { asActions } from '../http/verb.js';
import type { ReturnAnswer, ReturnRow } from './return.responses.js';

const RETURNS: ListDefinition = {
  select: `t.id, t.agency_id as "agencyId", a.legal_name as "agencyName", t.period, t.due_on as "dueOn", t.status, t.placements, t.terminations, t.version,
    t.filed_by as "filedBy"`,
  from: 'periodic_return t join agency a on a.id = t.agency_id',
  /** An agency sees its own. */
  where: '($1::uuid is null or t.agency_id = $1)',
  filters: { status: 't.status = ?', agencyId: 't.agency_id::text = ?', period: 't.period = ?' },
  search: 'a.legal_name ilike ? or t.period ilike ?',
  sorts: { dueOn: 't.due_on', period: 't.period', status: 't.status', agencyName: 'a.legal_name' },
  defaultSort: '-dueOn',
  key: 't.id',
};

type Stored<Row> = Omit<Row, 'allowedActions'> & PeriodicReturn;
const scopeOf = ({ role, agencyId }: Actor): string | null => (role === 'agency' ? agencyId : null);

@Injectable()
export class ReturnQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<ReturnRow>> {
    const answer = await list<Stored<ReturnRow>>(this.dataSource.manager, RETURNS, query, [scopeOf(actor)]);
    return { ...answer, data: answer.data.map((row) => shown<ReturnRow>(row, actor)) };
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<ReturnRow[]> {
    return allRows(this.dataSource, RETURNS, query, [scopeOf(actor)]);
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<ReturnAnswer> {
    const query = <R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> =>
      manager.query(sql, [...parameters]);
    const [row] = await query<Stored<Omit<ReturnAnswer, 'history'>>>(
      `select ${RETURNS.select}, t.from_on as "from", t.to_on as "to", t.condition_notes as "conditionNotes", iso(t.filed_at) as "filedAt"
       from ${RETURNS.from} where ${RETURNS.where} and t.id = $2`,
      [scopeOf(actor), id],
    );
    if (!row) return refuseRegistry('return.missing');
    const history = await actsOf({ query }, 'periodic_return_id', id, actor);
    return { ...shown<Omit<ReturnAnswer, 'history'>>(row, actor), history };
  }
}

function shown<Row>({ filedBy, ...row }: Stored<Row>, actor: Actor): Row {
  const one = { ...(row as unknown as PeriodicReturn), filedBy };
  return { ...row, allowedActions: asActions(returnVerbs(one, actor)) } as unknown as Row;
}
