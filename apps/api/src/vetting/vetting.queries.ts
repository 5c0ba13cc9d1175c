import { allowedVettingVerbs, refuseVetting } from '@amparo/screening';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { ownAgency } from './vetting.repository.js';
import type { OwnVettingAnswer, OwnVettingRow, VettingAnswer, VettingRow } from './vetting.responses.js';

const VETTINGS: ListDefinition = {
  select: `v.id, v.agency_id as "agencyId", a.legal_name as "agencyName", v.occasion, v.occasion_id as "occasionId", iso(v.run_at) as "runAt", v.status,
    v.score::float as score, (select count(*)::integer from vetting_hit h where h.vetting_id = v.id and h.flags) as flags, v.version`,
  from: 'vetting v join agency a on a.id = v.agency_id',
  filters: {
    status: 'v.status = ?',
    agencyId: 'v.agency_id::text = ?',
    occasion: 'v.occasion = ?',
    flagged: `(v.status <> 'clear') = (? = 'true')`,
    open: `(v.status = 'flagged') = (? = 'true')`,
  },
  search: 'a.legal_name ilike ?',
  sorts: { runAt: 'v.run_at', score: 'v.score', agencyName: 'a.legal_name', status: 'v.status' },
  defaultSort: '-runAt',
  key: 'v.id',
};

const DETAIL = `
select ${VETTINGS.select}, v.threshold::float as threshold, s.version as "settingVersion", v.reply, iso(v.replied_at) as "repliedAt", v.reasons,
  u.name as "concludedBy", iso(v.concluded_at) as "concludedAt",
  coalesce((select jsonb_agg(jsonb_build_object('id', h.id, 'reason', h.reason, 'subjectKind', h.subject_kind, 'subjectId', h.subject_id,
      'subjectName', h.subject_name, 'adverse', to_jsonb(h.adverse), 'score', h.score, 'flags', h.flags, 'links', h.links) order by h.ordinal)
    from vetting_hit h where h.vetting_id = v.id), '[]') as hits
from ${VETTINGS.from} join setting_version s on s.id = v.setting_id left join user_account u on u.id = v.concluded_by where v.id = $1`;

const OWN: ListDefinition = {
  select: 'v.id, iso(v.run_at) as "runAt", v.status, v.reply is not null as replied, v.version',
  from: 'vetting v',
  // What led to nothing is not the agency's to worry about.
  where: `v.agency_id = $1 and v.status <> 'clear'`,
  filters: { status: 'v.status = ?' },
  sorts: { runAt: 'v.run_at', status: 'v.status' },
  defaultSort: '-runAt',
  key: 'v.id',
};

/** Own values alone: whose they are as well is somebody else's matter. */
const OWN_DETAIL = `
select ${OWN.select}, v.reply, iso(v.replied_at) as "repliedAt", v.reasons, iso(v.concluded_at) as "concludedAt",
  coalesce((select jsonb_agg(distinct jsonb_build_object('element', l ->> 'element', 'ours', l ->> 'ours'))
    from vetting_hit h cross join lateral jsonb_array_elements(h.links) l where h.vetting_id = v.id and h.flags), '[]') as links
from ${OWN.from} where ${OWN.where} and v.id = $2`;

@Injectable()
export class VettingQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(query: RawQuery): Promise<ListAnswer<VettingRow>> {
    return list<VettingRow>(this.dataSource.manager, VETTINGS, query);
  }

  all(query: RawQuery): AsyncGenerator<VettingRow[]> {
    return allRows(this.dataSource, VETTINGS, query);
  }

  async one(id: string, { role }: Actor, manager: EntityManager = this.dataSource.manager): Promise<VettingAnswer> {
    const [row]: VettingAnswer[] = await manager.query(DETAIL, [id]);
    if (!row) return refuseVetting('vetting.missing');
    return { ...row, allowedActions: allowedVettingVerbs(row.status, role) };
  }

  own(query: RawQuery, actor: Actor): Promise<ListAnswer<OwnVettingRow>> {
    return list<OwnVettingRow>(this.dataSource.manager, OWN, query, [ownAgency(actor)]);
  }

  allOwn(query: RawQuery, actor: Actor): AsyncGenerator<OwnVettingRow[]> {
    return allRows(this.dataSource, OWN, query, [ownAgency(actor)]);
  }

  async ownOne(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<OwnVettingAnswer> {
    const [row]: OwnVettingAnswer[] = await manager.query(OWN_DETAIL, [ownAgency(actor), id]);
    if (!row) return refuseVetting('vetting.missing');
    return { ...row, allowedActions: allowedVettingVerbs(row.status, actor.role) };
  }
}
