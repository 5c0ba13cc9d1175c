import { dayOf, type FeeRule, feeRuleVerbs } from '@amparo/kernel';
import { refuseRegistry } from '@amparo/registry';
import type { FeeRuleRecord } from '@amparo/verification';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { FeeRuleAnswer } from './fee-rule.responses.js';

/** For whom a rule speaks: rules of one scope follow each other in time. */
const scope = (t: string): string => `(${t}.register_id, ${t}.country, ${t}.class, ${t}.occupation)`;
const LATER = `from fee_rule n where ${scope('n')} is not distinct from ${scope('f')} and n.from_on > f.from_on`;
const TO = `least(f.to_on, (select min(n.from_on) - 1 ${LATER}))`;
const CAP = `jsonb_build_object('kind', f.cap_kind, 'count', f.cap_count,
  'money', case when f.cap_amount is null then null else jsonb_build_object('amount', f.cap_amount::text, 'currency', f.cap_currency) end)`;
const CURRENT = `(f.from_on <= $1::date and coalesce(${TO} >= $1::date, true))`;

const RULES: ListDefinition = {
  select: `f.id, r.country as origin, f.country, f.class, f.occupation, ${CAP} as cap, f.law, f.article, f.url, f.from_on as "from", ${TO} as "to",
    ${CURRENT} as current, u.name as "recordedBy", not exists (select ${LATER}) as newest,
    (select count(*)::int from fee_rule v where ${scope('v')} is not distinct from ${scope('f')}) as version`,
  from: 'fee_rule f join register r on r.id = f.register_id left join user_account u on u.id = f.recorded_by',
  where: '$1::date is not null',
  filters: {
    country: 'f.country = ?',
    class: 'f.class = ?',
    capKind: 'f.cap_kind = ?',
    current: `${CURRENT} = (? = 'true')`,
  },
  search: 'f.law ilike ? or f.article ilike ?',
  sorts: { country: `coalesce(f.country, '')`, class: `coalesce(f.class, '')`, from: 'f.from_on' },
  defaultSort: 'country,-from',
  key: 'f.id',
};

type Stored = Omit<FeeRuleAnswer, 'allowedActions'> & { readonly newest: boolean };

@Injectable()
export class FeeRuleQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<FeeRuleAnswer>> {
    const answer = await list<Stored>(this.dataSource.manager, RULES, query, [await this.today()]);
    return { ...answer, data: answer.data.map((rule) => shown(rule, actor)) };
  }

  async *all(query: RawQuery): AsyncGenerator<FeeRuleAnswer[]> {
    yield* allRows<FeeRuleAnswer>(this.dataSource, RULES, query, [await this.today()]);
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<FeeRuleAnswer> {
    const [row]: Stored[] = await manager.query(`select ${RULES.select} from ${RULES.from} where f.id = $2`, [
      await this.today(),
      id,
    ]);
    return row ? shown(row, actor) : refuseRegistry('fee-rule.missing');
  }

  private async today(): Promise<string> {
    return dayOf(this.clock.now(), (await this.home.read()).timeZone);
  }
}

function shown({ newest, ...rule }: Stored, { role }: Actor): FeeRuleAnswer {
  return { ...rule, allowedActions: feeRuleVerbs(newest, role) };
}

/** Every rule of the home register, with the day on which a later one ended it: what orders are measured by. */
export const feeRules = (tx: Pick<Transaction, 'query'>): Promise<(FeeRule & { readonly source: string })[]> =>
  tx.query(
    `select f.id, f.country, f.class, f.occupation, ${CAP} as cap, f.law || ', ' || f.article as source, f.from_on as "from", ${TO} as "to" from fee_rule f`,
  );

export async function feeRuleRecords(tx: Pick<Transaction, 'query'>, ids: readonly string[]): Promise<FeeRuleRecord[]> {
  const rows = await tx.query<{ record: FeeRuleRecord }>(
    `select jsonb_build_object('id', f.id, 'register', f.register_id, 'origin', r.country, 'country', f.country, 'class', f.class, 'occupation', f.occupation,
       'cap', ${CAP}, 'source', jsonb_build_object('law', f.law, 'article', f.article, 'url', f.url), 'from', f.from_on, 'to', ${TO}) as record
     from fee_rule f join register r on r.id = f.register_id where f.id = any($1::uuid[]) order by f.id`,
    [ids],
  );
  return rows.map(({ record }) => record);
}

export interface ScopeRow {
  readonly id: string;
  readonly from: string;
}

/** The rules of one scope, the newest first. */
export const rulesOfScope = (
  tx: Pick<Transaction, 'query'>,
  key: readonly [register: string, country: string | null, licenceClass: string | null, occupation: string | null],
): Promise<ScopeRow[]> =>
  tx.query(
    `select f.id, f.from_on as "from" from fee_rule f where ${scope('f')} is not distinct from ($1::text, $2::text, $3::text, $4::text) order by f.from_on desc`,
    key,
  );
