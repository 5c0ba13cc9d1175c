import { allowedCorrectiveVerbs, type CorrectiveAction, refuseInspection } from '@amparo/inspections';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type {
  CorrectiveActionAnswer,
  CorrectiveActionOfInspection,
  CorrectiveActionRow,
  CorrectiveEventAnswer,
} from './corrective-action.responses.js';
import { scopeOf } from './inspection.scope.js';

const ROWS: Omit<ListDefinition, 'where'> = {
  select: `c.id, c.inspection_id as "inspectionId", i.number as "inspectionNumber", i.agency_id as "agencyId", coalesce(a.legal_name, i.respondent) as subject,
    f.item, i.checklist_version as "checklistVersion", f.critical, c.action, c.due_on as "dueOn", c.status, c.version`,
  from: `corrective_action c join inspection_finding f on f.id = c.finding_id join inspection i on i.id = c.inspection_id
    left join agency a on a.id = i.agency_id`,
  filters: {
    status: 'c.status = ?',
    agencyId: 'i.agency_id::text = ?',
    inspectionId: 'c.inspection_id::text = ?',
    critical: `f.critical = (? = 'true')`,
  },
  search: 'i.number ilike ? or coalesce(a.legal_name, i.respondent) ilike ?',
  sorts: { dueOn: 'c.due_on', status: 'c.status', subject: 'coalesce(a.legal_name, i.respondent)' },
  defaultSort: 'dueOn',
  key: 'c.id',
};

type Facts = Pick<CorrectiveAction, 'inspectorId' | 'reportedBy'>;
const FACTS = `i.inspector_id as "inspectorId", c.reported_by as "reportedBy"`;

@Injectable()
export class CorrectiveActionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor, query: RawQuery): Promise<ListAnswer<CorrectiveActionRow>> {
    const { where, parameter } = scopeOf(actor);
    return list<CorrectiveActionRow>(this.dataSource.manager, { ...ROWS, where }, query, [parameter]);
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<CorrectiveActionRow[]> {
    const { where, parameter } = scopeOf(actor);
    return allRows(this.dataSource, { ...ROWS, where }, query, [parameter]);
  }

  /** Those of one inspection, which the caller has been found to see. */
  async ofInspection(
    inspectionId: string,
    actor: Actor,
    manager: EntityManager,
  ): Promise<CorrectiveActionOfInspection[]> {
    const rows: (CorrectiveActionRow & Facts)[] = await manager.query(
      `select ${ROWS.select}, ${FACTS} from ${ROWS.from} where i.id = $1 order by c.due_on, f.item`,
      [inspectionId],
    );
    const { timeZone } = await this.home.read();
    return rows.map((row) => this.shown(row, actor, timeZone));
  }

  async one(
    id: string,
    actor: Actor,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<CorrectiveActionAnswer> {
    const { where, parameter } = scopeOf(actor);
    const [row]: (CorrectiveActionAnswer & Facts)[] = await manager.query(
      `select ${ROWS.select}, c.finding_id as "findingId", f.note, c.sanction_id as "sanctionId", ${FACTS}
       from ${ROWS.from} where ${where} and c.id = $2`,
      [parameter, id],
    );
    if (!row) return refuseInspection('corrective-action.missing');
    const history: CorrectiveEventAnswer[] = await manager.query(
      `select e.verb, e.to_status as status, u.name as by, e.at, e.reasons from corrective_action_event e left join user_account u on u.id = e.actor_id
       where e.corrective_action_id = $1 order by e.ordinal`,
      [id],
    );
    const { timeZone } = await this.home.read();
    return { ...this.shown(row, actor, timeZone), history };
  }

  /** With what this actor may do now, and without what only the rules need to know. */
  private shown<Row extends CorrectiveActionRow>(
    { inspectorId, reportedBy, ...row }: Row & Facts,
    actor: Actor,
    timeZone: string,
  ) {
    const situation = { actor: { ...actor, id: actor.id ?? '' }, now: this.clock.now(), timeZone };
    const verbs = allowedCorrectiveVerbs({ ...row, inspectorId, reportedBy }, situation);
    return { ...row, allowedActions: verbs.map((verb) => verb.replaceAll('_', '-')) };
  }
}
