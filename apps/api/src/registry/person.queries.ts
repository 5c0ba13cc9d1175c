import type { Role } from '@amparo/kernel';
import { allowedVerbs, PERSON_VERBS, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import { listWithVerbs } from './list-with-verbs.queries.js';
import type { PersonAnswer, PersonRow } from './person.responses.js';

const PERSONS: ListDefinition = {
  select: `p.id, p.register_id as register, p.name, to_jsonb(p.other_names) as "otherNames", p.version,
    (select count(*) from appointment t where t.person_id = p.id and t.to_on is null) as "openAppointments",
    (select r.role from register r where r.id = p.register_id) as register_role`,
  from: 'person p',
  filters: {
    register: 'p.register_id = ?',
    agencyId: 'exists (select from appointment t where t.person_id = p.id and t.agency_id::text = ?)',
    role: 'exists (select from appointment t where t.person_id = p.id and t.role = ?)',
  },
  search: 'p.name ilike ? or exists (select from unnest(p.other_names) as o(name) where o.name ilike ?)',
  sorts: { name: 'p.name', createdAt: 'p.created_at' },
  defaultSort: 'name',
  key: 'p.id',
};

@Injectable()
export class PersonQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(query: RawQuery): Promise<ListAnswer<PersonRow>> {
    return listWithVerbs<PersonRow>(this.dataSource.manager, PERSONS, query, PERSON_VERBS);
  }

  all(query: RawQuery): AsyncGenerator<PersonRow[]> {
    return allRows(this.dataSource, PERSONS, query);
  }

  async one(id: string, role: Role, manager: EntityManager = this.dataSource.manager): Promise<PersonAnswer> {
    const [row]: (PersonAnswer & { register_role: 'home' | 'partner' })[] = await manager.query(
      `select ${PERSONS.select},
         coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'agencyId', a.id, 'agencyName', a.legal_name, 'role', t.role, 'from', t.from_on, 'to', t.to_on)
           order by t.to_on nulls first, t.from_on) from appointment t join agency a on a.id = t.agency_id where t.person_id = p.id), '[]') as appointments
       from person p where p.id = $1`,
      [id],
    );
    if (!row) return refuseRegistry('person.missing');
    const { register_role: registerRole, ...person } = row;
    return { ...person, allowedActions: allowedVerbs(PERSON_VERBS, registerRole, role) };
  }
}
