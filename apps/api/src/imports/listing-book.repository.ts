import { listingRecords } from '../registry/index.js';
import { type Book, type Entry, onlyRow, putOrRemove, type TableRow, upserting } from './book.js';
import type { ListingContent } from './row.js';

const COLUMNS =
  'id register_id list natural_key subject_kind name name_cut other_names country address measure reasons from_on to_on until_text remark source_name source_url source_on withdrawn_at created_at version'.split(
    ' ',
  );

const entryOf = (row: TableRow): Entry => ({
  id: String(row['id']),
  key: String(row['natural_key']),
  summary: `${String(row['name'])} · ${String(row['from_on'])}`,
  version: String(row['version']),
  withdrawn: row['withdrawn_at'] !== null,
  tables: { listing: [row] },
});

/** Entries of partners' sanction lists. */
export const listingBook: Book = {
  async load(tx, layout) {
    const rows = await tx.query<{ row: TableRow }>(
      `select to_jsonb(l) as row from listing l where l.register_id = $1 and l.list = $2 order by l.id for update`,
      [layout.register.id, layout.list],
    );
    return rows.map(({ row }) => entryOf(row));
  },

  contentOf(entry): ListingContent {
    const row = onlyRow(entry, 'listing');
    return {
      name: row['name'],
      nameCut: row['name_cut'],
      otherNames: row['other_names'],
      country: row['country'],
      address: row['address'],
      measure: row['measure'],
      reasons: row['reasons'],
      from: row['from_on'],
      to: row['to_on'],
      until: row['until_text'],
      remark: row['remark'],
    } as ListingContent;
  },

  sourceOf(entry) {
    const row = onlyRow(entry, 'listing');
    return { name: String(row['source_name']), url: String(row['source_url']), on: String(row['source_on']) };
  },

  async maker(tx, changes, { layout, source, ids }) {
    const fresh = ids(changes.length);
    return ({ before, content, key }) => {
      const old = before ? onlyRow(before, 'listing') : { id: fresh.next().value, created_at: tx.now, version: 0 };
      const version = Number(old['version']) + 1;
      if (content === null) return entryOf({ ...old, withdrawn_at: tx.now, version });
      const states = content as ListingContent;
      return entryOf({
        ...old,
        register_id: layout.register.id,
        list: layout.list,
        natural_key: key,
        subject_kind: 'principal',
        name: states.name,
        name_cut: states.nameCut,
        other_names: states.otherNames,
        country: states.country,
        address: states.address,
        measure: states.measure,
        reasons: states.reasons,
        from_on: states.from,
        to_on: states.to,
        until_text: states.until,
        remark: states.remark,
        source_name: source.name,
        source_url: source.url,
        source_on: source.on,
        withdrawn_at: null,
        version,
      });
    };
  },

  writing: (entries) =>
    upserting(
      'listing',
      COLUMNS,
      entries.map((entry) => onlyRow(entry, 'listing')),
      'reasons',
    ),

  async publish(tx, before, after) {
    const ids = [...new Set([...before, ...after].map(({ id }) => id))];
    putOrRemove(tx, 'listing', ids, await listingRecords(tx, ids));
  },
};
