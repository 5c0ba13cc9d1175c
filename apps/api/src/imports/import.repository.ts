import { copyInto } from '../database/copy-into.js';
import type { Transaction } from '../database/unit-of-work.js';
import type { Ids } from '../ports/index.js';
import { type ComparedRow, countsOf } from './comparison.js';
import type { ImportStatus, Outcome } from './import.lifecycle.js';
import type { SendList } from './import.requests.js';
import type { Layout } from './layouts/index.js';

const ROW = 'id batch_id ordinal row_number outcome natural_key summary errors notes content cells'.split(' ');

export interface Batch {
  readonly id: string;
  readonly layout: string;
  readonly source_name: string;
  readonly source_url: string;
  readonly source_on: string;
  readonly sha256: string;
  readonly status: ImportStatus;
  readonly counts: Readonly<Record<Outcome | 'rows', number>>;
  readonly base_sha256: string;
  readonly register_before: Readonly<Record<string, unknown>> | null;
  readonly version: number;
}

interface NewBatch {
  readonly id: string;
  readonly layout: Layout;
  readonly body: SendList;
  readonly fileName: string;
  readonly sha256: string;
  readonly base: string;
  /** Column of the file → field, as far as the sender said. */
  readonly mapping: Readonly<Record<string, string>>;
}

export async function insertBatch(
  tx: Transaction,
  ids: Ids,
  batch: NewBatch,
  rows: readonly ComparedRow[],
): Promise<void> {
  const { id, layout, body, fileName, sha256, base, mapping } = batch;
  await tx.query(
    `insert into import_batch (id, layout, register_id, source_name, source_url, source_on, file_name, sha256, status, counts, base_sha256, created_by, created_at, mapping)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'dry_run', $9, $10, $11, $12, $13)`,
    [
      id,
      layout.id,
      layout.register.id,
      body.sourceName ?? layout.source.name,
      body.sourceUrl ?? layout.source.url,
      body.sourceDate,
      fileName,
      sha256,
      JSON.stringify(countsOf(rows)),
      base,
      tx.actor.id,
      tx.now,
      mapping,
    ],
  );
  const rowIds = ids.ascending(rows.length);
  const stored = rows.map((row, index) => ({
    id: rowIds.next().value ?? ids.id(),
    batch_id: id,
    ordinal: index + 1,
    row_number: row.row,
    outcome: row.outcome,
    natural_key: row.key,
    summary: row.summary,
    errors: JSON.stringify(row.errors),
    notes: JSON.stringify(row.notes),
    content: row.content && JSON.stringify(row.content),
    cells: row.cells && JSON.stringify(row.cells),
  }));
  await copyInto(tx, 'import_row', ROW, stored);
}

export async function lockBatch(tx: Transaction, id: string): Promise<Batch | undefined> {
  const [batch] = await tx.query<Batch>('select * from import_batch where id = $1 for update', [id]);
  return batch;
}

/** One import at a time into a register: two would not see each other's new records. */
export async function lockBook(tx: Transaction, { register }: Layout): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('import into ' || $1, 0))`, [register.id]);
}

export async function closeBatch(
  tx: Transaction,
  id: string,
  status: ImportStatus,
  reason: string | null,
): Promise<void> {
  const [by, at] = status === 'applied' ? ['applied_by', 'applied_at'] : ['closed_by', 'closed_at'];
  await tx.query(
    `update import_batch set status = $2, ${by} = $3, ${at} = $4, reason = $5, version = version + 1 where id = $1`,
    [id, status, tx.actor.id, tx.now, reason],
  );
}
