import { Refusal } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { ListingAnswer } from './listing.responses.js';

const LISTINGS: ListDefinition = {
  select: `l.id, l.register_id as register, l.list, l.subject_kind as "subjectKind", l.name, l.name_cut as "nameCut", to_jsonb(l.other_names) as "otherNames", l.country, l.address,
    l.measure, l.reasons, l.from_on as "from", l.to_on as "to", l.until_text as "until", l.remark, l.withdrawn_at as "withdrawnAt", l.version,
    case when l.source_name is null then null else jsonb_build_object('name', l.source_name, 'url', l.source_url, 'date', l.source_on) end as source, s.number as sanction`,
  from: 'listing l left join sanction s on s.id = l.sanction_id',
  filters: { register: 'l.register_id = ?', list: 'l.list = ?', subjectKind: 'l.subject_kind = ?' },
  search: 'l.name ilike ? or exists (select from unnest(l.other_names) as o(name) where o.name ilike ?)',
  sorts: { name: 'l.name', from: 'l.from_on', list: 'l.list' },
  defaultSort: 'name',
  key: 'l.id',
};

@Injectable()
export class ListingQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(query: RawQuery): Promise<ListAnswer<ListingAnswer>> {
    return list<ListingAnswer>(this.dataSource.manager, LISTINGS, query);
  }

  all(query: RawQuery): AsyncGenerator<ListingAnswer[]> {
    return allRows(this.dataSource, LISTINGS, query);
  }

  async one(id: string): Promise<ListingAnswer> {
    const [row]: ListingAnswer[] = await this.dataSource.query(
      `select ${LISTINGS.select} from ${LISTINGS.from} where l.id = $1`,
      [id],
    );
    if (!row) throw new Refusal('listing.missing', 'missing');
    return row;
  }
}
