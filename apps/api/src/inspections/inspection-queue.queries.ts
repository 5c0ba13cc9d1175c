import {
  allowedCorrectiveVerbs,
  allowedInspectionVerbs,
  type CorrectiveAction,
  type Inspection,
  type InspectionVerb,
  type Situation,
} from '@amparo/inspections';
import { dayOf } from '@amparo/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { HomeRegister } from '../database/home-register.queries.js';
import type { Actor } from '../http/request-context.js';
import { Clock } from '../ports/index.js';
import type { QueueItem } from '../queue/index.js';
import { scopeOf } from './inspection.scope.js';

/** The act that is due, in the queue's words. */
const DUE: Readonly<Partial<Record<InspectionVerb, string>>> = {
  schedule: 'schedule-visit',
  start: 'make-visit',
  submit: 'hand-in-report',
  pass: 'check-report',
  close: 'close-inspection',
};
const WAITS_FOR: Readonly<Partial<Record<Inspection['status'], InspectionVerb>>> = {
  planned: 'schedule',
  scheduled: 'start',
  under_way: 'submit',
  submitted: 'pass',
  quality_checked: 'close',
};

interface Row extends Inspection {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly dueOn: string;
}
interface Correction extends CorrectiveAction {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  /** The day on which it should be looked at. */
  readonly checkOn: string;
}

/** Days in which what was reported done should be looked at. */
const VERIFY_IN_DAYS = 14;

/** Visits to schedule, to make, to write up and to check, and corrections to look at. */
@Injectable()
export class InspectionQueue {
  constructor(
    private readonly dataSource: DataSource,
    private readonly home: HomeRegister,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<QueueItem[]> {
    const { timeZone } = await this.home.read();
    const now = this.clock.now();
    const situation = { actor: { id: actor.id ?? '', role: actor.role, agencyId: actor.agencyId }, now, timeZone };
    const today = dayOf(now, timeZone);
    return [...(await this.visits(actor, situation, today)), ...(await this.corrections(actor, situation, today))];
  }

  private async visits(actor: Actor, situation: Situation, today: string): Promise<QueueItem[]> {
    const { where, parameter } = scopeOf(actor);
    const rows: Row[] = await this.dataSource.query(
      `select i.id, i.number, i.status, i.checklist_version as "checklistVersion", i.agency_id as "agencyId", i.not_before as "notBefore",
         i.inspector_id as "inspectorId", i.scheduled_on as "scheduledOn", i.comment_by as "commentBy", coalesce(a.legal_name, i.respondent) as subject,
         coalesce(i.due_on, i.scheduled_on, i.planned_at::date) as "dueOn",
         exists (select from inspection_comment c where c.inspection_id = i.id and c.recorded_at >= i.submitted_at) as "isCommented"
       from inspection i left join agency a on a.id = i.agency_id
       where ${where} and i.status not in ('closed', 'cancelled') order by i.due_on limit 500`,
      [parameter],
    );
    return rows.flatMap((row) => {
      const verb = WAITS_FOR[row.status];
      // A visit to come stands in its inspector's list before its day.
      const isComing = verb === 'start' && actor.role === 'inspector';
      if (!verb || !(isComing || allowedInspectionVerbs(row, situation).includes(verb))) return [];
      const page =
        actor.role === 'inspector' && verb === 'submit'
          ? `/inspections/${row.id}/checklist`
          : `/inspections/${row.id}/show`;
      return [
        {
          kind: 'inspection',
          id: row.id,
          title: row.number,
          subject: row.subject,
          due: row.dueOn,
          overdue: row.dueOn < today,
          action: DUE[verb] ?? verb,
          path: page,
        },
      ];
    });
  }

  private async corrections(actor: Actor, situation: Situation, today: string): Promise<QueueItem[]> {
    const { where, parameter } = scopeOf(actor);
    const rows: Correction[] = await this.dataSource.query(
      `select c.id, i.number, c.status, c.due_on as "dueOn", i.agency_id as "agencyId", i.inspector_id as "inspectorId", c.reported_by as "reportedBy",
         coalesce(a.legal_name, i.respondent) as subject, (c.reported_at + make_interval(days => $2))::date as "checkOn"
       from corrective_action c join inspection i on i.id = c.inspection_id left join agency a on a.id = i.agency_id
       where ${where} and c.status = 'done' order by c.reported_at limit 500`,
      [parameter, VERIFY_IN_DAYS],
    );
    return rows
      .filter((row) => allowedCorrectiveVerbs(row, situation).includes('verify'))
      .map(({ id, number, subject, checkOn }) => ({
        kind: 'corrective-action',
        id,
        title: number,
        subject,
        due: checkOn,
        overdue: checkOn < today,
        action: 'verify-correction',
        path: `/corrective-actions/${id}/show`,
      }));
  }
}
