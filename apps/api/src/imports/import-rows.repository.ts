import { setImmediate } from 'node:timers/promises';
import { copying, type Statement } from '../database/copy-into.js';
import { type Book, type Change, type Entry, type Stamp, type TableRow, type Tables, write } from './book.js';
import type { Transaction } from '../database/unit-of-work.js';
import { type Outcome, refuseImport } from './import.lifecycle.js';
import type { SayProgress } from './import-progress.repository.js';
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

interface Applying {
  readonly batch: Batch;
  /** What the register holds of the list. */
  readonly entries: readonly Entry[];
  readonly stamp: Stamp;
  readonly say: SayProgress;
}

/** Writes what the dry run said, all of it or nothing. A row that says the same of a newer day gets that day. */
export async function applyRows(tx: Transaction, book: Book, { batch, entries, stamp, say }: Applying): Promise<void> {
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
  const changes = moving.map(({ id: row, content, natural_key: key }) => ({
    row,
    before: known.get(key) ?? null,
    content,
    key,
  }));
  await stampRegister(tx, batch, stamp);
  const make = await book.maker(tx, changes, stamp);
  const some = async (at: number): Promise<Made> => {
    const entries = await entriesOf(changes.slice(at, at + AT_ONCE), make);
    return { entries, writing: await statementsOf(book, entries) };
  };
  let made = await some(0);
  // PostgreSQL works on these while the next are made.
  for (let at = AT_ONCE; made.entries.length > 0; at += AT_ONCE) {
    [made] = await Promise.all([some(at), writeMade(tx, book, made)]);
    if (made.entries.length > 0) await say(at, changes.length);
  }
}

/** As many as are held in memory at a time, however long the list. */
const AT_ONCE = 2_000;
/** Between these others are answered, PostgreSQL first of all, which waits for what comes next. */
const IN_A_ROW = 20;

interface RowChange extends Change {
  readonly row: string;
}
interface MadeEntry extends RowChange {
  readonly after: Entry;
}
interface Made {
  readonly entries: readonly MadeEntry[];
  readonly writing: readonly Statement[];
}

async function entriesOf(changes: readonly RowChange[], make: (change: Change) => Entry): Promise<MadeEntry[]> {
  const made: MadeEntry[] = [];
  for (const change of changes) {
    made.push({ ...change, after: make(change) });
    if (made.length % IN_A_ROW === 0) await setImmediate();
  }
  return made;
}

const CHANGE = 'row_id subject_id before version_before version_after'.split(' ');

async function statementsOf(book: Book, made: readonly MadeEntry[]): Promise<Statement[]> {
  const statements: Statement[] = [];
  for (const statement of book.writing(made.map(({ after }) => after))) {
    statements.push(statement);
    await setImmediate();
  }
  const marks = made.map(({ row, before, after: { id, version } }) => ({
    row_id: row,
    subject_id: id,
    before: before && JSON.stringify(before.tables),
    version_before: before && before.version,
    version_after: version,
  }));
  return [...statements, copying('import_change', CHANGE, marks)];
}

async function writeMade(tx: Transaction, book: Book, { entries, writing }: Made): Promise<void> {
  for (const statement of writing) await statement(tx);
  await book.publish(
    tx,
    entries.flatMap(({ before }) => before ?? []),
    entries.map(({ after }) => after),
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
    `select r.ordinal, r.row_number, r.summary, c.subject_id, c.before, c.version_before, c.version_after
     from import_row r join import_change c on c.row_id = r.id where r.batch_id = $1 order by r.ordinal`,
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
    await write(tx, book, after);
    await book.publish(tx, now, after);
  }
  await restoreRegister(tx, batch, layout);
  // What an earlier import wrote stands again: it may be undone in its turn.
  await tx.query(
    `update import_change c set version_after = m.version_after from jsonb_populate_recordset(null::import_change, $1) m
     where c.subject_id = m.subject_id and c.version_after = m.version_before
       and c.row_id not in (select id from import_row where batch_id = $2)`,
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
