import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { type Draft, ownChanges } from './draft.js';
import { HOME_LISTS, homeList, namesOf } from './home-lists.js';
import type { DraftAnswer, ListRow } from './list.responses.js';
import { type Confirmation, confirmationsOf, readDraft } from './release.repository.js';
import { meaningOf } from './violation-words.js';

@Injectable()
export class ListQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  /** The home register's lists, those without a release too. */
  async all(): Promise<ListRow[]> {
    const { id: register } = await this.home.read();
    const rows: { list: string; number: number; publishedAt: string; entries: number }[] = await this.dataSource.query(
      `select distinct on (list) list, number, iso(published_at) as "publishedAt", entry_count as entries from release order by list, number desc`,
    );
    return HOME_LISTS.map((id) => {
      const current = rows.find(({ list }) => list === id);
      const { number = null, publishedAt = null, entries = 0 } = current ?? {};
      return { id, register, names: namesOf(id), release: number, publishedAt, entries, version: number ?? 0 };
    });
  }

  async one(code: string): Promise<ListRow> {
    const id = homeList(code);
    return (await this.all()).find((row) => row.id === id) as ListRow;
  }

  async draft(code: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<DraftAnswer> {
    const list = homeList(code);
    const { timeZone } = await this.home.read();
    const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      manager.query(sql, [...parameters]);
    const tx = { query, now: this.clock.now() };
    const draft = await readDraft(tx, list, timeZone, meaningOf);
    return draftAnswer(draft, await confirmationsOf(tx, draft), actor);
  }
}

/** What this person may do with the draft now. */
export function allowedActions(draft: Draft, confirmations: readonly Confirmation[], actor: Actor): string[] {
  if (actor.role !== 'publisher' || draft.changes.length === 0 || ownChanges(draft, actor.id).length > 0) return [];
  if (!draft.needsConfirmation) return ['publish'];
  if (confirmations.some(({ confirmedBy }) => confirmedBy !== actor.id)) return ['publish'];
  return confirmations.length === 0 ? ['confirm'] : [];
}

function draftAnswer(draft: Draft, confirmations: readonly Confirmation[], actor: Actor): DraftAnswer {
  const own = new Set(ownChanges(draft, actor.id));
  return {
    ...{ id: draft.list, list: draft.list, number: draft.number, entries: draft.entries.length },
    changes: draft.changes.map((one) => {
      const { people: _, ...change } = one;
      return { ...change, isOwn: own.has(one) };
    }),
    ...{ sha256: draft.sha256, needsConfirmation: draft.needsConfirmation },
    confirmedBy: confirmations.map(({ name }) => name),
    version: draft.previous?.number ?? 0,
    allowedActions: allowedActions(draft, confirmations, actor),
  };
}
