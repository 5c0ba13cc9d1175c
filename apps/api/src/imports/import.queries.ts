import type { Role } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import { refusalWords } from '../http/refusal-words.js';
import { requestContext } from '../http/request-context.js';
import { importLifecycle, refuseImport } from './import.lifecycle.js';
import type { CellErrorAnswer, ImportAnswer, ImportedRow, ImportRow } from './import.responses.js';

const IMPORTS: ListDefinition = {
  select: `b.id, b.layout, b.register_id as register, jsonb_build_object('name', b.source_name, 'url', b.source_url, 'date', b.source_on) as source,
    b.file_name as "fileName", b.sha256, b.status, '{"kept":0}'::jsonb || b.counts as counts, b.created_at as "createdAt", b.version`,
  from: 'import_batch b',
  filters: { layout: 'b.layout = ?', status: 'b.status = ?' },
  search: 'b.file_name ilike ?',
  sorts: { createdAt: 'b.created_at', layout: 'b.layout', status: 'b.status' },
  defaultSort: '-createdAt',
  key: 'b.id',
};

const ROWS: ListDefinition = {
  select: 'r.id, r.row_number as row, r.outcome, r.errors, r.notes, r.summary, r.cells',
  from: 'import_row r',
  where: 'r.batch_id = $1',
  filters: { outcome: 'r.outcome = ?' },
  search: 'r.summary ilike ?',
  sorts: { row: 'r.ordinal', outcome: 'r.outcome' },
  defaultSort: 'row',
  key: 'r.id',
};

@Injectable()
export class ImportQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(query: RawQuery): Promise<ListAnswer<ImportRow>> {
    return list<ImportRow>(this.dataSource.manager, IMPORTS, query);
  }

  all(query: RawQuery): AsyncGenerator<ImportRow[]> {
    return allRows(this.dataSource, IMPORTS, query);
  }

  async one(id: string, role: Role, manager: EntityManager = this.dataSource.manager): Promise<ImportAnswer> {
    const [row]: Omit<ImportAnswer, 'allowedActions'>[] = await manager.query(
      `select ${IMPORTS.select}, (select jsonb_build_object('done', g.done, 'total', g.total) from import_progress g
         where g.batch_id = b.id and b.status = 'dry_run' and g.at > now() - interval '1 minute') as progress
       from ${IMPORTS.from} where b.id = $1`,
      [id],
    );
    if (!row) return refuseImport('import.missing');
    return { ...row, allowedActions: importLifecycle.verbsFor(row.status, role) };
  }

  /** Layout → field → the column that it was last read from, where a sender said so. */
  async lastColumns(): Promise<Map<string, Record<string, string>>> {
    const rows: { layout: string; mapping: Record<string, string> }[] = await this.dataSource.query(
      `select distinct on (layout) layout, mapping from import_batch where mapping <> '{}' order by layout, created_at desc`,
    );
    return new Map(
      rows.map(({ layout, mapping }) => [
        layout,
        Object.fromEntries(Object.entries(mapping).map(([column, field]) => [field, column])),
      ]),
    );
  }

  /** The file's columns, as its broken rows keep them. */
  async cellColumns(id: string): Promise<string[]> {
    const [row]: { cells: Record<string, string> }[] = await this.dataSource.query(
      'select cells from import_row where batch_id = $1 and cells is not null order by ordinal limit 1',
      [id],
    );
    return Object.keys(row?.cells ?? {});
  }

  async rows(id: string, query: RawQuery): Promise<ListAnswer<ImportedRow>> {
    await this.one(id, requestContext().actor.role);
    const answer = await list<ImportedRow>(this.dataSource.manager, ROWS, query, [id]);
    return { ...answer, data: answer.data.map(inWordsOf(requestContext().language)) };
  }

  async *allRows(id: string, query: RawQuery): AsyncGenerator<ImportedRow[]> {
    // Asked for now: later batches are fetched when the reader's connection has room, outside of the request.
    const { actor, language } = requestContext();
    await this.one(id, actor.role);
    for await (const rows of allRows<ImportedRow>(this.dataSource, ROWS, query, [id]))
      yield rows.map(inWordsOf(language));
  }
}

function inWordsOf(language: string): (row: ImportedRow) => ImportedRow {
  const inWords = (error: CellErrorAnswer): CellErrorAnswer => {
    const { code, column, value } = error;
    return { ...error, detail: refusalWords(language, code, { column, value, limit: value }) };
  };
  return (row) => ({ ...row, errors: row.errors.map(inWords), notes: row.notes.map(inWords) });
}
