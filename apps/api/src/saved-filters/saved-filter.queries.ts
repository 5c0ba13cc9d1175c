import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { refuseSavedFilter } from './saved-filter.refusals.js';
import type { SavedFilterAnswer } from './saved-filter.responses.js';

const FILTERS: ListDefinition = {
  select: 's.id, s.resource, s.name, s.question, s.is_default as "isDefault", s.version',
  from: 'saved_filter s',
  where: 's.owner_id = $1',
  filters: { resource: 's.resource = ?' },
  search: 's.name ilike ?',
  sorts: { name: 'lower(s.name)', createdAt: 's.created_at' },
  defaultSort: 'name',
  key: 's.id',
};

type Stored = Omit<SavedFilterAnswer, 'allowedActions'>;

@Injectable()
export class SavedFilterQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, { id }: Actor): Promise<ListAnswer<SavedFilterAnswer>> {
    const answer = await list<Stored>(this.dataSource.manager, FILTERS, query, [id]);
    return { ...answer, data: answer.data.map(shown) };
  }

  /** Somebody else's is answered like one that is not there. */
  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<SavedFilterAnswer> {
    const [row]: Stored[] = await manager.query(
      `select ${FILTERS.select} from ${FILTERS.from} where ${FILTERS.where} and s.id = $2`,
      [actor.id, id],
    );
    return row ? shown(row) : refuseSavedFilter('saved-filter.missing');
  }
}

const shown = (row: Stored): SavedFilterAnswer => ({
  ...row,
  allowedActions: ['rename', row.isDefault ? 'clear-default' : 'make-default', 'remove'],
});
