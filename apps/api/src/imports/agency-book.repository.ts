import { licenceSlug } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { licenceRecords } from '../licensing/index.js';
import { agencyRecords, channelRecords } from '../registry/index.js';
import {
  type Book,
  type Change,
  type Entry,
  onlyRow,
  putOrRemove,
  replaceParts,
  rowsOf,
  type Stamp,
  type TableRow,
  upsert,
} from './book.js';
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

function entryOf(tables: Readonly<Record<string, readonly TableRow[]>>, key: string): Entry {
  const agency = tables['agency']?.[0] ?? {};
  const licence = tables['licence']?.[0] ?? {};
  return {
    id: String(agency['id']),
    key,
    summary: `${String(agency['legal_name'])} · ${String(licence['number'])}`,
    version: `${String(agency['version'])}.${String(licence['version'])}`,
    withdrawn: agency['withdrawn_at'] !== null,
    tables,
  };
}

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

  async entriesFrom(tx, changes, stamp) {
    const serials = await serialsFor(tx, changes.filter(({ before }) => before === null).length);
    const slugs = await slugsOf(tx, stamp.layout.register.id);
    return changes.map((change) => entryFrom(tx, change, stamp, serials, slugs));
  },

  async write(tx, entries) {
    const before = entries.filter((entry) => Number(onlyRow(entry, 'agency')['version']) > 1).map(({ id }) => id);
    await upsert(
      tx,
      'agency',
      AGENCY,
      entries.flatMap((entry) => rowsOf(entry, 'agency')),
    );
    await upsert(
      tx,
      'licence',
      LICENCE,
      entries.flatMap((entry) => rowsOf(entry, 'licence')),
    );
    for (const table of PARTS)
      await replaceParts(
        tx,
        table,
        COLUMNS_OF[table],
        before,
        entries.flatMap((entry) => rowsOf(entry, table)),
      );
  },

  async publish(tx, before, after) {
    const all = [...before, ...after];
    const idsOf = (table: string, entries = all): string[] => [
      ...new Set(entries.flatMap((entry) => rowsOf(entry, table)).map((row) => String(row['id']))),
    ];
    const standing = after.filter(({ withdrawn }) => !withdrawn);
    putOrRemove(tx, 'agency', idsOf('agency'), await agencyRecords(tx, idsOf('agency', standing)));
    putOrRemove(tx, 'licence', idsOf('licence'), await licenceRecords(tx, idsOf('licence', standing)));
    putOrRemove(tx, 'channel', idsOf('channel'), await channelRecords(tx, idsOf('channel', standing)));
  },
};

/** Taken one after the other: from the front of a long array each would move all that follow. */
async function serialsFor(tx: Transaction, count: number): Promise<Iterator<number>> {
  const rows = await tx.query<{ serial: number }>(
    `select nextval('agency_serial') as serial from generate_series(1, $1)`,
    [count],
  );
  return rows.map(({ serial }) => Number(serial)).values();
}

async function slugsOf(tx: Transaction, register: string): Promise<Set<string>> {
  const rows = await tx.query<{ slug: string }>('select slug from licence where register_id = $1', [register]);
  return new Set(rows.map(({ slug }) => slug));
}

/** The number made safe for an address, told from the others of the register by a counter where it must be. */
function freeSlug(number: string, taken: Set<string>): string {
  const plain = licenceSlug(number);
  let slug = plain;
  for (let count = 2; taken.has(slug); count++) slug = `${plain}-${count}`;
  taken.add(slug);
  return slug;
}

/** Parts that are stated again keep their rows, and so their ids. */
function keep(
  before: Entry | null,
  table: string,
  compared: readonly string[],
  wanted: readonly TableRow[],
  id: () => string,
): TableRow[] {
  const old = before ? rowsOf(before, table) : [];
  return wanted.map((part) => {
    const same = old.find((row) => compared.every((column) => row[column] === part[column]));
    return { ...(same ?? { id: id() }), ...part };
  });
}

function entryFrom(
  tx: Transaction,
  { before, content, key }: Change,
  stamp: Stamp,
  serials: Iterator<number>,
  slugs: Set<string>,
): Entry {
  const { layout, source, id } = stamp;
  const fresh = { created_at: tx.now, version: 0 };
  const oldAgency = before
    ? onlyRow(before, 'agency')
    : { id: id(), number: stamp.agencyNumber(serials.next().value ?? 0), ...fresh };
  const oldLicence: TableRow = before ? onlyRow(before, 'licence') : { id: id(), ...fresh };
  const counted = (row: TableRow): TableRow => ({ ...row, version: Number(row['version']) + 1 });
  if (content === null) {
    const gone = (row: TableRow): TableRow => ({ ...counted(row), withdrawn_at: tx.now });
    return entryOf({ ...before?.tables, agency: [gone(oldAgency)], licence: [gone(oldLicence)] }, key);
  }
  const states = content as AgencyContent;
  const agencyId = oldAgency['id'];
  const stated = {
    register_id: layout.register.id,
    source_name: source.name,
    source_url: source.url,
    source_on: source.on,
    withdrawn_at: null,
  };
  const known =
    typeof oldLicence['number'] === 'string' && licenceSlug(oldLicence['number']) === licenceSlug(states.number);
  const slug = known ? oldLicence['slug'] : freeSlug(states.number, slugs);
  const kept = (table: string, compared: readonly string[], rows: readonly TableRow[]) =>
    keep(
      before,
      table,
      compared,
      rows.map((row) => ({ ...row, agency_id: agencyId })),
      id,
    );
  return entryOf(
    {
      agency: [{ ...counted(oldAgency), ...stated, country: layout.register.country, legal_name: states.legalName }],
      licence: [
        {
          ...counted(oldLicence),
          ...stated,
          agency_id: agencyId,
          class: layout.list,
          number: states.number,
          slug,
          countries: [],
          sectors: [],
          status: states.status,
          remark: states.remark,
        },
      ],
      agency_name: kept('agency_name', ['kind', 'name'], states.names),
      agency_identifier: kept('agency_identifier', ['scheme', 'value'], states.identifiers),
      branch: kept(
        'branch',
        ['address'],
        states.address === null ? [] : [{ address: states.address, is_head_office: true }],
      ),
      channel: kept(
        'channel',
        ['value'],
        states.phones.map((phone) => ({ ...phone, kind: 'phone' })),
      ),
    },
    key,
  );
}
