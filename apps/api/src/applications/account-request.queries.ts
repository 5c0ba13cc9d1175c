import { refuseApplication } from '@amparo/licensing';
import type { Role } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import type { AccountRequestAnswer } from './account-request.responses.js';

type Row = Omit<AccountRequestAnswer, 'allowedActions'>;

const ACCOUNT_REQUESTS: ListDefinition = {
  select: `q.id, q.number, q.status, q.firm_name as "firmName", q.registration_number as "registrationNumber", q.country, q.contact_name as "contactName",
    q.email, q.language, q.created_at as "createdAt", q.confirmed_at as "confirmedAt", q.identity_checked as "identityChecked",
    q.closing_reasons as "closingReasons", u.name as "closedBy", q.agency_id as "agencyId", q.version`,
  from: 'account_request q left join user_account u on u.id = q.closed_by',
  // Of an address that nobody confirmed, nobody is told: anybody could have typed it.
  where: `q.status <> 'unconfirmed'`,
  filters: { status: 'q.status = ?' },
  search: 'q.number ilike ? or q.firm_name ilike ?',
  sorts: { number: 'q.number', firmName: 'q.firm_name', status: 'q.status', confirmedAt: 'q.confirmed_at' },
  defaultSort: '-confirmedAt',
  key: 'q.id',
};

const actions = (row: Row, role: Role): string[] =>
  role === 'licensing_officer' && row.status === 'confirmed' ? ['open-account', 'decline'] : [];

@Injectable()
export class AccountRequestQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, { role }: Actor): Promise<ListAnswer<AccountRequestAnswer>> {
    const answer = await list<Row>(this.dataSource.manager, ACCOUNT_REQUESTS, query);
    return { ...answer, data: answer.data.map((row) => ({ ...row, allowedActions: actions(row, role) })) };
  }

  all(query: RawQuery): AsyncGenerator<AccountRequestAnswer[]> {
    return allRows(this.dataSource, ACCOUNT_REQUESTS, query);
  }

  async one(
    id: string,
    { role }: Actor,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<AccountRequestAnswer> {
    const { select, from, where } = ACCOUNT_REQUESTS;
    const [row]: Row[] = await manager.query(`select ${select} from ${from} where ${where} and q.id = $1`, [id]);
    return row ? { ...row, allowedActions: actions(row, role) } : refuseApplication('account-request.missing');
  }
}
