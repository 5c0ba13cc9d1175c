import type { Transaction } from '../database/unit-of-work.js';

export type Row = Readonly<Record<string, unknown>>;

/** Rows of one table in one statement; a missing column takes its default where the table has one and the row leaves it out. */
export async function insert(tx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  await tx.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
