import { licenceRecords } from '../licensing/index.js';
import { agencyRecords, channelRecords } from '../registry/index.js';
import {
  type Book,
  type Entry,
  onlyRow,
  putOrRemove,
  replacingParts,
  rowsOf,
  type TableRow,
  upserting,
} from './book.js';
import { agencyMaker, entryOf } from './agency-maker.js';
import { isFirst } from './first-records.js';
import type { AgencyContent } from './row.js';

/** Tables of an agency's parts, and what of them a list states or a register had before. */
const COLUMNS_OF = {
  agency_name: 'id agency_id name kind from_on to_on'.split(' '),
  agency_identifier: 'id agency_id scheme value ended_on'.split(' '),
  branch: 'id agency_id name address district is_head_office from_on to_on'.split(' '),
  channel: 'id agency_id kind value display confirmed_on confirmed_by withdrawn_at withdrawn_reason'.split(' '),
} as const;
type Part = keyof typeof COLUMNS_OF;
const PARTS = Object.keys(COLUMNS_OF) as Part[];
const AGENCY =
  'id register_id number country legal_name source_name source_url source_on withdrawn_at created_at version'.split(
    ' ',
  );
const LICENCE =
  'id register_id agency_id class number slug countries sectors status status_until valid_to remark source_name source_url source_on withdrawn_at created_at version'.split(
    ' ',
  );

const parts = (table: string): string =>
  `coalesce((select jsonb_agg(to_jsonb(p) order by p.id) from ${table} p where p.agency_id = a.id), '[]')`;

const pick = <T>(row: TableRow, fields: Readonly<Record<string, string>>): T =>
  Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, row[column]])) as T;

/** Agencies of partner registers, each with the licence that its list states. */
export const agencyBook: Book = {
  async load(tx, layout) {
    const rows = await tx.query<{ tables: Record<string, TableRow[]> }>(
      `select jsonb_build_object('agency', jsonb_build_array(to_jsonb(a)), 'licence', jsonb_build_array(to_jsonb(l)),
         ${PARTS.map((table) => `'${table}', ${parts(table)}`).join(', ')}) as tables
       from licence l join agency a on a.id = l.agency_id where l.register_id = $1 and l.class = $2 order by a.id for update of l, a`,
      [layout.register.id, layout.list],
    );
    return rows.map(({ tables }) => entryOf(tables, layout.keyOf(String(tables['licence']?.[0]?.['number']))));
  },

  contentOf(entry): AgencyContent {
    const licence = onlyRow(entry, 'licence');
    return {
      legalName: String(onlyRow(entry, 'agency')['legal_name']),
      names: rowsOf(entry, 'agency_name').map((row) => pick(row, { kind: 'kind', name: 'name' })),
      identifiers: rowsOf(entry, 'agency_identifier').map((row) => pick(row, { scheme: 'scheme', value: 'value' })),
      address: (rowsOf(entry, 'branch')[0]?.['address'] ?? null) as string | null,
      phones: rowsOf(entry, 'channel').map((row) => pick(row, { value: 'value', display: 'display' })),
      number: String(licence['number']),
      status: licence['status'] as AgencyContent['status'],
      remark: licence['remark'] as string | null,
    };
  },

  sourceOf(entry) {
    const row = onlyRow(entry, 'agency');
    return { name: String(row['source_name']), url: String(row['source_url']), on: String(row['source_on']) };
  },

  maker: agencyMaker,

  *writing(entries) {
    const before = entries.filter((entry) => !isFirst(entry)).map(({ id }) => id);
    yield* upserting(
      'agency',
      AGENCY,
      entries.flatMap((entry) => rowsOf(entry, 'agency')),
    );
    yield* upserting(
      'licence',
      LICENCE,
      entries.flatMap((entry) => rowsOf(entry, 'licence')),
    );
    for (const table of PARTS)
      yield* replacingParts(
        table,
        COLUMNS_OF[table],
        before,
        entries.flatMap((entry) => rowsOf(entry, table)),
      );
  },

  async publish(tx, before, after) {
    const known = after.filter((entry) => !isFirst(entry));
    const all = [...before, ...known];
    if (all.length === 0) return;
    const idsOf = (table: string, entries: readonly Entry[]): string[] => [
      ...new Set(entries.flatMap((entry) => rowsOf(entry, table)).map((row) => String(row['id']))),
    ];
    const standing = known.filter(({ withdrawn }) => !withdrawn);
    putOrRemove(tx, 'agency', idsOf('agency', all), await agencyRecords(tx, idsOf('agency', standing)));
    putOrRemove(tx, 'licence', idsOf('licence', all), await licenceRecords(tx, idsOf('licence', standing)));
    putOrRemove(tx, 'channel', idsOf('channel', all), await channelRecords(tx, idsOf('channel', standing)));
  },
};
