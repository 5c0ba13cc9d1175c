import {
  allowedInspectionVerbs,
  checklistOf,
  findingsOf,
  type InspectionVerb,
  refuseInspection,
  REPORTED,
  scoreOf,
  shownType,
} from '@amparo/inspections';
import type { Role } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { allRows, list, type ListAnswer, type ListDefinition, type RawQuery } from '../database/list.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import { CorrectiveActionQueries } from './corrective-action.queries.js';
import { answersOf, loadInspection, type StoredInspection } from './inspection.repository.js';
import type {
  CommentAnswer,
  EventAnswer,
  FindingAnswer,
  InspectionAnswer,
  InspectionRow,
  InspectorAnswer,
  OwnInspectionAnswer,
  PhotoAnswer,
} from './inspection.responses.js';
import { scopeOf } from './inspection.scope.js';

/** The list as this actor may see it. What it may be filtered by is what it shows: a filter must not tell what a column hides. */
function inspectionsFor(actor: Actor): ListDefinition {
  const hidden = shownType('complaint_led', actor.role);
  const type = `case when i.type = 'complaint_led' then '${hidden}' else i.type end`;
  const subject = 'coalesce(a.legal_name, i.respondent)';
  return {
    select: `i.id, i.number, ${type} as type, i.status, i.agency_id as "agencyId", ${subject} as subject, o.name as "officeName",
      i.inspector_id as "inspectorId", u.name as "inspectorName", i.scheduled_on as "scheduledOn", i.due_on as "dueOn", i.points, i.outcome, i.version`,
    from: `inspection i join office o on o.id = i.office_id left join agency a on a.id = i.agency_id left join user_account u on u.id = i.inspector_id`,
    where: scopeOf(actor).where,
    filters: {
      status: 'i.status = ?',
      type: `${type} = ?`,
      agencyId: 'i.agency_id::text = ?',
      inspectorId: 'i.inspector_id::text = ?',
      outcome: 'i.outcome = ?',
    },
    search: `i.number ilike ? or ${subject} ilike ?`,
    sorts: {
      number: 'i.number',
      subject,
      type,
      status: 'i.status',
      scheduledOn: `coalesce(i.scheduled_on, 'infinity'::date)`,
      dueOn: `coalesce(i.due_on, 'infinity'::date)`,
    },
    defaultSort: '-scheduledOn',
    key: 'i.id',
  };
}

/** Who may have the evidence itself: it shows where and with what it was taken. */
export const EVIDENCE_READERS: readonly Role[] = ['inspector', 'sanction_officer'];

/** Passing and returning are one act on the screen and in the address. */
const actionOf = (verb: InspectionVerb): string =>
  verb === 'pass' || verb === 'return' ? 'quality-check' : verb.replaceAll('_', '-');

type Found = { readonly row: InspectionRow; readonly stored: StoredInspection };

