import type { AdverseFact, ContactKind, Profile, SubjectKind } from '@amparo/screening';
import type { Transaction } from '../database/unit-of-work.js';

export type Reader = Pick<Transaction, 'query'>;

export interface StoredSubject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
  readonly profile: Profile;
  readonly adverse: readonly AdverseFact[];
  /** Whether it is an agency of the home register: only among those names are kept apart. */
  readonly isHome: boolean;
}

interface AgencyRow {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly home: boolean;
  readonly names: string[];
  readonly persons: { id: string; names: string[] }[];
  readonly addresses: string[];
  readonly contacts: { kind: string; value: string; display: string | null }[];
  readonly adverse: AdverseFact[];
}

/** A sanction counts once it was decided, also after its end; not where it was overturned, or should never have been. */
const SANCTIONED = `s.status in ('decided', 'appealed', 'final', 'ended', 'archived') and s.decided_at is not null
  and coalesce(s.end_ground, '') not in ('overturned', 'listed_in_error')`;

const AGENCIES = `
select a.id, a.legal_name as name, a.country, r.role = 'home' as home,
  array(select n.name from agency_name n where n.agency_id = a.id union select a.legal_name) as names,
  coalesce((select jsonb_agg(distinct jsonb_build_object('id', p.id, 'names', to_jsonb(array_prepend(p.name, p.other_names))))
    from appointment t join person p on p.id = t.person_id where t.agency_id = a.id), '[]') as persons,
  array(select distinct b.address from branch b where b.agency_id = a.id) as addresses,
  coalesce((select jsonb_agg(distinct jsonb_build_object('kind', c.kind, 'value', c.value, 'display', c.display))
    from channel c where c.agency_id = a.id), '[]')
    || coalesce((select jsonb_agg(jsonb_build_object('kind', 'identifier', 'value', i.scheme || ':' || i.value, 'display', i.value))
    from agency_identifier i where i.agency_id = a.id), '[]') as contacts,
  array(select distinct l.status from licence l where l.agency_id = a.id and l.status in ('refused', 'revoked', 'barred'))
    || array(select 'sanctioned' from sanction s where s.agency_id = a.id and ${SANCTIONED} limit 1) as adverse
from agency a join register r on r.id = a.register_id where a.id = any($1::uuid[])`;

const PERSONS = `
select p.id, p.name, array_prepend(p.name, p.other_names) as names,
  array(select 'sanctioned' from sanction s where s.person_id = p.id and ${SANCTIONED} limit 1) as adverse
from person p where p.id = any($1::uuid[])`;

/** What is listed for a person is compared with persons, all else with names; a withdrawn entry no longer speaks against anybody. */
const LISTINGS = `
select l.id, l.subject_kind as "subjectKind", l.name, array_prepend(l.name, l.other_names) as names, l.country, l.address,
  coalesce((select s.contacts from sanction s where s.id = l.sanction_id), '[]') as contacts
from listing l where l.id = any($1::uuid[]) and l.withdrawn_at is null`;

const ACCOUNTS = ['bank', 'wallet'];
const contactKind = (kind: string): ContactKind => (ACCOUNTS.includes(kind) ? 'account' : (kind as ContactKind));
const contactsOf = (contacts: AgencyRow['contacts']): Profile['contacts'] =>
  contacts.map(({ kind, value, display }) => ({ kind: contactKind(kind), value, display }));

async function agencies(tx: Reader, ids: readonly string[]): Promise<StoredSubject[]> {
  const rows = await tx.query<AgencyRow>(AGENCIES, [ids]);
  return rows.map(({ id, name, country, home, names, persons, addresses, contacts, adverse }) => ({
    kind: 'agency',
    id,
    name,
    isHome: home,
    adverse,
    profile: { names, persons, addresses, contacts: contactsOf(contacts), country },
  }));
}

async function persons(tx: Reader, ids: readonly string[]): Promise<StoredSubject[]> {
  const rows = await tx.query<Pick<AgencyRow, 'id' | 'name' | 'names' | 'adverse'>>(PERSONS, [ids]);
  return rows.map(({ id, name, names, adverse }) => ({
    kind: 'person',
    id,
    name,
    isHome: false,
    adverse,
    profile: { names: [], persons: [{ id, names }], addresses: [], contacts: [] },
  }));
}

interface ListingRow extends Pick<AgencyRow, 'id' | 'name' | 'names' | 'contacts'> {
  readonly subjectKind: string;
  readonly country: string | null;
  readonly address: string | null;
}

async function listings(tx: Reader, ids: readonly string[]): Promise<StoredSubject[]> {
  const rows = await tx.query<ListingRow>(LISTINGS, [ids]);
  return rows.map(({ id, subjectKind, name, names, country, address, contacts }) => ({
    kind: 'listing',
    id,
    name,
    isHome: false,
    adverse: ['listed'],
    profile: {
      names: subjectKind === 'person' ? [] : names,
      persons: subjectKind === 'person' ? [{ id: null, names }] : [],
      addresses: address === null ? [] : [address],
      contacts: contactsOf(contacts),
      country,
    },
  }));
}

const LOADERS: Readonly<Record<SubjectKind, (tx: Reader, ids: readonly string[]) => Promise<StoredSubject[]>>> = {
  agency: agencies,
  person: persons,
  listing: listings,
};

/** Subjects with everything they can be recognised by, and what stands against them now. */
export async function loadSubjects(
  tx: Reader,
  wanted: readonly { readonly kind: SubjectKind; readonly id: string }[],
): Promise<StoredSubject[]> {
  const found: StoredSubject[] = [];
  for (const kind of ['agency', 'person', 'listing'] as const) {
    const ids = wanted.filter((one) => one.kind === kind).map(({ id }) => id);
    if (ids.length > 0) found.push(...(await LOADERS[kind](tx, ids)));
  }
  return found;
}
