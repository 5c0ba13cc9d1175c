import { licenceSlug } from '@amparo/licensing';
import type { Transaction } from '../database/unit-of-work.js';
import { type Change, type Entry, onlyRow, rowsOf, type Stamp, type TableRow } from './book.js';
import { isFirst, publishFirst } from './first-records.js';
import type { AgencyContent } from './row.js';

export function entryOf(tables: Readonly<Record<string, readonly TableRow[]>>, key: string): Entry {
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

/** Makes the entries of one import; what all of them draw from is fetched once. */
export async function agencyMaker(
  tx: Transaction,
  changes: readonly Change[],
  stamp: Stamp,
): Promise<(change: Change) => Entry> {
  const serials = await serialsFor(tx, changes.filter(({ before }) => before === null).length);
  const slugs = await slugsOf(tx, stamp.layout.register.id);
  const ids = stamp.ids(changes.reduce((count, { content }) => count + rowsFor(content as AgencyContent), 0));
  return (change) => {
    const entry = entryFrom(tx, change, stamp, { serials, slugs, ids });
    if (isFirst(entry)) publishFirst(tx, entry, stamp.layout.register.timeZone);
    return entry;
  };
}

/** Rows that one more agency with this content would have. */
const rowsFor = (content: AgencyContent | null): number =>
  content === null ? 0 : 3 + content.names.length + content.identifiers.length + content.phones.length;

/** Taken one after the other: from the front of a long array each would move all that follow. */
async function serialsFor(tx: Transaction, count: number): Promise<Iterator<number, void>> {
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

function taken<T>(supply: Iterator<T, void>): T {
  const { value, done } = supply.next();
  if (done === true) throw new Error('an import needs more of them than it asked for');
  return value;
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

interface Supplies {
  readonly serials: Iterator<number, void>;
  readonly slugs: Set<string>;
  readonly ids: Iterator<string, void>;
}

function entryFrom(
  tx: Transaction,
  { before, content, key }: Change,
  { layout, source, agencyNumber }: Stamp,
  { serials, slugs, ids }: Supplies,
): Entry {
  const id = (): string => taken(ids);
  const fresh = { created_at: tx.now, version: 0 };
  const oldAgency = before ? onlyRow(before, 'agency') : { id: id(), number: agencyNumber(taken(serials)), ...fresh };
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
