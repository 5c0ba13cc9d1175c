import type { Role } from '@amparo/kernel';
import type { Actor } from '../http/request-context.js';

/** A case with its office, team, agency and officer, beside the person who looks (`me`) and the register's day. */
export const CASES = `complaint c join office o on o.id = c.office_id join case_team t on t.id = c.team_id
  left join agency a on a.id = c.agency_id left join user_account u on u.id = c.assignee_id
  cross join (select $1::uuid as id, $2::uuid as office_id, $3::uuid as authority_id, $4::date as today) me`;

/** `seesFacts` of the domain, as SQL; a test holds the two against each other. */
const SCOPES: Readonly<Partial<Record<Role, string>>> = {
  intake_officer: `(c.office_id = me.office_id and (c.assignee_id is null or c.status = 'triaged'))`,
  complaint_officer: `(c.assignee_id = me.id or (c.rung <> 'own' and c.office_id = me.office_id))`,
  approver: `(c.rung = 'authority' and o.authority_id = me.authority_id)`,
  auditor: 'true',
};

export const scopeOf = ({ role }: Pick<Actor, 'role'>): string => SCOPES[role] ?? 'false';

/** Parameters 1 to 4 of every statement over `CASES`. */
export const scopeParameters = ({ id, officeId, authorityId }: Actor, today: string): unknown[] => [
  id,
  officeId,
  authorityId,
  today,
];
