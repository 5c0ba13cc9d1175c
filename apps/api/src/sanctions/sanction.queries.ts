import { dayOf, type Role } from '@amparo/kernel';
import { allowedSanctionVerbs, refuseSanction, sanctionDueOn } from '@amparo/sanctions';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { hasInterest, loadSanction, scopeOf } from './sanction.repository.js';
import type { SanctionAnswer, SanctionRow } from './sanction.responses.js';

const SANCTIONS: ListDefinition = {
  select: `s.id, s.number, s.status, s.status_since as "statusSince", s.subject_kind as "subjectKind", s.agency_id as "agencyId", s.person_id as "personId",
    s.name, s.measure, s.codes, o.name as office, s.proposed_at as "proposedAt", s.status = 'appealed' and s.stayed_at is not null as stayed,
    (select l.list from listing l where l.sanction_id = s.id and l.withdrawn_at is null) as listed, s.version`,
  from: 'sanction s left join office o on o.id = s.office_id',
  filters: {
    status: 's.status = ?',
    measure: 's.measure = ?',
    subjectKind: 's.subject_kind = ?',
    agencyId: 's.agency_id::text = ?',
    personId: 's.person_id::text = ?',
    code: '? = any(s.codes)',
    listed: `(exists (select from listing l where l.sanction_id = s.id and l.withdrawn_at is null)) = (? = 'true')`,
  },
  search:
    's.number ilike ? or s.name ilike ? or exists (select from unnest(s.other_names) as n(name) where n.name ilike ?)',
  sorts: {
    number: 's.number',
    name: 's.name',
    status: 's.status',
    proposedAt: 's.proposed_at',
    statusSince: 's.status_since',
  },
  defaultSort: '-statusSince',
  key: 's.id',
};

const DETAIL = `
select ${SANCTIONS.select}, to_jsonb(s.other_names) as "otherNames", s.country, s.address, s.contacts, s.finding_ids as "findingIds",
  s.corrective_action_id as "correctiveActionId", s.ground, s.reasons, s.public_reason as "publicReason", s.review_right as "reviewRight",
  s.appeal_days as "appealDays", p.name as "proposedBy", s.served_how as "servedHow", s.noticed_at as "noticedAt", s.reply_by as "replyBy",
  s.preventive_until as "preventiveUntil", d.name as "decidedBy", s.decided_at as "decidedAt", s.effective_at as "effectiveAt", a.name as authority,
  s.appeal_by as "appealBy",
  case when s.appeal_recorded_by is null then null else jsonb_build_object('lodgedOn', s.appeal_lodged_on, 'stayAsked', s.stay_asked, 'stayedAt', iso(s.stayed_at),
    'stayOverAt', iso(s.stay_over_at), 'outcome', s.appeal_outcome) end as appeal,
  case when s.end_ground is null then null else jsonb_build_object('ground', s.end_ground, 'publicReason', s.end_reason, 'proposedBy', e.name,
    'endedAt', iso(s.ended_at)) end as "end",
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'number', l.number, 'status', l.status, 'touched',
      exists (select from licence_decision x where x.licence_id = l.id and x.sanction_id = s.id)) order by l.number)
    from sanction_licence k join licence l on l.id = k.licence_id where k.sanction_id = s.id), '[]') as licences,
  coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'list', l.list, 'from', l.from_on, 'to', l.to_on, 'publishedBy', u.name,
      'publishedAt', iso(l.published_at), 'withdrawnAt', iso(l.withdrawn_at)) order by l.published_at)
    from listing l join user_account u on u.id = l.published_by where l.sanction_id = s.id), '[]') as listings,
  coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'receivedOn', r.received_on, 'from', r.came_from, 'words', r.words, 'recordedBy', u.name)
      order by r.recorded_at) from sanction_reply r join user_account u on u.id = r.recorded_by where r.sanction_id = s.id), '[]') as replies,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'verb', replace(t.verb, '_', '-'), 'status', t.to_status, 'by', u.name, 'authority', y.name,
      'recordedAt', iso(t.recorded_at), 'effectiveAt', iso(t.effective_at), 'ground', t.ground, 'reasons', t.reasons, 'reviewRight', t.review_right,
      'facts', t.facts) order by t.ordinal)
    from sanction_act t left join user_account u on u.id = t.acted_by left join authority y on y.id = t.authority_id where t.sanction_id = s.id), '[]') as acts
from ${SANCTIONS.from} left join user_account p on p.id = s.proposed_by left join user_account d on d.id = s.decided_by
  left join user_account e on e.id = s.end_proposed_by left join authority a on a.id = s.deciding_authority_id`;

/** Those who act on sanctions, and so may have to keep away from one. */
const DECLARING: readonly Role[] = ['sanction_officer', 'approver', 'publisher'];

@Injectable()
export class SanctionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  list(query: RawQuery, actor: Actor): Promise<ListAnswer<SanctionRow>> {
    const { where, parameters } = scopeOf(actor);
    return list<SanctionRow>(this.dataSource.manager, { ...SANCTIONS, where }, query, parameters);
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<SanctionRow[]> {
    const { where, parameters } = scopeOf(actor);
    return allRows(this.dataSource, { ...SANCTIONS, where }, query, parameters);
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<SanctionAnswer> {
    const query = <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
      manager.query(sql, [...parameters]);
    const { where, parameters } = scopeOf(actor);
    const [row] = await query<SanctionAnswer>(`${DETAIL} where s.id = $1 and ${where.replace('$1', '$2')}`, [
      id,
      ...parameters,
    ]);
    const stored = row && (await loadSanction({ query }, id));
    if (!row || !stored) return refuseSanction('sanction.missing');
    const { timeZone } = await this.home.read();
    const now = this.clock.now();
    const interested = await hasInterest({ query }, actor.id, stored);
    const dueOn = sanctionDueOn(stored, stored.statusSince, timeZone);
    const verbs = allowedSanctionVerbs(stored, {
      actor: { id: actor.id ?? '', role: actor.role, authorityId: actor.authorityId },
      now,
      timeZone,
      hasInterest: interested,
    });
    return {
      ...row,
      terms: stored.terms,
      list: stored.list,
      dueOn,
      overdue: dueOn !== null && dueOn < dayOf(now, timeZone),
      interestDeclared: interested,
      allowedActions: [
        ...verbs.map((verb) => verb.replaceAll('_', '-')),
        ...(DECLARING.includes(actor.role) && !interested ? ['declare-interest'] : []),
      ],
    };
  }
}
