import type { Role } from '@amparo/kernel';
import { AGENCY_VERBS, allowedVerbs, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type WholeList, wholeList, type Written, type WrittenList } from '../database/copy.js';
import type { ListAnswer, ListDefinition, RawQuery } from '../database/list.js';
import { listWithVerbs } from './list-with-verbs.queries.js';
import type { AgencyAnswer, AgencyRow } from './agency.responses.js';

const STATUSES = `coalesce((select jsonb_agg(l.status order by l.number) from licence l where l.agency_id = a.id and l.withdrawn_at is null), '[]')`;

const AGENCIES: ListDefinition = {
  select: `a.id, a.number, a.register_id as register, a.country, a.legal_name as "legalName", a.withdrawn_at as "withdrawnAt", a.version, ${STATUSES} as "licenceStatuses",
    (select r.role from register r where r.id = a.register_id) as register_role, a.merged_into is not null as "isMerged"`,
  from: 'agency a',
  filters: {
    register: 'a.register_id = ?',
    country: 'a.country = ?',
    licenceStatus: 'exists (select from licence l where l.agency_id = a.id and l.status = ?)',
  },
  // One set of ids from three indexes: asked row by row, a part of a number would be looked for in every agency.
  search: `a.id in (select id from agency where number ilike ? union all select agency_id from agency_name where name ilike ?
    union all select agency_id from licence where number ilike ?)`,
  sorts: { legalName: 'a.legal_name', number: 'a.number', register: 'a.register_id', country: 'a.country' },
  defaultSort: 'legalName',
  key: 'a.id',
};

/** All of them: the statuses of all licences are put together once, not looked for agency by agency. */
const EVERY_AGENCY = {
  ...AGENCIES,
  cells: {
    number: 'a.number',
    legalName: 'a.legal_name',
    country: 'a.country',
    register: 'a.register_id',
    licenceStatuses: 's.statuses',
    withdrawnAt: 'case when a.withdrawn_at is not null then iso(a.withdrawn_at) end',
    id: 'a.id::text',
  },
  from: `agency a left join (select agency_id, string_agg(status, ' | ' order by number) as statuses from licence where withdrawn_at is null
    group by agency_id) s on s.agency_id = a.id`,
} satisfies WrittenList;

const DETAIL = `
select ${AGENCIES.select},
  case when a.source_name is null then null else jsonb_build_object('name', a.source_name, 'url', coalesce(a.source_url, ''), 'date', a.source_on) end as source,
  coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'kind', n.kind, 'from', n.from_on, 'to', n.to_on)
    order by n.kind, n.name) from agency_name n where n.agency_id = a.id), '[]') as names,
  coalesce((select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value)
    from agency_identifier i where i.agency_id = a.id and i.ended_on is null), '[]') as identifiers,
  coalesce((select jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'address', b.address, 'district', b.district,
    'isHeadOffice', b.is_head_office, 'from', b.from_on, 'to', b.to_on) order by b.to_on nulls first, b.is_head_office desc, b.from_on)
    from branch b where b.agency_id = a.id), '[]') as branches,
  coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'display', c.display, 'confirmedOn', c.confirmed_on, 'confirmedBy', au.name,
    'withdrawnAt', iso(c.withdrawn_at), 'withdrawnReason', c.withdrawn_reason) order by c.withdrawn_at nulls first, c.kind, c.value)
    from channel c left join authority au on au.id = c.confirmed_by where c.agency_id = a.id), '[]') as channels,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'personId', p.id, 'personName', p.name, 'role', t.role, 'from', t.from_on, 'to', t.to_on)
    order by t.to_on nulls first, t.from_on, p.name) from appointment t join person p on p.id = t.person_id where t.agency_id = a.id), '[]') as appointments,
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number, 'class', l.class, 'status', l.status, 'validTo', l.valid_to)
    order by l.created_at) from licence l where l.agency_id = a.id), '[]') as licences,
  (select jsonb_build_object('id', k.id, 'number', k.number, 'name', k.legal_name) from agency k where k.id = a.merged_into) as "mergedInto",
  coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'number', m.number, 'name', m.legal_name) order by m.number)
    from agency m where m.merged_into = a.id), '[]') as "mergedRecords"
from agency a where a.id = $1`;

export type ExportedAgency = Written<keyof typeof EVERY_AGENCY.cells>;

@Injectable()
export class AgencyQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(query: RawQuery): Promise<ListAnswer<AgencyRow>> {
    return listWithVerbs<AgencyRow>(this.dataSource.manager, AGENCIES, query, AGENCY_VERBS);
  }

  all(query: RawQuery): WholeList {
    return wholeList(this.dataSource, EVERY_AGENCY, query);
  }

  async one(id: string, role: Role, manager: EntityManager = this.dataSource.manager): Promise<AgencyAnswer> {
    const [row]: (AgencyAnswer & { register_role: 'home' | 'partner' })[] = await manager.query(DETAIL, [id]);
    if (!row) return refuseRegistry('agency.missing');
    const { register_role: registerRole, ...agency } = row;
    return { ...agency, allowedActions: allowedVerbs(AGENCY_VERBS, registerRole, role, agency.isMerged) };
  }
}
