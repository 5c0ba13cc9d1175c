import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { AuthorityAnswer, OfficeAnswer, RegisterAnswer } from './reference.responses.js';

const REGISTERS: ListDefinition = {
  select: `r.id, r.role, r.country, r.names, r.time_zone as "timeZone",
    case when r.source_name is null then null else jsonb_build_object('name', r.source_name, 'url', coalesce(r.source_url, ''), 'date', r.source_on) end as source`,
  from: 'register r',
  filters: { role: 'r.role = ?' },
  sorts: { id: 'r.id' },
  defaultSort: 'id',
  key: 'r.id',
};
const OFFICES: ListDefinition = {
  select: 'o.id, o.name, o.code, o.authority_id as "authorityId", a.name as "authorityName"',
  from: 'office o join authority a on a.id = o.authority_id',
  filters: { authorityId: 'o.authority_id::text = ?' },
  search: 'o.name ilike ?',
  sorts: { name: 'o.name', code: 'o.code' },
  defaultSort: 'name',
  key: 'o.id',
};
const AUTHORITIES: ListDefinition = {
  select: 'a.id, a.name, a.code',
  from: 'authority a',
  filters: {},
  search: 'a.name ilike ?',
  sorts: { name: 'a.name', code: 'a.code' },
  defaultSort: 'name',
  key: 'a.id',
};

@Injectable()
export class ReferenceQueries {
  constructor(private readonly dataSource: DataSource) {}

  registers(query: RawQuery): Promise<ListAnswer<RegisterAnswer>> {
    return list(this.dataSource.manager, REGISTERS, query);
  }

  allRegisters(query: RawQuery): AsyncGenerator<RegisterAnswer[]> {
    return allRows(this.dataSource, REGISTERS, query);
  }
  offices(query: RawQuery): Promise<ListAnswer<OfficeAnswer>> {
    return list(this.dataSource.manager, OFFICES, query);
  }

  allOffices(query: RawQuery): AsyncGenerator<OfficeAnswer[]> {
    return allRows(this.dataSource, OFFICES, query);
  }
  authorities(query: RawQuery): Promise<ListAnswer<AuthorityAnswer>> {
    return list(this.dataSource.manager, AUTHORITIES, query);
  }
}
