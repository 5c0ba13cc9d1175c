import { type Book, type Change, type Entry, type Stamp, type TableRow, type Tables } from './book.js';
import type { Transaction } from '../database/unit-of-work.js';
import { type Outcome, refuseImport } from './import.lifecycle.js';
import type { Batch } from './import.repository.js';
import type { Layout } from './layouts/index.js';
import { restoreRegister, stampRegister } from './register.repository.js';
import type { Content } from './row.js';

interface RowToApply {
  readonly id: string;
  readonly outcome: Outcome;
  readonly natural_key: string;
  readonly content: Content | null;
}

/** Writes what the dry run said, all of it or nothing. A row that says the same of a newer day gets that day. */
export async function applyRows(
  tx: Transaction,
  book: Book,
  batch: Batch,
  entries: readonly Entry[],
  stamp: Stamp,
): Promise<void> {
  const known = new Map(entries.map((entry) => [entry.key, entry]));
  const rows = await tx.query<RowToApply>(
    `select id, outcome, natural_key, content from import_row where batch_id = $1 and outcome not in ('broken', 'heading', 'kept') order by ordinal`,
    [batch.id],
  );
  const isDated = (entry: Entry | undefined): boolean => {
    const source = entry && book.sourceOf(entry);
    return source?.on === stamp.source.on && source.name === stamp.source.name && source.url === stamp.source.url;
  };
  const moving = rows.filter(({ outcome, natural_key: key }) => outcome !== 'same' || !isDated(known.get(key)));
  const changes = moving.map(({ content, natural_key: key }): Change => ({
    before: known.get(key) ?? null,
    content,
    key,
  }));
  await stampRegister(tx, batch, stamp);
  if (changes.length === 0) return;
  const after = await book.entriesFrom(tx, changes, stamp);
  await book.write(tx, after);
  await book.publish(
    tx,
    changes.flatMap(({ before }) => before ?? []),
    after,
  );
  const marks = moving.map(({ id }, index) => ({
    id,
    subject_id: after[index]?.id,
    before: changes[index]?.before?.tables ?? null,
    version_before: changes[index]?.before?.version ?? null,
    version_after: after[index]?.version,
  }));
  await tx.query(
    `update import_row r set subject_id = m.subject_id, before = m.before, version_before = m.version_before, version_after = m.version_after
     from jsonb_populate_recordset(null::import_row, $1) m where r.id = m.id`,
    [JSON.stringify(marks)],
  );
}

interface RowToUndo {
  readonly ordinal: number;
  readonly row_number: number | null;
  readonly summary: string;
  readonly subject_id: string;
  readonly before: Tables | null;
  readonly version_before: string | null;
  readonly version_after: string;
}

/** Puts back what each record was, by later records; refused where anything was built on one of them since. */
export async function undoRows(tx: Transaction, book: Book, batch: Batch, layout: Layout): Promise<void> {
  const rows = await tx.query<RowToUndo>(
    `select ordinal, row_number, summary, subject_id, before, version_before, version_after from import_row
     where batch_id = $1 and version_after is not null order by ordinal`,
    [batch.id],
  );
  const current = new Map((await book.load(tx, layout)).map((entry) => [entry.id, entry]));
  const built = rows.filter((row) => current.get(row.subject_id)?.version !== row.version_after);
  if (built.length > 0)
    refuseImport(
      'import.built-on',
      { count: built.length },
      built.slice(0, 100).map(({ row_number: row, ordinal, summary }) => ({
        pointer: `/rows/${row ?? `absent-${ordinal}`}`,
        code: 'import.built-on-row',
        params: { summary },
      })),
    );
  const now = rows.flatMap(({ subject_id: id }) => current.get(id) ?? []);
  const after = rows.flatMap(({ subject_id: id, before }) => {
    const entry = current.get(id);
    return entry ? [restored(entry, before, tx.now)] : [];
  });
  if (after.length > 0) {
    await book.write(tx, after);
    await book.publish(tx, now, after);
  }
  await restoreRegister(tx, batch, layout);
  // What an earlier import wrote stands again: it may be undone in its turn.
  await tx.query(
    `update import_row r set version_after = m.version_after from jsonb_populate_recordset(null::import_row, $1) m
     where r.subject_id = m.subject_id and r.version_after = m.version_before and r.batch_id <> $2`,
    [
      JSON.stringify(
        rows.map((row, index) => ({
          subject_id: row.subject_id,
          version_before: row.version_before,
          version_after: after[index]?.version,
        })),
      ),
      batch.id,
    ],
  );
}

/** The rows as they were, counted on from what they are; a record that was not there before is withdrawn. */
function restored(entry: Entry, before: Tables | null, now: string): Entry {
  const tables = Object.fromEntries(
    Object.entries(before ?? entry.tables).map(([table, rows]) => [
      table,
      rows.map((row, index): TableRow => {
        if (!('version' in row)) return row;
        const version = Number(entry.tables[table]?.[index]?.['version']) + 1;
        return before === null ? { ...row, version, withdrawn_at: now } : { ...row, version };
      }),
    ]),
  );
  const version = Object.values(tables)
    .flat()
    .flatMap((row) => ('version' in row ? [String(row['version'])] : []))
    .join('.');
  const withdrawn = Object.values(tables)
    .flat()
    .some((row) => typeof row['withdrawn_at'] === 'string' && 'version' in row);
  return { ...entry, tables, version, withdrawn };
}
