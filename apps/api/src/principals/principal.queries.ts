import { accreditationVerbs, type Principal, principalVerbs, refuseRegistry } from '@amparo/registry';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { actsOf } from '../database/acts.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { asActions } from '../http/verb.js';
import type { AccreditationAnswer, PrincipalAnswer, PrincipalRow } from './principal.responses.js';

const PRINCIPALS: ListDefinition = {
  select: `p.id, p.number, p.name, p.country, p.registration_number as "registrationNumber", p.status, iso(p.status_since) as "statusSince",
    p.accredited_from as "from", p.accredited_to as "to", p.version`,
  from: 'principal p',
  filters: {
    status: 'p.status = ?',
    country: 'p.country = ?',
    agencyId: `exists (select from accreditation c where c.principal_id = p.id and c.agency_id::text = ? and c.status in ('proposed', 'approved'))`,
  },
  search: `p.name ilike ? or p.number ilike ? or coalesce(p.registration_number, '') ilike ? or array_to_string(p.other_names, ' ') ilike ?`,
  sorts: {
    name: 'p.name',
    number: 'p.number',
    country: 'p.country',
    status: 'p.status',
    statusSince: 'p.status_since',
  },
  defaultSort: 'name',
  key: 'p.id',
};

/** What an agency may recruit for: its own accreditations, for the form of a job order. */
const OWN = `exists (select from accreditation c where c.principal_id = p.id and c.agency_id = $1 and c.status = 'approved')`;

type Row = Omit<PrincipalRow, 'allowedActions'> & Pick<Principal, 'status'>;
type Link = Omit<AccreditationAnswer, 'allowedActions'> &
  Parameters<typeof accreditationVerbs>[0] & { proposer: string };

@Injectable()
export class PrincipalQueries {
  constructor(private readonly dataSource: DataSource) {}

  async list(query: RawQuery, actor: Actor): Promise<ListAnswer<PrincipalRow>> {
    const definition = actor.role === 'agency' ? { ...PRINCIPALS, where: OWN } : PRINCIPALS;
    const scope = actor.role === 'agency' ? [actor.agencyId] : [];
    const answer = await list<Row>(this.dataSource.manager, definition, query, scope);
    return { ...answer, data: answer.data.map((row) => shown(row, actor)) };
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<PrincipalRow[]> {
    return actor.role === 'agency'
      ? allRows(this.dataSource, { ...PRINCIPALS, where: OWN }, query, [actor.agencyId])
      : allRows(this.dataSource, PRINCIPALS, query);
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<PrincipalAnswer> {
    const query = <R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> =>
      manager.query(sql, [...parameters]);
    const [row] = await query<Row & { otherNames: string[] }>(
      `select ${PRINCIPALS.select}, p.other_names as "otherNames" from ${PRINCIPALS.from} where p.id = $1`,
      [id],
    );
    if (!row) return refuseRegistry('principal.missing');
    const links = await query<Link>(
      `select c.id, c.agency_id as "agencyId", a.legal_name as "agencyName", c.status, c.from_on as "from", c.to_on as "to", c.proposed_by as proposer,
         u.name as "proposedBy", d.name as "decidedBy", c.reasons
       from accreditation c join agency a on a.id = c.agency_id join user_account u on u.id = c.proposed_by
         left join user_account d on d.id = c.decided_by
       where c.principal_id = $1 order by c.status in ('refused', 'ended'), c.from_on desc, c.id`,
      [id],
    );
    const accreditations = links.map(({ proposer, ...link }) => ({
      ...link,
      allowedActions: asActions(accreditationVerbs({ status: link.status, proposedBy: proposer }, actor)),
    }));
    return { ...shown(row, actor), accreditations, history: await actsOf({ query }, 'principal_id', id, actor) };
  }
}

function shown<R extends Row>(row: R, { role }: Actor): R & { allowedActions: string[] } {
  return { ...row, allowedActions: asActions(principalVerbs(row, role)) };
}
