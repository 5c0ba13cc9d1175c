import { canonicalJson, type Json } from '@amparo/kernel';
import type { Transaction } from '../database/unit-of-work.js';
import { registerRecords } from '../registry/index.js';
import { type Stamp, type TableRow, upserting } from './book.js';
import type { Batch } from './import.repository.js';
import type { Layout } from './layouts/index.js';

const COLUMNS = 'id role country names time_zone currency languages source_name source_url source_on'.split(' ');

async function writeRow(tx: Transaction, row: TableRow): Promise<void> {
  for (const statement of upserting('register', COLUMNS, [row])) await statement(tx);
}

/** The register's record, and that of its list where it holds one: both say of which day they are. */
async function publish(tx: Transaction, { register: { id }, list, slug }: Layout): Promise<void> {
  for (const record of await registerRecords(tx, [id])) {
    tx.put('register', record);
    const { names, source } = record;
    if (slug !== undefined) tx.put('list', { id: slug, register: id, list, names, source, release: null });
  }
}

/** The partner register as of the file: made with its first list, dated anew with each later one. */
export async function stampRegister(tx: Transaction, batch: Batch, { layout, source }: Stamp): Promise<void> {
  const { register } = layout;
  const [found] = await tx.query<{ row: TableRow; is_public: boolean }>(
    `select to_jsonb(r) as row, exists (select from public_record p where p.kind = 'register' and p.record_id = r.id) as is_public from register r where id = $1 for update`,
    [register.id],
  );
  const row = {
    id: register.id,
    role: 'partner',
    country: register.country,
    names: { en: register.name },
    time_zone: register.timeZone,
    currency: register.currency,
    languages: register.languages,
    source_name: source.name,
    source_url: source.url,
    source_on: source.on,
  };
  const before = found?.is_public ? found.row : null;
  await tx.query('update import_batch set register_before = $2 where id = $1', [
    batch.id,
    before === null ? null : JSON.stringify(before),
  ]);
  if (before && canonicalJson(before as Json) === canonicalJson(row)) return;
  await writeRow(tx, row);
  await publish(tx, layout);
}

/** The register's row stays where agencies point to it; without a record of its own before, it leaves the feed. */
export async function restoreRegister(
  tx: Transaction,
  { register_before: before }: Batch,
  layout: Layout,
): Promise<void> {
  const { id } = layout.register;
  if (before === null) {
    if (layout.slug !== undefined) tx.remove('list', layout.slug);
    return tx.remove('register', id);
  }
  const [now] = await tx.query<{ row: TableRow }>('select to_jsonb(r) as row from register r where id = $1', [id]);
  if (now && canonicalJson(now.row as Json) === canonicalJson(before as Json)) return;
  await writeRow(tx, before);
  await publish(tx, layout);
}