@Injectable()
export class InspectionQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly correctiveActions: CorrectiveActionQueries,
  ) {}

  list(actor: Actor, query: RawQuery): Promise<ListAnswer<InspectionRow>> {
    return list<InspectionRow>(this.dataSource.manager, inspectionsFor(actor), query, [scopeOf(actor).parameter]);
  }

  all(query: RawQuery, actor: Actor): AsyncGenerator<InspectionRow[]> {
    return allRows(this.dataSource, inspectionsFor(actor), query, [scopeOf(actor).parameter]);
  }

  /** Whom a visit can be given to. */
  async inspectors(): Promise<{ data: InspectorAnswer[] }> {
    const data: InspectorAnswer[] = await this.dataSource.query(
      `select u.id, u.name, o.name as "officeName" from user_account u left join office o on o.id = u.office_id
       where u.role = 'inspector' and u.disabled_at is null order by o.name, u.name limit 500`,
    );
    return { data };
  }

  async one(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<InspectionAnswer> {
    const { row, stored } = await this.find(id, actor, manager);
    const query = readerOf(manager);
    const answers = await answersOf({ query }, id);
    const { notBefore, instructions }: Pick<InspectionAnswer, 'notBefore' | 'instructions'> = (
      await manager.query('select not_before as "notBefore", instructions from inspection where id = $1', [id])
    )[0];
    return {
      ...row,
      checklistVersion: stored.checklistVersion,
      // When a visit could take place at the earliest says something of how it came about.
      notBefore: actor.role === 'inspector' ? null : notBefore,
      instructions,
      commentBy: stored.commentBy,
      answers,
      score: scoreOf(checklistOf(stored.checklistVersion), answers),
      photos: await photosOf(manager, id),
      mayReadOriginals: EVIDENCE_READERS.includes(actor.role),
      findings: await this.findings(stored, manager),
      comments: await commentsOf(manager, id),
      correctiveActions: await this.correctiveActions.ofInspection(id, actor, manager),
      history: await historyOf(manager, id, actor),
      allowedActions: this.actions(stored, actor),
    };
  }

  async own(id: string, actor: Actor, manager: EntityManager = this.dataSource.manager): Promise<OwnInspectionAnswer> {
    const { row, stored } = await this.find(id, actor, manager);
    return {
      ...row,
      checklistVersion: stored.checklistVersion,
      commentBy: stored.commentBy,
      findings: await this.findings(stored, manager),
      comments: await commentsOf(manager, id),
      correctiveActions: await this.correctiveActions.ofInspection(id, actor, manager),
      allowedActions: this.actions(stored, actor),
    };
  }

  private async find(id: string, actor: Actor, manager: EntityManager): Promise<Found> {
    const definition = inspectionsFor(actor);
    const [row]: InspectionRow[] = await manager.query(
      `select ${definition.select} from ${definition.from} where ${definition.where} and i.id = $2`,
      [scopeOf(actor).parameter, id],
    );
    const stored = await loadInspection({ query: readerOf(manager) }, id, actor);
    if (!row || !stored) return refuseInspection('inspection.missing');
    return { row, stored };
  }

  private actions(stored: StoredInspection, actor: Actor): string[] {
    const situation = {
      actor: { id: actor.id ?? '', role: actor.role, agencyId: actor.agencyId },
      now: this.clock.now(),
      timeZone: stored.timeZone,
    };
    return [...new Set(allowedInspectionVerbs(stored, situation).map(actionOf))];
  }

  /** As they stand recorded once the report was passed; before, as the answers say. */
  private async findings(stored: StoredInspection, manager: EntityManager): Promise<FindingAnswer[]> {
    if (!REPORTED.includes(stored.status)) return [];
    const recorded: { id: string; item: string; critical: boolean; points: number; note: string }[] =
      await manager.query('select id, item, critical, points, note from inspection_finding where inspection_id = $1', [
        stored.id,
      ]);
    const checklist = checklistOf(stored.checklistVersion);
    if (stored.status === 'submitted') {
      const answers = await answersOf({ query: readerOf(manager) }, stored.id);
      return findingsOf(checklist, answers).map(({ item, points, note }) => ({
        id: null,
        item: item.code,
        number: item.number,
        critical: item.critical,
        points,
        note,
        violations: item.violations,
      }));
    }
    return checklist.items.flatMap(({ code, number, violations }) => {
      const finding = recorded.find(({ item }) => item === code);
      return finding ? [{ ...finding, number, violations }] : [];
    });
  }
}

const readerOf =
  (manager: EntityManager) =>
  <Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> =>
    manager.query(sql, [...parameters]);

const photosOf = (manager: EntityManager, id: string): Promise<PhotoAnswer[]> =>
  manager.query(
    `select p.id, p.ordinal, p.item, p.caption, p.width, p.height, p.sha256, p.size_bytes as "sizeBytes", u.name as "uploadedBy", p.uploaded_at as "uploadedAt",
       r.removed_at as "removedAt"
     from inspection_photo p join user_account u on u.id = p.uploaded_by left join inspection_photo_removal r on r.photo_id = p.id
     where p.inspection_id = $1 order by p.ordinal`,
    [id],
  );

const commentsOf = (manager: EntityManager, id: string): Promise<CommentAnswer[]> =>
  manager.query(
    `select text, given_by as "givenBy", recorded_role as "recordedRole", recorded_at as "recordedAt" from inspection_comment
     where inspection_id = $1 order by recorded_at, id`,
    [id],
  );

/** An inspector never learns who planned a visit, nor why: it could tell of a complaint. */
const historyOf = (manager: EntityManager, id: string, actor: Actor): Promise<EventAnswer[]> =>
  manager.query(
    `select e.verb, e.to_status as status, case when hidden then null else u.name end as by, e.at, case when hidden then null else e.reasons end as reasons
     from inspection_event e left join user_account u on u.id = e.actor_id cross join lateral (select $2 and e.verb = 'plan' as hidden) h
     where e.inspection_id = $1 order by e.ordinal`,
    [id, actor.role === 'inspector'],
  );
