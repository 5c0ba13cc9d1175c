import { Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { type Resource, resourcesOf } from '../access/resources.js';
import { refuseConstraint } from '../database/constraints.js';
import { type Transaction, UnitOfWork } from '../database/unit-of-work.js';
import { assertVersion } from '../http/version.js';
import { Ids } from '../ports/index.js';
import { SavedFilterQueries } from './saved-filter.queries.js';
import { refuseSavedFilter } from './saved-filter.refusals.js';
import type { SaveFilter } from './saved-filter.requests.js';
import type { SavedFilterAnswer } from './saved-filter.responses.js';

/** So many of one list does somebody keep at most. */
const MOST = 50;

const NAME = { saved_filter_name_unique: { pointer: '/name', code: 'saved-filter.name-taken' } };

/** What somebody looks for is their own, and its words may be names of people: the audit log is told of which list, and no more. */
@Injectable()
export class SavedFilterCommands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly filters: SavedFilterQueries,
    private readonly ids: Ids,
  ) {}

  save({ resource, name, question }: SaveFilter): Promise<SavedFilterAnswer> {
    return this.unitOfWork.run(async (tx) => {
      if (!resourcesOf(tx.actor.role).includes(resource as Resource))
        throw new Refusal('request.invalid', 'invalid', {}, [
          { pointer: '/resource', code: 'saved-filter.no-such-list' },
        ]);
      // Two who save at once as one person wait for each other, so that the limit holds.
      await tx.query('select 1 from user_account where id = $1 for no key update', [tx.actor.id]);
      const [kept] = await tx.query<{ n: number }>(
        'select count(*)::int as n from saved_filter where owner_id = $1 and resource = $2',
        [tx.actor.id, resource],
      );
      if ((kept?.n ?? 0) >= MOST) refuseSavedFilter('saved-filter.many', { most: MOST });
      const id = this.ids.id();
      await refuseConstraint(NAME, () =>
        tx.query(
          'insert into saved_filter (id, owner_id, resource, name, question, created_at) values ($1, $2, $3, $4, $5, $6)',
          [id, tx.actor.id, resource, name.trim(), JSON.stringify(question), tx.now],
        ),
      );
      tx.record({ kind: 'saved-filters', id }, { resource });
      return this.filters.one(id, tx.actor, tx.manager);
    });
  }

  rename(id: string, name: string): Promise<SavedFilterAnswer> {
    return this.change(id, (tx) =>
      refuseConstraint(NAME, () => tx.query('update saved_filter set name = $2 where id = $1', [id, name.trim()])),
    );
  }

  /** A list opens with one of them at most. */
  makeDefault(id: string): Promise<SavedFilterAnswer> {
    return this.change(id, async (tx, { resource }) => {
      await tx.query(
        'update saved_filter set is_default = false, version = version + 1 where owner_id = $1 and resource = $2 and is_default and id <> $3',
        [tx.actor.id, resource, id],
      );
      await tx.query('update saved_filter set is_default = true where id = $1', [id]);
    });
  }

  clearDefault(id: string): Promise<SavedFilterAnswer> {
    return this.change(id, (tx) => tx.query('update saved_filter set is_default = false where id = $1', [id]));
  }

  /** Answers with what was removed, from which it can be saved again. */
  remove(id: string): Promise<SavedFilterAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const filter = await this.locked(tx, id);
      await tx.query('delete from saved_filter where id = $1', [id]);
      tx.record({ kind: 'saved-filters', id }, { resource: filter.resource });
      return { ...filter, allowedActions: [] };
    });
  }

  private change(
    id: string,
    work: (tx: Transaction, filter: SavedFilterAnswer) => Promise<unknown>,
  ): Promise<SavedFilterAnswer> {
    return this.unitOfWork.run(async (tx) => {
      const filter = await this.locked(tx, id);
      await work(tx, filter);
      await tx.query('update saved_filter set version = version + 1 where id = $1', [id]);
      tx.record({ kind: 'saved-filters', id }, { resource: filter.resource });
      return this.filters.one(id, tx.actor, tx.manager);
    });
  }

  private async locked(tx: Transaction, id: string): Promise<SavedFilterAnswer> {
    await tx.query('select 1 from saved_filter where id = $1 and owner_id = $2 for update', [id, tx.actor.id]);
    const filter = await this.filters.one(id, tx.actor, tx.manager);
    assertVersion(filter.version);
    return filter;
  }
}
