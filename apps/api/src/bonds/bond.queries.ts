import { dayOf, type LegalDay } from '@amparo/kernel';
import { bondStatus, bondVerbs, refuseRegistry, remainingCover } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { BondAnswer } from './bond.responses.js';

const LEFT = `(b.amount + coalesce((select sum(case m.kind when 'call' then -m.amount else m.amount end) from bond_movement m
  where m.bond_id = b.id and m.moved_on <= $1::date), 0))`;

const BONDS: ListDefinition = {
  select: `b.id, b.agency_id as "agencyId", a.legal_name as "agencyName", jsonb_build_object('amount', b.amount::text, 'currency', b.currency) as pledged,
    b.guarantor, b.reference, b.from_on as "from", b.to_on as "to", b.version,
    coalesce((select jsonb_agg(jsonb_build_object('kind', m.kind, 'amount', m.amount::text, 'reason', m.reason, 'on', m.moved_on,
      'by', case when $2::uuid is null then u.name end, 'at', iso(m.recorded_at)) order by m.ordinal)
      from bond_movement m left join user_account u on u.id = m.recorded_by where m.bond_id = b.id), '[]') as movements`,
  from: 'bond b join agency a on a.id = b.agency_id',
  /** An agency sees its own. */
  where: '$1::date is not null and ($2::uuid is null or b.agency_id = $2)',
  filters: {
    agencyId: 'b.agency_id::text = ?',
    status: `case when $1::date < b.from_on then 'not_yet' when b.to_on < $1::date then 'expired' when ${LEFT} > 0 then 'in_force' else 'exhausted' end = ?`,
  },
  search: 'a.legal_name ilike ? or b.guarantor ilike ? or b.reference ilike ?',
  sorts: { to: 'b.to_on', from: 'b.from_on', agencyName: 'a.legal_name', guarantor: 'b.guarantor' },
  defaultSort: 'to',
  key: 'b.id',
};

type Stored = Omit<BondAnswer, 'remaining' | 'status' | 'allowedActions'>;

@Injectable()
export class BondQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<BondAnswer>> {
    const today = await this.today();
    const answer = await list<Stored>(this.dataSource.manager, BONDS, query, [today, scopeOf(actor)]);
    return { ...answer, data: answer.data.map((row) => shown(row, actor, today)) };
  }

  async *all(query: RawQuery, actor: Actor): AsyncGenerator<BondAnswer[]> {
    const today = await this.today();
    for await (const rows of allRows<Stored>(this.dataSource, BONDS, query, [today, scopeOf(actor)]))
      yield rows.map((row) => shown(row, actor, today));
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<BondAnswer> {
    const today = await this.today();
    const [row]: Stored[] = await manager.query(
      `select ${BONDS.select} from ${BONDS.from} where ${BONDS.where} and b.id = $3`,
      [today, scopeOf(actor), id],
    );
    return row ? shown(row, actor, today) : refuseRegistry('bond.missing');
  }

  private async today(): Promise<LegalDay> {
    return dayOf(this.clock.now(), (await this.home.read()).timeZone);
  }
}

const scopeOf = ({ role, agencyId }: Actor): string | null => (role === 'agency' ? agencyId : null);

function shown(row: Stored, { role }: Actor, today: LegalDay): BondAnswer {
  const bond = { ...row, amount: row.pledged.amount };
  const status = bondStatus(bond, row.movements, today);
  const remaining = { amount: remainingCover(bond, row.movements, today), currency: row.pledged.currency };
  return { ...row, remaining, status, allowedActions: [...bondVerbs(status, role)] };
}
