import { refuseComplaint } from '@amparo/complaints';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import type { CaseTeamAnswer, SealingKeyAnswer } from './case-team.responses.js';

const MEMBER = `u.office_id = t.office_id and u.role in ('intake_officer', 'complaint_officer') and u.disabled_at is null`;

const TEAMS: ListDefinition = {
  select: `t.id, t.name, t.office_id as "officeId", o.name as "officeName", t.districts, t.recipient, t.version,
    (select replace(encode(s.share, 'base64'), E'\\n', '') from case_team_share s where s.team_id = t.id and s.user_id = me.id) as "myShare",
    coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'role', u.role, 'recipient', k.recipient, 'hasShare', s.user_id is not null) order by u.name)
      from user_account u left join sealing_key k on k.user_id = u.id left join case_team_share s on s.user_id = u.id and s.team_id = t.id
      where ${MEMBER}), '[]') as members`,
  from: `case_team t join office o on o.id = t.office_id cross join (select $1::uuid as id, $2::uuid as office_id, $3::uuid as authority_id, $4::text as role) me`,
  where: `case when me.role in ('intake_officer', 'complaint_officer') then t.office_id = me.office_id
    when me.role = 'approver' then o.authority_id = me.authority_id else true end`,
  filters: { office: 't.office_id::text = ?' },
  search: 't.name ilike ? or o.name ilike ?',
  sorts: { name: 't.name', officeName: 'o.name' },
  defaultSort: 'name',
  key: 't.id',
};

/**
 * Officers see the teams of their office; approvers those of their authority, to whose officers they give cases; administrators and
 * auditors see all. Only officers hold shares.
 */
const scopeParameters = ({ id, role, officeId, authorityId }: Actor): unknown[] => [id, officeId, authorityId, role];

export type TeamRow = Omit<CaseTeamAnswer, 'allowedActions'>;

function withActions(team: TeamRow, { id }: Actor): CaseTeamAnswer {
  const me = team.members.find((member) => member.id === id);
  const actions = !me ? [] : team.recipient === null ? (me.recipient ? ['set-key'] : []) : me.hasShare ? ['share'] : [];
  return { ...team, allowedActions: actions };
}

@Injectable()
export class CaseTeamQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<CaseTeamAnswer>> {
    const answer = await list<TeamRow>(this.dataSource.manager, TEAMS, query, scopeParameters(actor));
    return { ...answer, data: answer.data.map((team) => withActions(team, actor)) };
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<TeamRow[]> {
    return allRows(this.dataSource, TEAMS, query, scopeParameters(actor));
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<CaseTeamAnswer> {
    const [team]: TeamRow[] = await manager.query(
      `select ${TEAMS.select} from ${TEAMS.from} where t.id = $5 and ${TEAMS.where}`,
      [...scopeParameters(actor), id],
    );
    return team ? withActions(team, actor) : refuseComplaint('case-team.missing');
  }

  async sealingKey({ id }: Actor, manager: EntityManager = this.dataSource.manager): Promise<SealingKeyAnswer> {
    const [key]: { recipient: string; lockedIdentity: Buffer }[] = await manager.query(
      'select recipient, locked_identity as "lockedIdentity" from sealing_key where user_id = $1',
      [id],
    );
    return { recipient: key?.recipient ?? null, lockedIdentity: key?.lockedIdentity.toString('base64') ?? null };
  }
}
