import { entityChangeLifecycle, refuseEntityChange } from '@amparo/licensing';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import type { EntityChangeAnswer } from './entity-change.responses.js';

const CHANGES: ListDefinition = {
  select: `e.id, e.agency_id as "agencyId", a.legal_name as "agencyName", e.before, e.value, e.changed_on as "on", e.ground, e.reasons,
    e.review_right as "reviewRight", e.status, pu.name as "proposedBy", e.proposed_by as "proposerId", iso(e.proposed_at) as "proposedAt",
    du.name as "decidedBy", iso(e.decided_at) as "decidedAt", e.decided_reasons as "decidedReasons", e.version,
    coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number) order by l.number) from licence l where l.id = any(e.licences)), '[]') as licences`,
  from: `entity_change e join agency a on a.id = e.agency_id join user_account pu on pu.id = e.proposed_by
    left join user_account du on du.id = e.decided_by`,
  filters: { agencyId: 'e.agency_id::text = ?', status: 'e.status = ?' },
  search: 'a.legal_name ilike ? or e.before ilike ? or e.value ilike ?',
  sorts: { proposedAt: 'e.proposed_at', agencyName: 'a.legal_name', on: 'e.changed_on', status: 'e.status' },
  defaultSort: '-proposedAt',
  key: 'e.id',
};

type Stored = Omit<EntityChangeAnswer, 'allowedActions'> & { readonly proposerId: string };

@Injectable()
export class EntityChangeQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<EntityChangeAnswer>> {
    const answer = await list<Stored>(this.dataSource.manager, CHANGES, query);
    return { ...answer, data: answer.data.map((row) => shown(row, actor)) };
  }

  async *all(query: RawQuery, actor: Actor): AsyncGenerator<EntityChangeAnswer[]> {
    for await (const rows of allRows<Stored>(this.dataSource, CHANGES, query))
      yield rows.map((row) => shown(row, actor));
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<EntityChangeAnswer> {
    const [row]: Stored[] = await manager.query(`select ${CHANGES.select} from ${CHANGES.from} where e.id = $1`, [id]);
    return row ? shown(row, actor) : refuseEntityChange('entity-change.missing');
  }
}

function shown({ proposerId, ...row }: Stored, { id, role }: Actor): EntityChangeAnswer {
  return { ...row, allowedActions: id === proposerId ? [] : entityChangeLifecycle.verbsFor(row.status, role) };
}
